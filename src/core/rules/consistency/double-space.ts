import { blockRule } from '../../linter/rule.ts';

/** Two blanks or more between words of one line. */
const GAP = /(?<=\S)[ \u00A0]{2,}(?=\S)/g;
/** With more than this share of its sentences so divided, a block is typed that way throughout. */
const HABIT = 3;

export const doubleSpace = blockRule({
  id: 'double-space',
  category: 'consistency',
  scope: 'block',
  severity: 'info',
  summary: 'Two spaces where one belongs.',
  why: 'Left over from a cut, or from typewriter days. A paragraph that has them after every full stop gets one finding.',
  kinds: ['headline', 'deck', 'highlight', 'caption', 'paragraph', 'subhead'],
  examples: {
    flagged: [
      { text: 'The mayor{  }left early.', message: 'Two spaces', fixed: 'The mayor left early.' },
      { text: 'He left.{  }She stayed at the mill.' },
      {
        text: 'He left.{  }She stayed.  They met.  It rained.  All slept.',
        message: '4 places',
        fixed: 'He left. She stayed. They met. It rained. All slept.',
      },
    ],
    accepted: [
      { text: 'The mayor left early. She stayed.' },
      { text: 'The mayor left\n  early.', why: 'the start of a line' },
      { text: 'The mayor left early.   ', why: 'the end of a line' },
    ],
  },
  check({ text }) {
    if (!text.includes('  ') && !text.includes('\u00A0')) return [];
    const gaps = [...text.matchAll(GAP)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
    const afterStops = gaps.filter(({ start }) => /[.!?”"’']/.test(text.charAt(start - 1)));
    const habit = afterStops.length > HABIT ? afterStops : [];
    const [first, ...rest] = habit;
    const single = gaps.filter((gap) => !habit.includes(gap));
    const edit = ({ start, end }: { start: number; end: number }) => ({ start, end, text: ' ' });
    const problems = single.map((gap) => ({
      ...gap,
      message: 'Two spaces where one belongs.',
      fixes: [{ title: 'Keep one space', edits: [edit(gap)], safe: true }],
    }));
    if (!first) return problems;
    const related = rest.map((gap) => ({ ...gap, message: 'Two spaces here.' }));
    const fixes = [{ title: 'Keep one space everywhere', edits: habit.map(edit), safe: true }];
    return [
      ...problems,
      { ...first, message: `Two spaces after the sentence, in ${habit.length} places.`, related, fixes },
    ];
  },
});
