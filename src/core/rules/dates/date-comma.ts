import type { BlockFacts } from '../../analysis/facts.ts';
import { isNarration } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';
import type { DateMention } from '../../syntax/text/dates.ts';

export const dateComma = blockRule({
  id: 'date-comma',
  category: 'dates',
  scope: 'block',
  needs: 'dates',
  severity: 'info',
  summary: 'The commas of a date with a year.',
  why: 'With the month first the year goes between commas (“On May 3, 2025, he left”); with the day first it takes none (“3 May 2025”).',
  kinds: ['paragraph', 'caption', 'deck', 'highlight'],
  houseNotes: ['AP: a comma on both sides of the year.'],
  examples: {
    flagged: [
      {
        text: 'On {May 3, 2025} he left the firm.',
        message: 'takes a comma after the year',
        fixed: 'On May 3, 2025, he left the firm.',
      },
      { text: 'The vote of {3 May, 2025} stands.', fixed: 'The vote of 3 May 2025 stands.' },
      { text: 'On {Monday} May 3 he left. On {May 3, 2025} Mayor Ann Roe spoke.' },
      { text: 'He was born on {May 3 1955} in Hull.', fixed: 'He was born on May 3, 1955, in Hull.' },
    ],
    accepted: [
      { text: 'On May 3, 2025, he left. The vote was on 3 May 2025.' },
      { text: 'The May 3, 2025 edition was reprinted.', why: 'the date is an adjective here' },
      { text: 'The work (May 3, 2025) and the play (3 May 2025) differ.' },
      { text: 'He left on May 3, 2025. Nobody saw him go.' },
      { text: 'Posted by Ann Roe May 3, 2025 at 5:03PM in the column of the week.', why: 'a stamp, with the time' },
    ],
  },
  check(block) {
    const years = block.dates
      .filter((date) => date.year !== undefined && !date.range && isNarration(block, date))
      .filter(({ start, end }) => !isStamp(block.text, start, end))
      .flatMap((date) => {
        const { start, end } = date.bare;
        const text = respelt(date, block.text.slice(start, end), block.text.slice(0, start), block.text.slice(end));
        if (!text) return [];
        const side =
          date.order === 'dmy' ? 'no comma before the year' : `a comma ${missing(date.comma, text)} the year`;
        const problem: Problem = {
          start,
          end,
          message: `“${block.text.slice(start, end)}” takes ${side}.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ start, end, text }], safe: true }],
        };
        return [problem];
      });
    return [...years, ...weekdays(block)].sort((a, b) => a.start - b.start);
  },
});

/** “On Monday May 3”: with the month first a comma stands between the weekday and the month. */
function weekdays(block: BlockFacts): Problem[] {
  return block.dates.flatMap(({ order, weekday, bare, range }): Problem[] => {
    if (order !== 'mdy' || !weekday || range || !isNarration(block, bare)) return [];
    const { start, end } = weekday;
    if (block.text.slice(end, bare.start) !== ' ') return [];
    const fixes = [{ title: 'Add the comma', edits: [{ start: end, end, text: ',' }] }];
    return [{ start, end, message: 'A comma belongs between the weekday and the month.', fixes }];
  });
}

/** Whether a date is that of a stamp, with the time and no word that leads to it: “Ann Roe May 3, 2025 at 5:03PM”. */
function isStamp(text: string, start: number, end: number): boolean {
  return (
    /^\s+at \d{1,2}:\d\d ?[AP]M\b/i.test(text.slice(end, end + 16)) &&
    !/(?:\b(?:on|of|by|from|until|to|for|since|and)|day,?)\s$/i.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** Where an American date lacks a comma: one before the year is there or not, one after it is in the new text or not needed. */
function missing(before: boolean, text: string): string {
  if (before) return 'after';
  return text.endsWith(',') ? 'before and after' : 'before';
}

/** The date with its commas as they should be; undefined where they are. */
function respelt({ order, comma }: DateMention, date: string, before: string, after: string): string | undefined {
  if (order === 'dmy') return comma ? date.replace(/,(?=\s+\d{4}$)/, '') : undefined;
  if (order !== 'mdy' || (!comma && !/\s\d{4}$/.test(date))) return undefined;
  const adjective = /\b(?:the|a|an|his|her|its|their|this|that)\s+(?:\p{L}+,?\s+)?$/iu.test(before);
  const full = comma ? date : date.replace(/(?<!\s)\s+(?=\d{4}$)/, ', ');
  const goesOn =
    /^\s+\p{Ll}/u.test(after) || (/\b[Oo]n (?:\p{Lu}\p{Ll}+day,? )?$/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(after));
  const closed = adjective || !goesOn ? full : `${full},`;
  return closed === date ? undefined : closed;
}
