import { matchesOf } from '../../../linter/narration.ts';
import type { Span } from '../../../model.ts';
import { NUMERAL, numeralValue } from '../../../syntax/text/numerals.ts';
import { type Interval, rounded } from './rounding.ts';
import { UNIT_PATTERN, UNITS, type Unit } from './units.ts';

/** A measure in running text: “26 miles”, “a 1,900-mile-wide”, “15 to 20C”; the span begins at the first figure. */
export interface Measure extends Span {
  readonly text: string;
  /** One value, or both ends of a range, or two sides (10 by 20 feet). */
  readonly values: readonly number[];
  /** What each value may stand for. */
  readonly intervals: readonly Interval[];
  readonly unit: Unit;
}

/** Noughts at the end of a measure are mostly rounding: 200km for 193. */
const NOUGHTS = { noughts: 0.08 };
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const NUMBER = `(?:[-−]|minus )?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+|${NUMERAL})(?: (?:thousand|million|billion)(?![\\p{L}]))?`;
const BETWEEN = '\\s?[-–]\\s?|\\s(?:to|and|by|x)\\s|\\s?×\\s?';
const MEASURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€¥₹:/⁄½¼¾-])(${NUMBER})(?:(?:[- ]?(?:${UNIT_PATTERN}))?(?:${BETWEEN})(${NUMBER}))?[- ]?(${UNIT_PATTERN})(?![\\p{L}\\p{N}²³/]|-\\p{N})`,
  'giu',
);
/** Before the figure they make it part of another number: a mile and a half, a hundred and five, half a mile. */
const PART_OF_ANOTHER =
  /(?:\b(?:half|quarters?|thirds?|hundred|thousand|million|dozen|point|feet|foot|stone|pounds|miles|hours)(?: and| of|,)?(?: a| an)?|(?:\d|\bft|\dft|\bst|\dst|lbs?))[ -]$/i;

/** The measures of a text, in text order, with spans in it. */
export function measuresIn(text: string): Measure[] {
  return matchesOf(text, MEASURE).flatMap((match): Measure[] => {
    const [whole, first, second, word] = match;
    const start = match.index;
    const unit = UNITS.get(word!.toLowerCase().replace(/\s+/g, ' '));
    if (!unit || PART_OF_ANOTHER.test(text.slice(Math.max(0, start - 24), start))) return [];
    const figures = [first!, ...(second === undefined ? [] : [second])].map(read);
    if (figures.includes(undefined)) return [];
    return [
      {
        start,
        end: start + whole.length,
        text: whole,
        values: figures.map((figure) => figure!.value),
        intervals: figures.map((figure) => figure!.interval),
        unit,
      },
    ];
  });
}

function read(written: string): { readonly value: number; readonly interval: Interval } | undefined {
  const { 1: minus, 2: digits, 3: scaled } = /^([-−]|minus )?(\S+)(?: (\S+))?$/i.exec(written) ?? [];
  if (!digits) return undefined;
  const scale = SCALES.get(scaled?.toLowerCase() ?? '') ?? 1;
  const number = /[.]/.test(digits) ? Number(digits.replaceAll(',', '')) : numeralValue(digits);
  if (number === undefined || Number.isNaN(number)) return undefined;
  const value = (minus ? -1 : 1) * number * scale;
  return { value, interval: rounded(digits, value, scale, NOUGHTS) };
}
