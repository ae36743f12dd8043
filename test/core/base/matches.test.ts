import assert from 'node:assert/strict';
import { matchesOf } from '../../../src/core/base/matches.ts';

describe('the matches of a pattern', () => {
  const told = (matches: Iterable<RegExpExecArray>) => [...matches].map(({ 0: words, index }) => [words, index]);

  it('are those of matchAll, empty ones among them', () => {
    for (const [text, pattern] of [
      ['one, two and three', /\p{L}+/gu],
      ['one, two', /(?=o)|,/g],
      ['a𝒜b', /(?:)/gu],
      ['a𝒜b', /(?:)/g],
      ['aab', /a/gy],
      ['', /x*/g],
    ] as const)
      assert.deepEqual(told(matchesOf(text, pattern)), told(text.matchAll(pattern)), `${pattern} in “${text}”`);
  });

  it('are all found wherever the pattern was last, and the next one asks from the beginning', () => {
    const pattern = /a/g;
    pattern.lastIndex = 2;
    assert.equal(matchesOf('aba', pattern).length, 2);
    assert.equal(pattern.lastIndex, 0);
  });

  it('are not looked for where the hint finds nothing', () => {
    assert.equal(matchesOf('a of b', /\p{L}/gu, / of /).length, 4);
    assert.deepEqual(matchesOf('a for b', /\p{L}/gu, / of /), []);
  });
});
