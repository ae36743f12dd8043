import type { Span } from '../model.ts';
import { NUMERAL } from '../syntax/text/numerals.ts';

const AGES = [
  /** An 8-year-old boy, the nine-month-old. */
  new RegExp(`(?<![\\p{L}\\p{N}.,-])${NUMERAL}[- ](?:years?|months?|weeks?|days?)[- ]olds?(?!\\p{L})`, 'giu'),
  /** Aged 42, at the age of nine. */
  new RegExp(`(?<!\\p{L})(?:aged|(?<=\\b(?:the|an?|his|her) )age of) ${NUMERAL}(?![\\p{L}\\p{N}-])`, 'giu'),
  new RegExp(`(?<![\\p{L}\\p{N}.,-])${NUMERAL} years of age(?!\\p{L})`, 'giu'),
  /** In his 70s, in her early thirties. */
  /(?<=\bin (?:his|her|their) )(?:(?:early|mid|late)[ -])?(?:\d0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?!\p{L})/giu,
];
/** Right behind a name: “, 30,” or “(30)”. */
const BEHIND_NAME = /^(?:, (?:aged )?|,? \((?:aged )?)(\d{1,3})(?=[),.;]| and | years?\b)/;

/**
 * The ages of a block, in text order, spans relative to it.
 * @param names where people are named in the block
 */
export function agesIn(text: string, names: readonly Span[]): Span[] {
  if (!/\d|year|month|age|ies\b|teens/i.test(text)) return [];
  const ages: Span[] = AGES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  );
  for (const { end } of names) {
    const found = BEHIND_NAME.exec(text.slice(end, end + 24));
    if (found && Number(found[1]) < 120) {
      const last = end + found[0].length;
      ages.push({ start: last - found[1]!.length, end: last });
    }
  }
  ages.sort((a, b) => a.start - b.start || b.end - a.end);
  return ages.filter(({ start }, i) => i === 0 || start >= ages[i - 1]!.end);
}
