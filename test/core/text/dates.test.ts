import assert from 'node:assert/strict';
import { daysIn, readDates, resolveDate, weekdayOf } from '../../../src/core/syntax/text/dates.ts';

const read = (text: string) =>
  readDates(text).map((date) => ({
    text: text.slice(date.start, date.end),
    bare: text.slice(date.bare.start, date.bare.end),
    weekday: date.weekday && text.slice(date.weekday.start, date.weekday.end),
    day: date.day,
    month: date.month,
    year: date.year,
  }));

describe('dates', () => {
  it('reads day first and month first, with and without year', () => {
    assert.deepEqual(read('He left on 12 February 2026, she on Feb. 3.'), [
      { text: '12 February 2026', bare: '12 February 2026', weekday: undefined, day: 12, month: 2, year: 2026 },
      { text: 'Feb. 3', bare: 'Feb. 3', weekday: undefined, day: 3, month: 2, year: undefined },
    ]);
  });

  it('takes in the weekday before or after', () => {
    const [before, after] = read('On Friday, May 1, 2026, and on 2 May 2026 (Saturday).');
    assert.deepEqual([before?.weekday, before?.bare], ['Friday', 'May 1, 2026']);
    assert.deepEqual([after?.weekday, after?.bare], ['Saturday', '2 May 2026']);
  });

  it('leaves a full stop at the end of the sentence alone', () => {
    assert.equal(read('He left on 22 February. She stayed.')[0]?.text, '22 February');
  });

  it('gives no weekday to a span of days', () => {
    assert.equal(read('From Friday 13-15 February.')[0]?.weekday, undefined);
  });

  it('is not misled by other figures', () => {
    for (const text of [
      'March 12,000 men',
      'May 5.5 per cent',
      'In March 2004 ten men',
      'the 4 may march',
      'room 12 Mar-a-Lago',
    ]) {
      assert.deepEqual(read(text), [], text);
    }
  });

  it('knows the weekday of a day', () => {
    assert.equal(weekdayOf({ year: 2026, month: 2, day: 12 }), 4);
    assert.equal(weekdayOf({ year: 1969, month: 7, day: 20 }), 0);
  });

  it('knows leap years', () => {
    assert.deepEqual(
      [daysIn(2, 2024), daysIn(2, 2025), daysIn(2, 1900), daysIn(2, 2000), daysIn(2)],
      [29, 28, 28, 29, 29],
    );
  });

  it('takes a date without a year as the one nearest to the copy', () => {
    const [date] = readDates('on 30 December');
    assert.equal(resolveDate(date!, { year: 2026, month: 1, day: 5 })?.year, 2025);
    assert.equal(resolveDate(date!, undefined), undefined);
    assert.equal(resolveDate(readDates('on 31 June 2026')[0]!, undefined), undefined);
  });
});
