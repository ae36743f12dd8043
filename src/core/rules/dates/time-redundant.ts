import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule } from '../../linter/rule.ts';

const TWICE =
  /(?<![\p{L}\p{N}])(\d{1,2}(?:[:.]\d{2})?\s?(?:a\.?m\.?|p\.?m\.?)) (in the (?:early )?(?:morning|afternoon|evening)|at night)(?!\p{L})/gu;

export const timeRedundant = blockRule({
  id: 'time-redundant',
  category: 'dates',
  scope: 'block',
  triggers: ['morning', 'afternoon', 'evening', 'night'],
  severity: 'hint',
  claim: 'info',
  summary: 'The half of the day is said twice.',
  why: '“8am” is in the morning already.',
  examples: {
    flagged: [
      {
        text: 'The train left at {8am in the morning}, police said.',
        message: 'in the morning',
        fixed: 'The train left at 8am, police said.',
      },
      { text: 'Fire broke out at {10.30pm at night} in Hull.' },
      { text: 'They met at {6 p.m. in the evening} in Lahore.', fixed: 'They met at 6 p.m. in Lahore.' },
    ],
    accepted: [
      { text: 'The train left at 8 in the morning.' },
      { text: 'The train left at 8am. At night it returned.' },
      { text: '“It was 8am in the morning,” he said.', why: 'a quotation' },
    ],
  },
  check(block) {
    return narrated(block, TWICE).map((match) => {
      const [, time, words] = match;
      return {
        ...spanOf(match),
        message: `“${words}” repeats what “${time}” says.`,
        fixes: [{ title: `Change to “${time}”`, edits: [{ ...spanOf(match), text: time! }], safe: true }],
      };
    });
  },
});
