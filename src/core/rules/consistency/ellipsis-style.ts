import { matchesOf } from '../../base/matches.ts';
import { isNarration } from '../../linter/narration.ts';
import { articleRule } from '../../linter/rule.ts';
import { type FormUse, mixedForms, placedUses } from '../support/forms.ts';

const ELLIPSIS = /…|(?<!\.)\.{3}(?!\.)|\. \. \./g;

export const ellipsisStyle = articleRule<readonly FormUse[]>({
  id: 'ellipsis-style',
  category: 'consistency',
  scope: 'article',
  severity: 'hint',
  summary: 'An ellipsis written in two ways.',
  why: '“…” and “...” are one mark; use one of them.',
  houseNotes: ['Reuters: three points with spaces.'],
  examples: {
    flagged: [
      {
        text: 'He waited… The door stayed shut{...} Nobody came… It was late.',
        message: '...',
        fixed: 'He waited… The door stayed shut… Nobody came… It was late.',
      },
      { text: 'One, two... and so on. Three{…} Four... Five.' },
      { text: 'The list goes on... and on{…}', fixed: 'The list goes on... and on...' },
    ],
    accepted: [
      { text: 'He waited… The door stayed shut…' },
      { text: 'He waited… “Well...” she said.', why: 'a quotation' },
      { text: 'He waited. The door stayed shut.' },
    ],
  },
  collect(block) {
    if (!['…', '...', '. . .'].some((mark) => block.text.includes(mark))) return undefined;
    const uses = matchesOf(block.text, ELLIPSIS)
      .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0], form: match[0] }))
      .filter((use) => isNarration(block, use));
    return uses.length ? uses : undefined;
  },
  conclude(parts) {
    return mixedForms(placedUses(parts), { safe: true, rewrite: (_, form) => form });
  },
});
