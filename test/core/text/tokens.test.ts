import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenise } from '../../../src/core/syntax/text/tokens.ts';

/** What tokens are, in one pattern: too slow to read with, but easier to check than the walk that does. */
const TOKEN =
  /((?:\p{L}\.){2,}|\p{Lu}\.(?=\s*[\p{Lu}])(?<![\p{L}\p{N}]\p{Lu}\.))|(\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}]))|(['’]s(?![\p{L}\p{N}])|(?<=s)['’](?![\p{L}\p{N}]))|([\p{L}\p{N}\p{M}]+(?:(?:['’](?!s(?![\p{L}\p{N}]))|[-‐‑])[\p{L}\p{N}\p{M}]+)*)|([^\s])/gu;

const byPattern = (text: string) =>
  [...text.matchAll(TOKEN)].map((match) => {
    const kind = match[2] ? 'number' : match[3] ? 'possessive' : match[5] ? 'punctuation' : 'word';
    return { start: match.index, text: match[0], kind };
  });

const PIECES =
  'a b s S th st nd rd A B U.S. J. . , : 1 2 30 ½ ² \' ’ ‘ “ " - ‐ ‑ — é É 𝒜 𝒶 😀 ٣ 𝟘 ß ǅ 中 İ … ( $ ª'.split(' ');
const ODD = [' ', '\n', '\u00A0', '\uFEFF', '\u0301', '\uD800', '\uDC00', '\u2028'];

describe('tokens', () => {
  const examples: [string, string][] = [
    ['Naqvi’s d’affaires, al-Assad', 'Naqvi|’s|d’affaires|,|al-Assad'],
    ['the players’ e-mail', 'the|players|’|e-mail'],
    ['U.S. and J. P. Hale', 'U.S.|and|J.|P.|Hale'],
    ['1,200.5 at 18:30 on the 12th', '1,200.5|at|18:30|on|the|12th'],
    ['1.25x and 5G', '1|.|25x|and|5G'],
  ];
  for (const [text, parts] of examples) {
    it(`divides “${text}”`, () => {
      const tokens = tokenise(text).map((token) => token.text);
      assert.equal(tokens.join('|'), parts);
    });
  }

  it('are those of the pattern, whatever the text', () => {
    const texts = fc.array(fc.constantFrom(...PIECES, ...ODD), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = tokenise(text).map(({ start, text: word, kind }) => ({ start, text: word, kind }));
        assert.deepEqual(tokens, byPattern(text));
      }),
      { numRuns: 3000 },
    );
  });
});
