import assert from 'node:assert/strict';
import { readAmounts } from '../../../src/core/syntax/text/amounts.ts';
import { inWords, numeralValue } from '../../../src/core/syntax/text/numerals.ts';
import { readTimes } from '../../../src/core/syntax/text/times.ts';

describe('amounts', () => {
  it('reads sign, figure, scale and unit', () => {
    const [money, rupees, road] = readAmounts('It paid $5.2m and Rs 1,200 for 7 km.');
    assert.deepEqual([money?.currency, money?.value, money?.unit, money?.unitGap], ['$', 5.2, 'm', '']);
    assert.deepEqual([rupees?.currency, rupees?.currencyGap, rupees?.value], ['Rs', ' ', 1200]);
    assert.deepEqual([road?.value, road?.unit, road?.unitGap], [7, 'km', ' ']);
  });

  it('keeps to whole figures', () => {
    assert.deepEqual(
      readAmounts('In 12:30 and B52, on 3-4 May, 1,234,567 men.').map(({ figure }) => figure),
      ['12', '3', '1,234,567'],
    );
  });
});

describe('numerals', () => {
  it('reads figures and words', () => {
    assert.deepEqual(['12', '1,200', 'forty-two', 'Nine', 'few', '1.5'].map(numeralValue), [
      12,
      1200,
      42,
      9,
      undefined,
      undefined,
    ]);
  });

  it('writes words up to ninety-nine', () => {
    assert.deepEqual([0, 9, 20, 45, 99, 100].map(inWords), [
      'zero',
      'nine',
      'twenty',
      'forty-five',
      'ninety-nine',
      undefined,
    ]);
  });
});

describe('times', () => {
  it('reads each form', () => {
    const forms = readTimes('At 6pm, 7 pm, 8 p.m., at 18:30 and 0900, 12:15 GMT.').map(({ form, hour, minute }) => [
      form,
      hour,
      minute,
    ]);
    assert.deepEqual(forms, [
      ['closed', 6, 0],
      ['spaced', 7, 0],
      ['points', 8, 0],
      ['clock', 18, 30],
      ['clock', 12, 15],
    ]);
  });
});
