import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';
import type { Span } from '../../model.ts';

export const ordinalDate = blockRule({
  id: 'ordinal-date',
  category: 'dates',
  scope: 'block',
  needs: 'dates',
  severity: 'info',
  summary: 'A date with “th”, “st”, “nd” or “rd”.',
  why: 'House styles write the bare figure: 12 May, May 12. The ending is read anyway and costs space.',
  houseNotes: ['AP, Guardian, BBC, Reuters: none.', 'Dawn keeps it in its own sign-off line.'],
  examples: {
    flagged: [
      { text: 'The talks resume on {12th} May in Lahore.', fixed: 'The talks resume on 12 May in Lahore.' },
      { text: 'It opened on May {3rd}, 2025, in Hull.', fixed: 'It opened on May 3, 2025, in Hull.' },
      { text: 'Work stopped on the {21st} of June.', message: '21st' },
    ],
    accepted: [
      { text: 'The talks resume on 12 May in Lahore.' },
      { text: 'They met on 12th Street in March.', why: 'a street' },
      { text: '“See you on 12th May,” he wrote.', why: 'a quotation' },
      { text: 'It was her 12th May ball.', why: 'the twelfth of its kind' },
      { text: 'They watched the 4th of July fireworks.', why: 'the holiday' },
    ],
  },
  check(block) {
    return block.dates
      .filter((date) => date.ordinal && !date.range && isNarration(block, date))
      .filter(({ start }) => !/\b(?:his|her|its|their|my|our|a|’s|'s)\s+$/.test(block.text.slice(0, start)))
      .filter(
        ({ dayText, day, month, order }) => !(day === 4 && month === 7 && order === 'dmy' && isOf(block.text, dayText)),
      )
      .map(({ dayText, day }) => {
        const { start, end } = dayText;
        // “The 15th of July” is turned round, not only shortened: by hand.
        const spelt = isOf(block.text, dayText) || /\bthe\s+$/.test(block.text.slice(0, start));
        const edit = { start, end, text: String(day) };
        return {
          start,
          end,
          message: `In a date write “${day}”, not “${block.text.slice(start, end)}”.`,
          fixes: spelt ? [] : [{ title: `Change to “${day}”`, edits: [edit], safe: true }],
        };
      });
  },
});

/** “The 15th of July” */
function isOf(text: string, { end }: Span): boolean {
  return /^\s+of\s/.test(text.slice(end, end + 5));
}
