/**
 * Patterns of packages that recheck finds fault with, and why they do no harm. A package's code cannot be changed, but
 * what it is given can; `test/core/hostile.test.ts` measures that it is bounded.
 */
export const EXCEPTIONS = [
  {
    package: 'parse-latin',
    source: String.raw`^[ \t]*((\r?\n|\r)[\t ]*)+$`,
    because: 'it is given no carriage return (core/syntax/text/prose.ts), and without one there is one way to match',
  },
  {
    package: 'syllable',
    source: 'awe($|d|so)|cia(?:l|$)|',
    because: 'it is given no word of more than 200 letters (core/analysis/figures.ts, rules/hard-to-read-sentence.ts)',
  },
];
