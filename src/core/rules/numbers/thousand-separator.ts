import { isNarration } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

export const thousandSeparator = blockRule({
  id: 'thousand-separator',
  category: 'numbers',
  scope: 'block',
  needs: 'amounts',
  severity: 'hint',
  summary: 'A long figure without a comma.',
  why: '“12000” has to be counted, “12,000” is read. Codes, telephone numbers and the like have none; neither have years.',
  kinds: ['paragraph', 'caption', 'deck', 'highlight'],
  examples: {
    flagged: [
      { text: 'Some {12000} troops were sent.', message: '12,000', fixed: 'Some 12,000 troops were sent.' },
      { text: 'The club paid {$250000} for him.', fixed: 'The club paid $250,000 for him.' },
      { text: 'About {1500000} people live there.', fixed: 'About 1,500,000 people live there.' },
    ],
    accepted: [
      { text: 'Some 12,000 troops were sent in 2026.' },
      { text: 'Call 080012345 or write to PO Box 12345.', why: 'a telephone number and a box' },
      { text: 'Flight No 34567 was late, and case 54321 was closed.', why: 'numbers that name' },
      { text: '“We saw 12000 men,” he said.', why: 'a quotation' },
    ],
  },
  check(block) {
    return block.amounts
      .filter(({ figure }) => /^[1-9]\d{4,8}$/.test(figure))
      .filter(({ start, end, currency }) => currency || counts(block.text.slice(0, start), block.text.slice(end)))
      .filter((amount) => isNarration(block, amount))
      .map(({ start, end, figure, value, currency = '', currencyGap }) => {
        const text = value.toLocaleString('en-GB');
        const at = start + currency.length + currencyGap.length;
        return {
          start,
          end,
          message: `“${figure}” is easier to read as “${text}”.`,
          fixes: [{ title: `Change to “${text}”`, edits: [{ start: at, end: at + figure.length, text }] }],
        };
      });
  },
});

/** Words that only an amount follows. */
const AMOUNT = /\b(?:than|about|nearly|almost|least|around|only|some|crowd of|total of)\s$/;

/** Whether the figure counts the things that follow it, and does not name the thing before it. */
function counts(before: string, after: string): boolean {
  return (
    (/^ \p{Ll}{3,}/u.test(after) || AMOUNT.test(before)) &&
    !/(?:\b(?:box|case|no|number|call|code|file|flight|route|room|text|version|on|in|at)\.?|[#+])\s?$/iu.test(before)
  );
}
