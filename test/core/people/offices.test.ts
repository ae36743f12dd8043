import assert from 'node:assert/strict';
import { daysOutside, heldOn, readDate, writtenDate } from '../../../src/core/people/dates.ts';
import { mayBeSame, officeOf } from '../../../src/core/people/offices.ts';

describe('offices', () => {
  const same = (a: string, b: string) => mayBeSame(officeOf(a)!, officeOf(b)!);

  it('are the same under several words', () => {
    for (const [a, b] of [
      ['Sen.', 'Senator from Minnesota'],
      ['Massachusetts senator', 'Senator from Massachusetts'],
      ['U.S. Rep.', 'Representative from New York'],
      ['congresswoman', 'Representative from New York'],
      ['foreign minister', 'Foreign Secretary'],
      ['defence secretary', 'Secretary of Defense'],
      ['French President', 'President of France'],
      ['PM', 'Prime Minister'],
      ['Member of Parliament for Hull', 'MP for Hull'],
      ['Vice-President', 'Vice President of the United States'],
      ['House Speaker', 'Speaker of the House'],
    ] as const)
      assert.ok(same(a, b), `${a}, ${b}`);
  });

  it('are others by head, rank, country, place or field', () => {
    for (const [a, b] of [
      ['FBI Director', 'Representative from Kentucky'],
      ['Vice President', 'President'],
      ['President of Brazil', 'President of the United States'],
      ['Texas senator', 'Senator from Minnesota'],
      ['Home Secretary', 'Foreign Secretary'],
      ['shadow chancellor', 'Chancellor of the Exchequer'],
      ['deputy mayor', 'Mayor of Hull'],
    ] as const)
      assert.ok(!same(a, b), `${a}, ${b}`);
  });

  it('tell of another time, or nothing', () => {
    assert.ok(officeOf('former Florida governor')!.isOtherTime);
    assert.ok(officeOf('president-elect')!.isOtherTime);
    assert.ok(!officeOf('governor of Florida')!.isOtherTime);
    assert.equal(officeOf('of Hull'), undefined);
  });
});

describe('dates of titles', () => {
  it('are days, months or years', () => {
    assert.deepEqual(readDate('2019-05-23'), { year: 2019, month: 5, day: 23 });
    assert.deepEqual(readDate(' 2019-5 '), { year: 2019, month: 5 });
    assert.deepEqual(readDate('2020-02-29T00:00:00Z'), { year: 2020, month: 2, day: 29 });
    for (const wrong of ['23/05/2019', 'May 2019', '2019-13', '2019-02-29', '19', ''])
      assert.equal(readDate(wrong), undefined);
    assert.equal(writtenDate({ year: 2019, month: 5 }), '2019-05');
  });

  it('say when a title is held; what is not known counts in its favour', () => {
    const title = { title: 'mayor', from: { year: 2019, month: 5 }, to: { year: 2023 } };
    const on = (year: number, month: number, day: number) => heldOn(title, { year, month, day });
    assert.deepEqual(
      [on(2019, 4, 30), on(2019, 5, 1), on(2023, 12, 31), on(2024, 1, 1)],
      ['to come', 'held', 'held', 'over'],
    );
    assert.equal(daysOutside(title, { year: 2024, month: 1, day: 5 }), 5);
    assert.equal(daysOutside(title, { year: 2020, month: 1, day: 1 }), 0);
  });
});
