import { matchesOf } from '../../base/matches.ts';
import type { CalendarDate, Span } from '../../model.ts';

/** How the month of a date is written. */
export type MonthForm = 'full' | 'short' | 'dotted' | 'number';

/** A date as written, relative to the block. The span takes in the weekday that belongs to it. */
export interface DateMention extends Span {
  /** The date without the weekday. */
  readonly bare: Span;
  /** 0 Sunday … 6 Saturday, with the span of the word. */
  readonly weekday?: Span & { readonly day: number };
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  /** Day before month, or month before day; `iso` and `numeric` are figures only. */
  readonly order: 'dmy' | 'mdy' | 'iso' | 'numeric';
  readonly monthForm: MonthForm;
  /** "12th". */
  readonly ordinal: boolean;
  /** The day's digits with their ordinal ending. */
  readonly dayText: Span;
  /** A comma stands before the year. */
  readonly comma: boolean;
  /** One end of a span of days ("10–12 May"), or one of several ("on 3 and 4 May"). */
  readonly range: boolean;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const MONTH =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?<dot>(?<=\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\\.)?(?!-?\\p{L})';
const weekday = (group: string) =>
  `(?<${group}>(?:Sun|Mon|Tues|Tue|Wednes|Wed|Thurs|Thur|Thu|Fri|Satur|Sat)(?:day)?)\\.?(?!\\p{L})`;
const BEFORE = `(?<![\\p{L}\\p{N}])(?:${weekday('before')}(?:,|\\s+the)?\\s+)?`;
const AFTER = `(?:,?\\s+(?:\\(|a\\s+)?${weekday('after')}(?=[),.;]|\\s*$))?`;
const DAY = '(?<![\\d.,:£$€])(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?';
const YEAR = '(?:(?<comma>,?)\\s+(?<year>[12]\\d{3})(?![\\d\\p{L}%]|[.,]\\d))?';
const JOINED = '\\s*(?:[-–—]|to|and|or)\\s*';
const OTHER_DAY = '\\d{1,2}(?:st|nd|rd|th)?';

const DAY_FIRST = new RegExp(
  `${BEFORE}(?<range>${OTHER_DAY}${JOINED})?${DAY}(?:\\s+of)?\\s+${MONTH}${YEAR}${AFTER}`,
  'dgu',
);
const MONTH_FIRST = new RegExp(
  `${BEFORE}${MONTH}\\s+${DAY}(?![\\p{L}\\d%:]|[.,]\\d|\\s*(?:per ?cent|percent|[ap]\\.?m))(?<range>${JOINED}${OTHER_DAY}(?![\\d:.,]*\\d))?${YEAR}${AFTER}`,
  'dgu',
);
const FIGURES = /(?<![\d\p{L}/.-])(?:([12]\d{3})-(\d{2})-(\d{2})|(\d{1,2})\/(\d{1,2})\/([12]\d{3}))(?![\d\p{L}/-])/gu;

/** What every date of a kind holds: without it, the long pattern need not go over the text. */
const DAY_FIRST_HINT = /\d(?:st|nd|rd|th)?(?:\s+of)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const MONTH_FIRST_HINT = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d/;
const FIGURES_HINT = /\d[-/]\d/;

/**
 * Reads the dates of a block that name a day and a month, in text order.
 * @param text the block's prose
 * @returns mentions with spans in UTF-16 code units relative to `text`; also of days that do not exist
 */
export function readDates(text: string): DateMention[] {
  if (!/\d/.test(text)) return [];
  const dates: DateMention[] = [];
  const matches = (hint: RegExp, pattern: RegExp) => (hint.test(text) ? matchesOf(text, pattern) : []);
  for (const match of matches(DAY_FIRST_HINT, DAY_FIRST)) if (!isScore(match)) dates.push(inWords(match, 'dmy'));
  for (const match of matches(MONTH_FIRST_HINT, MONTH_FIRST)) {
    const mention = inWords(match, 'mdy');
    if (!dates.some((other) => other.start < mention.end && mention.start < other.end)) dates.push(mention);
  }
  for (const match of matches(FIGURES_HINT, FIGURES)) dates.push(inFigures(match));
  return dates.sort((a, b) => a.start - b.start);
}

/** “Won 2 -1 January 2017”: a hyphen that touches the day alone, and a day before the first: no days from one to another. */
function isScore({ groups }: RegExpMatchArray): boolean {
  const { range, day } = groups!;
  const figures = /^(\d{1,2})\s*[-–]/.exec(range ?? '');
  return figures !== null && Number(figures[1]) >= Number(day) && Number(figures[1]) < 10 && !/\s$/.test(range!);
}

function inWords(match: RegExpMatchArray, order: 'dmy' | 'mdy'): DateMention {
  const { month: name, dot, day, ordinal, comma, year, range, before, after } = match.groups!;
  const month = MONTHS.findIndex((full) => full.startsWith(name!.slice(0, 3))) + 1;
  const at = (group: string): Span | undefined => {
    const found = match.indices!.groups![group];
    return found && { start: found[0], end: found[1] };
  };
  const parts = ['range', 'day', 'ordinal', 'month', 'dot', 'year'].flatMap((group) => at(group) ?? []);
  const named = before ?? after;
  const weekdaySpan = at('before') ?? at('after');
  return {
    start: match.index!,
    end: match.index! + match[0].length,
    bare: { start: Math.min(...parts.map(({ start }) => start)), end: Math.max(...parts.map(({ end }) => end)) },
    ...(named &&
      weekdaySpan &&
      !range && { weekday: { ...weekdaySpan, day: WEEKDAYS.findIndex((full) => full.startsWith(named.slice(0, 3))) } }),
    day: Number(day),
    month,
    ...(year && { year: Number(year) }),
    order,
    monthForm: name === MONTHS[month - 1] ? 'full' : dot ? 'dotted' : 'short',
    ordinal: ordinal !== undefined,
    dayText: { start: at('day')!.start, end: (at('ordinal') ?? at('day'))!.end },
    comma: comma === ',',
    range: range !== undefined,
  };
}

function inFigures(match: RegExpMatchArray): DateMention {
  const [text, isoYear, isoMonth, isoDay, first, second, year] = match;
  const start = match.index!;
  const end = start + text.length;
  const iso = isoYear !== undefined;
  return {
    start,
    end,
    bare: { start, end },
    day: Number(iso ? isoDay : first),
    month: Number(iso ? isoMonth : second),
    year: Number(iso ? isoYear : year),
    order: iso ? 'iso' : 'numeric',
    monthForm: 'number',
    ordinal: false,
    dayText: { start, end },
    comma: false,
    range: false,
  };
}

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of a month; February has 29 where the year is not known. */
export function daysIn(month: number, year?: number): number {
  if (month === 2 && year !== undefined && !isLeap(year)) return 28;
  return LENGTHS[month - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The day's number in a count of days without gaps. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** 0 Sunday … 6 Saturday, in the Gregorian calendar. */
export function weekdayOf(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/**
 * The calendar date a mention means: without a year, the one nearest to the date of the copy.
 * @returns undefined for a day that does not exist, and without a year where the copy has no date
 */
export function resolveDate(mention: DateMention, copy: CalendarDate | undefined): CalendarDate | undefined {
  const { day, month } = mention;
  if (day < 1 || day > daysIn(month, mention.year)) return undefined;
  if (mention.year !== undefined) return { year: mention.year, month, day };
  if (!copy) return undefined;
  const nearest = [copy.year - 1, copy.year, copy.year + 1]
    .map((year) => ({ year, month, day }))
    .sort((a, b) => Math.abs(dayNumber(a) - dayNumber(copy)) - Math.abs(dayNumber(b) - dayNumber(copy)));
  return nearest.find((date) => day <= daysIn(month, date.year));
}

/** The first date of a text that has its year; undefined where none has. */
export function fullDateIn(text: string): CalendarDate | undefined {
  const dated = readDates(text).find(({ year }) => year !== undefined);
  return dated && resolveDate(dated, undefined);
}
