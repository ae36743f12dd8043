import { isNarration } from '../../linter/narration.ts';
import { articleRule, type Problem } from '../../linter/rule.ts';
import type { CalendarDate, Fix, Span } from '../../model.ts';
import {
  type DateMention,
  dayNumber,
  daysIn,
  MONTHS,
  resolveDate,
  WEEKDAYS,
  weekdayOf,
} from '../../syntax/text/dates.ts';

interface Part {
  readonly mention: DateMention;
  readonly weekday: string;
  readonly day: string;
}

export const weekdayDateMismatch = articleRule<readonly Part[]>({
  id: 'weekday-date-mismatch',
  category: 'dates',
  scope: 'article',
  needs: 'dates',
  severity: 'warning',
  claim: 'error',
  summary: 'The weekday and the date do not agree.',
  why: 'A reader who comes on the wrong day has been misled by one of the two. Where the year is missing, the date nearest to the date of the copy is meant; the finding is an information then. Without a date of the copy, such dates are left alone.',
  examples: {
    flagged: [
      {
        text: 'The hearing is set for {Monday, 12 February 2026}, the court said.',
        message: '12 February 2026 is a Thursday',
        fixed: 'The hearing is set for Thursday, 12 February 2026, the court said.',
      },
      { text: 'The bridge opened on {Monday, Feb. 10, 2026}, and closed a week later.' },
      { text: 'It was signed on {12 February 2026, a Friday}. Work began at once.' },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe council met on {Tuesday, February 9}, to hear her.\n\nShe spoke for an hour about the roads of the district and left.',
        message: '9 February is a Monday',
      },
    ],
    accepted: [
      { text: 'The hearing is set for Thursday, 12 February 2026, the court said.' },
      { text: 'The Marlow Sun, March 8, 2008, has the story.', why: 'a newspaper' },
      { text: 'The council met on Tuesday, February 9, to hear her.', why: 'no year and no date of the copy' },
      { text: 'The fair runs from Friday 13 to Sunday 15 February 2026.', why: 'the weekday is that of the first day' },
      { text: '“It was Friday, 12 February 2026, I think,” he said.', why: 'a quotation' },
    ],
  },
  collect(block) {
    const dated = block.dates.filter(
      (date) => date.weekday && !date.range && isNarration(block, date) && !isPaper(block.text, date.weekday),
    );
    if (!dated.length) return undefined;
    return dated.map((mention) => ({
      mention,
      weekday: block.text.slice(mention.weekday!.start, mention.weekday!.end),
      day: block.text.slice(mention.dayText.start, mention.dayText.end),
    }));
  },
  conclude(parts, { date }, { style }) {
    const copy = date ?? style.today;
    return parts.flatMap(({ part, offset }) =>
      part.flatMap((found) => {
        const date = resolveDate(found.mention, copy);
        return date && weekdayOf(date) !== found.mention.weekday!.day ? [problem(found, date, offset)] : [];
      }),
    );
  },
});

function problem({ mention, weekday, day }: Part, date: CalendarDate, offset: number): Problem {
  const right = WEEKDAYS[weekdayOf(date)]!;
  const inferred = mention.year === undefined;
  const words = `${mention.day} ${MONTHS[mention.month - 1]}${inferred ? '' : ` ${mention.year}`}`;
  return {
    start: mention.start + offset,
    end: mention.end + offset,
    message: `“${weekday}” does not agree with the date: ${words} is a ${right}.`,
    fixes: isYearSlip(mention, date)
      ? []
      : [weekdayFix(mention, weekday, right, offset), ...dateFix(mention, day, date, offset)],
    ...(inferred && { severity: 'info' as const }),
  };
}

/** The day as written was right a year before or after: then the year may be the slip, and nobody knows which it is. */
function isYearSlip({ weekday, year }: DateMention, date: CalendarDate): boolean {
  if (year === undefined) return true;
  const fits = (other: number) =>
    date.day <= daysIn(date.month, other) && weekdayOf({ ...date, year: other }) === weekday!.day;
  return fits(year - 1) || fits(year + 1);
}

/** The Sun and its like, after the name of their town: “in the Brannick Sun, March 8, 2008”. */
function isPaper(text: string, { start, end }: Span): boolean {
  return (
    /^(?:Sun|Mon|Wed|Sat)$/.test(text.slice(start, end)) &&
    /(?<!\p{L})\p{Lu}\p{L}+\s$/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

function weekdayFix({ weekday }: DateMention, written: string, right: string, offset: number): Fix {
  const text = written.endsWith('day') ? right : right.slice(0, 3);
  return {
    title: `Change to “${text}”`,
    edits: [{ start: weekday!.start + offset, end: weekday!.end + offset, text }],
  };
}

/** The nearest day of the same month that is the weekday written. */
function dateFix(mention: DateMention, written: string, date: CalendarDate, offset: number): Fix[] {
  let shift = mention.weekday!.day - weekdayOf(date);
  if (Math.abs(shift) > 3) shift -= Math.sign(shift) * 7;
  const day = date.day + shift;
  if (mention.order === 'iso' || mention.order === 'numeric' || mention.ordinal) return [];
  if (day < 1 || day > daysIn(date.month, date.year) || dayNumber(date) < 0) return [];
  const { start, end } = mention.dayText;
  const edits = [{ start: start + offset, end: end + offset, text: String(day) }];
  return [{ title: `Change ${written} to ${day} ${MONTHS[date.month - 1]}`, edits }];
}
