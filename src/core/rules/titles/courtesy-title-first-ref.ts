import { isFullName, textBefore } from '../../linter/people.ts';
import { articleRule } from '../../linter/rule.ts';

export const courtesyTitleFirstRef = articleRule({
  id: 'courtesy-title-first-ref',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  off: true,
  summary: 'Mr or Ms before the full name at first mention.',
  why: 'At the first mention the full name goes alone; Mr and Ms go with the surname, where the house gives them at all.',
  houses: { ap: 'info', guardian: 'info', reuters: 'info', bbc: 'info' },
  houseNotes: ['Economist: never at first mention.'],
  examples: {
    flagged: [
      {
        text: 'The shop belongs to {Mr Peter Shaw}.',
        message: '“Peter Shaw”',
        fixed: 'The shop belongs to Peter Shaw.',
      },
      { text: '{Ms. Sarah Norton} won on Monday. Ms. Norton is 30.' },
      { text: 'The court heard {Mrs Helen Fisher} first.' },
    ],
    accepted: [
      { text: 'Peter Shaw owns the shop. Mr Shaw bought it in May.' },
      { text: '“I know Mr Peter Shaw,” she said.', why: 'inside a quotation' },
      { text: 'The court heard Dr Helen Fisher first.', why: 'no courtesy title' },
    ],
  },
  concludePerson(person, view) {
    const first = view.narrated(person.id)[0];
    if (!first || !isFullName(first.text)) return [];
    const courtesy = /(?:^|[\s(])((?:Mr|Mrs|Ms|Miss|Mx)\.?\s)$/.exec(textBefore(view, first, 7))?.[1];
    if (!courtesy) return [];
    const start = first.start - courtesy.length;
    return [
      {
        start,
        end: first.end,
        message: `“${first.text}” takes no “${courtesy.trim()}” at first mention.`,
        fixes: [{ title: `Change to “${first.text}”`, edits: [{ start, end: first.start, text: '' }] }],
      },
    ];
  },
});
