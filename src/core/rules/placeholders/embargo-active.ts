import { articleRule } from '../../linter/rule.ts';
import type { CalendarDate, Span } from '../../model.ts';
import { dayNumber, readDates, resolveDate } from '../../syntax/text/dates.ts';

const EMBARGO =
  /\b(?:embargo(?:ed)?\b[^.\n]{0,20}\b(?:until|till|to)|not for (?:publication|use|release|broadcast) (?:before|until)|hold for release)\b[^\n]*/i;

export const embargoActive = articleRule<Span & { words: string }>({
  id: 'embargo-active',
  category: 'placeholders',
  scope: 'article',
  kinds: ['note', 'metadata'],
  severity: 'info',
  claim: 'warning',
  summary: 'An embargo that has not run out.',
  why: 'No mistake, but good to know before pressing the button. The day is compared with today; where nobody says what today is, with the date of the copy.',
  examples: {
    flagged: [
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n{EMBARGOED UNTIL 00:01 GMT Monday 2 March}\n\nThe council met on Monday to talk about water.\n\nIt will meet again in May.',
        message: '2 March',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n{Not for publication before 14 February 2026}\n\nThe council met on Monday to talk about water.\n\nIt will meet again in May.',
      },
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n{EMBARGO: hold until noon on 20 February}\n\nThe council met on Monday to talk about water.\n\nIt will meet again in May.',
      },
    ],
    accepted: [
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\nEMBARGOED UNTIL 00:01 GMT Monday 9 February\n\nThe council met on Monday to talk about water.\n\nIt will meet again in May.',
        why: 'it has run out',
      },
      { text: 'The arms embargo will last until 2 March.', why: 'another embargo' },
      { text: 'The report is not for sale before 2 March.' },
    ],
  },
  collect({ text }) {
    const match = EMBARGO.exec(text);
    return match ? { start: match.index, end: match.index + match[0].trimEnd().length, words: match[0] } : undefined;
  },
  conclude(parts, { date }, { style }) {
    const now = style.today ?? date;
    if (!now) return [];
    return parts
      .filter(({ part }) => readDates(part.words).some((mention) => isAfter(resolveDate(mention, now), now)))
      .map(({ part, offset }) => ({
        start: part.start + offset,
        end: part.end + offset,
        message: `The embargo is still in force: “${part.words.trim()}”.`,
      }));
  },
});

function isAfter(date: CalendarDate | undefined, now: CalendarDate): boolean {
  return date !== undefined && dayNumber(date) > dayNumber(now);
}
