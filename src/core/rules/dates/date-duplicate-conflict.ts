import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import type { CalendarDate } from '../../model.ts';
import { type DateMention, dayNumber, MONTHS, resolveDate, WEEKDAYS, weekdayOf } from '../../syntax/text/dates.ts';

interface Part {
  readonly dates: readonly DateMention[];
  /** The first weekday that stands alone in narration: "on Thursday". */
  readonly weekday?: { readonly start: number; readonly end: number; readonly day: number };
  /** Words with a capital that could name who or what it is about. */
  readonly names: readonly string[];
}

const ALONE =
  /\bon (Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)(?! (?:night|the|\d)|,? (?:\d|\p{Lu}\p{Ll}+ \d))(?!\p{L})/u;

export const dateDuplicateConflict = articleRule<Part>({
  id: 'date-duplicate-conflict',
  category: 'dates',
  scope: 'article',
  kinds: ['caption', 'paragraph'],
  severity: 'info',
  claim: 'warning',
  summary: 'The caption dates the event on one day, the lead on another.',
  why: 'Picture and article show the same meeting. Only a caption with the date of the copy is compared with the first paragraph, and only where both name the same person or place; an archive picture has another date.',
  examples: {
    flagged: [
      {
        text: ' date 2026-02-12 Sara Dar meets masons in Multan on February 12, 2026. — APP\n\n\n\nSara Dar on {Tuesday} told the masons of Multan that the bridge would be rebuilt in spring.\n\nIts members have read the report of the engineers, one of them said.',
        message: 'Thursday',
      },
      {
        text: ' date 2026-02-12 Sara Dar meets masons in Multan on February 12, 2026. — APP\n\n\n\nSara Dar on {11 February} told the masons of Multan that the bridge would be rebuilt in spring.\n\nIts members have read the report of the engineers, one of them said.',
      },
      {
        text: ' date 2026-02-13 Sara Dar meets masons in Multan on February 12, 2026. — APP\n\n\n\nSara Dar on {Friday} told the masons of Multan that the bridge would be rebuilt in spring.\n\nIts members have read the report of the engineers, one of them said.',
      },
    ],
    accepted: [
      {
        text: ' date 2026-02-12 Sara Dar meets masons in Multan on February 12, 2026. — APP\n\n\n\nSara Dar on Thursday told the masons of Multan that the bridge would be rebuilt in spring.\n\nIts members have read the report of the engineers, one of them said.',
      },
      {
        text: ' date 2026-02-12 Sara Dar meets masons in Multan on January 5, 2026. — APP\n\n\n\nSara Dar on Thursday told the masons of Multan that the bridge would be rebuilt in spring.\n\nIts members have read the report of the engineers, one of them said.',
        why: 'an older picture',
      },
      {
        text: ' date 2026-02-12 Masons at work in Hull on February 12, 2026. — APP\n\n\n\nSara Dar on Tuesday told the masons of Multan that the bridge would be rebuilt in spring.\n\nIts members have read the report of the engineers, one of them said.',
        why: 'another place',
      },
    ],
  },
  collect(block) {
    const alone = ALONE.exec(block.text);
    const dates = block.dates.filter((date) => isNarration(block, date));
    if (!alone && !dates.length) return undefined;
    const names = block.tokens.filter(({ capital, text }) => capital && text.length > 3).map(({ text }) => text);
    if (!alone) return { dates, names };
    const end = alone.index + alone[0].length;
    const span = { start: end - alone[1]!.length, end };
    return { dates, names, weekday: { ...span, day: WEEKDAYS.indexOf(alone[1] as 'Sunday') } };
  },
  conclude(parts, view, { style }) {
    const copy = view.date ?? style.today;
    const caption = parts.find(({ kind }) => kind === 'caption');
    const lead = view.firstOf('paragraph');
    const story = parts.find(({ offset }) => offset === lead);
    const pictured = caption?.part.dates[0] && resolveDate(caption.part.dates[0], copy);
    if (!copy || !caption || !story || !pictured || Math.abs(dayNumber(copy) - dayNumber(pictured)) > 1) return [];
    const isDay = (word: string) => (WEEKDAYS as readonly string[]).includes(word);
    if (!story.part.names.some((name) => !isDay(name) && !MONTH.test(name) && caption.part.names.includes(name)))
      return [];
    const told = toldOn(story.part, pictured, copy);
    if (!told) return [];
    const at = caption.part.dates[0]!;
    return [
      {
        start: told.start + story.offset,
        end: told.end + story.offset,
        message: `The caption says ${at.day} ${MONTHS[at.month - 1]}, a ${WEEKDAYS[weekdayOf(pictured)]}; the first paragraph gives another day.`,
        related: [
          { start: at.start + caption.offset, end: at.end + caption.offset, message: 'The date of the caption.' },
        ],
      },
    ];
  },
});

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)/;

/** The day the first paragraph gives, where it is another than the picture's. */
function toldOn({ dates, weekday }: Part, pictured: CalendarDate, copy: CalendarDate) {
  const [date] = dates;
  if (date) {
    const told = resolveDate(date, copy);
    return told && Math.abs(dayNumber(told) - dayNumber(pictured)) <= 3 && dayNumber(told) !== dayNumber(pictured)
      ? date
      : undefined;
  }
  return weekday && weekday.day !== weekdayOf(pictured) ? weekday : undefined;
}
