import { blockRule, type Problem } from '../../linter/rule.ts';

export const headlineTooLong = blockRule({
  id: 'headline-too-long',
  category: 'structure',
  scope: 'block',
  kinds: ['headline'],
  severity: 'info',
  summary: 'A headline longer than the space for it.',
  why: 'Telephones and search results cut long headlines, often before the verb.',
  options: {
    characters: {
      description: 'Most characters in a headline, spaces counted.',
      default: 80,
      houses: { reuters: 64 },
      minimum: 20,
      maximum: 200,
    },
  },
  houseNotes: ['Reuters: about 64 characters.'],
  examples: {
    flagged: [
      {
        text: '{Council decides after two years of talks and four million pounds to keep its old hall}\n\nThe council voted on Monday to keep the old hall by the river. The vote was close.',
        message: '85 characters',
      },
      {
        text: '{Council keeps old hall by the river}\n\nThe council voted on Monday to keep the old hall by the river. The vote was close.',
        options: { characters: 30 },
      },
      {
        text: '{Council decides after two years of talks to keep its old market hall}\n\nThe council voted on Monday to keep the old hall by the river. The vote was close.',
        house: 'reuters',
      },
    ],
    accepted: [
      {
        text: 'Council keeps old hall by the river\n\nThe council voted on Monday to keep the old hall. The vote was close.',
      },
      {
        text: 'Council decides after two years of talks to keep its old market hall\n\nThe council voted on Monday to keep the old hall. The vote was close.',
        why: 'long, but it fits',
      },
      {
        text: 'The council decided after two years of talks and four million pounds to keep its old hall by the river.',
        why: 'a paragraph',
      },
    ],
  },
  check({ text }, { options }): Problem[] {
    if (text.length <= options.characters) return [];
    const message = `The headline has ${text.length} characters; the limit is ${options.characters}.`;
    return [{ start: 0, end: text.length, message }];
  },
});
