import { matchesOf } from '../../../base/matches.ts';
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
const NUMBER = `(?:[-−]|minus )?(?:\\d[\\d,]*(?:\\.\\d+)?|${NUMERAL})(?: (?:thousand|million|billion))?`;
/** A unit after a figure, glued, joined or apart. */
const ANY_UNIT = new RegExp(`(?<=\\p{L}[- ]|\\d[- ]?)(?:${UNIT_PATTERN})(?![\\p{L}\\p{N}²³/]|-\\p{N})`, 'giu');
/**
 * Numbers that end a text in small letters: the one before a unit, and before it the other end of a range or side. To leave
 * case out of account in them takes ten times as long to compile.
 */
const LAST = new RegExp(`(?<![\\p{L}\\p{N}.,$£€¥₹:/⁄½¼¾])(${NUMBER})[- ]?$`, 'u');
const FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}.,$£€¥₹:/⁄½¼¾-])(${NUMBER})(?:[- ]?(?:${UNIT_PATTERN}))?(?:\\s?[-–]|\\s(?:to|and|by|x)\\s|\\s?[–×]\\s?)$`,
  'u',
);
/** What stands before the second of two figures; a quick look first, since `FIRST` takes long to compile. */
const JOINS = /(?:[-–×]|\s(?:to|and|by|x)\s)\s?$/i;
/** So far back the numbers of a measure are looked for. */
const REACH = 40;
/** Before the figure they make it part of another number: a mile and a half, a hundred and five, half a mile. */
const PART_OF_ANOTHER =
  /(?:\b(?:half|quarters?|thirds?|hundred|thousand|million|dozen|point|feet|foot|stone|pounds|miles|hours)(?: and| of|,)?(?: a| an)?|(?:\d|\bft|\dft|\bst|\dst|lbs?))[ -]$/i;

/** The measures of a text, in text order, with spans in it. */
export function measuresIn(text: string): Measure[] {
  return matchesOf(text, ANY_UNIT).flatMap((match): Measure[] => {
    const [word] = match;
    const end = match.index + word.length;
    const unit = UNITS.get(word.toLowerCase().replace(/\s+/g, ' '));
    const last = before(text, match.index, LAST);
    if (!unit || !last) return [];
    const isJoined = JOINS.test(text.slice(Math.max(0, last.start - 8), last.start));
    const first = isJoined ? before(text, last.start, FIRST) : undefined;
    const { start } = first ?? last;
    if (PART_OF_ANOTHER.test(text.slice(Math.max(0, start - 24), start))) return [];
    const figures = [...(first ? [first] : []), last];
    const intervals = figures.map(({ interval }) => interval);
    return [{ start, end, text: text.slice(start, end), values: figures.map(({ value }) => value), intervals, unit }];
  });
}

interface Figure {
  readonly start: number;
  readonly value: number;
  readonly interval: Interval;
}

/** The number that ends right before a place, if one does. */
function before(text: string, at: number, pattern: RegExp): Figure | undefined {
  const from = Math.max(0, at - REACH);
  const written = text.slice(from, at);
  const lower = written.toLowerCase();
  const match = lower.length === written.length ? pattern.exec(lower) : null;
  const figure = match && read(match[1]!);
  return figure ? { start: from + match.index, ...figure } : undefined;
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
