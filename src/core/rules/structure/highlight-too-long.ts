import { blockRule, type Problem } from '../../linter/rule.ts';
import { wordCount } from '../../linter/words.ts';

export const highlightTooLong = blockRule({
  id: 'highlight-too-long',
  category: 'structure',
  scope: 'block',
  kinds: ['highlight'],
  severity: 'hint',
  claim: 'info',
  summary: 'A highlight that does not fit on a line or two.',
  why: 'Highlights are read at a glance. Up to 12 words are one thought.',
  options: {
    words: { description: 'Most words in a highlight.', default: 12, houses: { reuters: 10 }, minimum: 4, maximum: 40 },
  },
  houseNotes: ['Reuters: two to five bullet points of about ten words, present tense.'],
  examples: {
    flagged: [
      {
        text: 'Council keeps the old hall\n\n* {The council has decided after two years of talks to keep the old hall by the river after all}\n* Roof to be mended first\n\nThe council voted on Monday to keep the old hall. The vote was close.',
        message: '19 words',
      },
      {
        text: 'Council keeps the old hall\n\n* {Roof and doors will be mended first, the mayor says}\n* Work starts in May\n\nThe council voted on Monday to keep the old hall. The vote was close.',
        options: { words: 8 },
      },
      {
        text: 'Council keeps the old hall\n\n* {Roof and doors of the hall will be mended first, mayor says}\n* Work starts in May\n\nThe council voted on Monday to keep the old hall. The vote was close.',
        house: 'reuters',
      },
    ],
    accepted: [
      {
        text: 'Council keeps the old hall\n\n* Roof to be mended first\n* Work starts in May\n\nThe council voted on Monday to keep the old hall. The vote was close.',
      },
      {
        text: 'The council has decided after two years of talks to keep the old hall by the river after all.',
        why: 'a paragraph',
      },
      {
        text: 'Council keeps the old hall\n\n* Roof and doors of the hall will be mended first, mayor says\n* Work starts in May\n\nThe council voted on Monday to keep the old hall. The vote was close.',
        why: 'twelve words',
      },
    ],
  },
  check(block, { options }): Problem[] {
    const words = wordCount(block);
    if (words <= options.words) return [];
    const message = `This highlight has ${words} words; the limit is ${options.words}.`;
    return [{ start: 0, end: block.text.length, message }];
  },
});
