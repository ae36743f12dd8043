import { narrated, sentenceText, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const RATIO =
  /(?<![\p{L}\p{N}])(?:have |has |had )?(?:more than |almost |nearly )?(doubled|tripled|trebled|quadrupled)(?!\p{L})/gu;

export const ratioStatNoBase = blockRule({
  id: 'ratio-stat-no-base',
  category: 'numbers',
  scope: 'block',
  severity: 'hint',
  off: true,
  summary: '“Doubled” or “tripled” without a figure.',
  why: 'Three cases after one are a tripling too. Give the figure that it came to.',
  kinds: ['paragraph', 'deck', 'highlight'],
  examples: {
    flagged: [
      { text: 'Cases {tripled} in the north.', message: 'tripled' },
      { text: 'The price of bread {has more than doubled} since.' },
      { text: 'Rents {have quadrupled} in the old town.' },
    ],
    accepted: [
      { text: 'Cases tripled to 60 in the north.' },
      { text: 'Rents doubled, from £400 to £800.' },
      { text: '“Cases tripled,” he said.', why: 'a quotation' },
    ],
  },
  check(block) {
    return narrated(block, RATIO)
      .filter((match) => !/\d/.test(sentenceText(block, match.index)))
      .map((match) => ({ ...spanOf(match), message: `“${match[1]}” from what to what? The sentence has no figure.` }));
  },
});
