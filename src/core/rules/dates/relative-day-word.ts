import { narrated, spanOf } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import type { CalendarDate, Span } from '../../model.ts';
import { WEEKDAYS, weekdayOf } from '../../syntax/text/dates.ts';

const WORDS = /(?<![\p{L}\p{N}-])(yesterday|tomorrow|(?:earlier|later|announced|said) today)(?![\p{L}\p{N}’'-])/gu;
const SHIFT: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

interface Part extends Span {
  readonly word: string;
}

export const relativeDayWord = articleRule<readonly Part[]>({
  id: 'relative-day-word',
  category: 'dates',
  scope: 'article',
  kinds: ['paragraph'],
  triggers: ['today', 'tomorrow', 'yesterday'],
  severity: 'hint',
  summary: '“Yesterday”, “today” or “tomorrow” in narration.',
  why: 'Copy is read on another day than it is written, and in another time zone: the name of the day stays right. Many British print titles use these words for the day of the paper; turn the check off there.',
  houses: { bbc: 'off', guardian: 'off' },
  houseNotes: ['AP and most web desks: the name of the day.', 'British print: “yesterday” is usual.'],
  examples: {
    flagged: [
      {
        text: ' date 2026-02-12 Sara Dar speaks in Multan. — APP\n\n\n\nThe council met {yesterday} to hear the report of its engineers.\n\nIt will decide about the bridge in March, a member of the council said.',
        message: 'Wednesday',
      },
      { text: 'The court will hear the case {tomorrow} in Multan.' },
      { text: 'The firm said it had {earlier today} paid the fine.' },
    ],
    accepted: [
      { text: '“We leave tomorrow,” she said.', why: 'a quotation' },
      { text: 'The children of today’s towns walk less.', why: 'the present, not a day' },
      { text: 'She told the Today programme that work had begun.', why: 'a name' },
      { text: 'It was built on the plans of yesterday’s engineers.', why: 'the past, not a day' },
    ],
  },
  collect(block) {
    const found = narrated(block, WORDS).map((match) => ({ ...spanOf(match), word: match[0] }));
    return found.length ? found : undefined;
  },
  conclude(parts, { date }, { style }) {
    const copy = date ?? style.today;
    return parts.flatMap(({ part, offset }) =>
      part.map(({ start, end, word }) => ({
        start: start + offset,
        end: end + offset,
        message: `“${word}” depends on when it is read: name the day${dayHint(word, copy)}.`,
      })),
    );
  },
});

function dayHint(word: string, copy: CalendarDate | undefined): string {
  const shift = SHIFT[word.split(' ').at(-1)!];
  if (!copy || shift === undefined) return '';
  return ` (${WEEKDAYS[(weekdayOf(copy) + shift + 7) % 7]}, by the article’s date)`;
}
