import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const TWELVE = /(?<![\p{L}\p{N}.,:-])(?:12(?:[:.]00)?\s?([ap])\.?m\b\.?(?!\s*[–-]\s*\d)|12 (noon|midnight)(?!\p{L}))/gu;

export const noonMidnight = blockRule({
  id: 'noon-midnight',
  category: 'dates',
  scope: 'block',
  triggers: ['12', '12:00', '12.00'],
  severity: 'hint',
  claim: 'info',
  summary: '12am, 12pm, 12 noon or 12 midnight.',
  why: 'Nobody is sure which is which: write “noon” or “midnight”.',
  examples: {
    flagged: [
      {
        text: 'The strike begins at {12pm} on Friday.',
        message: 'noon',
        fixed: 'The strike begins at noon on Friday.',
      },
      { text: 'It ends at {12 midnight}, the union said.', fixed: 'It ends at midnight, the union said.' },
      { text: 'The ban runs from {12 a.m.} on Monday.', fixed: 'The ban runs from midnight on Monday.' },
    ],
    accepted: [
      { text: 'The strike begins at noon on Friday and ends at 12.30pm.' },
      { text: '“Come at 12pm,” he said.', why: 'a quotation' },
      { text: 'The 12 midnight trains were cut.', why: 'a count', options: {} },
    ],
  },
  check(block) {
    if (!block.text.includes('12')) return [];
    return narrated(block, TWELVE)
      .filter((match) => !(match[2] && /^\s+\p{Ll}+s\b/u.test(block.text.slice(match.index + match[0].length))))
      .map((match) => {
        // By the clock 12pm is noon; who writes it may mean the night.
        const [text, other] = match[2] ? [match[2]] : match[1] === 'a' ? ['midnight', 'noon'] : ['noon', 'midnight'];
        const keepStop = match[0].endsWith('.') && /^\s*$/.test(block.text.slice(match.index + match[0].length));
        const { start, end } = spanOf(match);
        const span = { start, end: keepStop ? end - 1 : end };
        return {
          ...span,
          message: `Write “${text}”${other ? ` or “${other}”` : ''} for “${match[0]}”.`,
          fixes: [text, ...(other ? [other] : [])].map((to) => ({
            title: `Change to “${to}”`,
            edits: [{ ...span, text: to! }],
          })),
        };
      });
  },
});
