import { articleRule } from './rule.ts';
import { isQuotedAt } from './support/places.ts';
import { titledMentions } from './support/titles.ts';

const FORMER = /(?:^|\s)(?:former|ex|ex-\S+|onetime|one-time)(?=\s|-)/i;

export const formerMissing = articleRule({
  id: 'former-missing',
  category: 'titles',
  scope: 'article',
  severity: 'info',
  summary: 'A former office holder who holds the office again a few lines later.',
  why: 'Once “former” has been said, the title alone says the opposite. Write “former” again, or the surname.',
  outranks: ['title-repeated-on-later-ref'],
  examples: {
    flagged: [
      {
        text: 'Former ambassador Ida Moss came on Monday.\n\n“We wait,” {Ambassador Moss} said.',
        message: '“Former ambassador”',
        fixed: 'Former ambassador Ida Moss came on Monday.\n\n“We wait,” Moss said.',
      },
      { text: 'The book is by former President Ann Roe. {President Roe} lives by the sea.' },
      { text: 'Ex-minister Omar Lone sued on Monday. The judge heard {minister Lone} in May.' },
    ],
    accepted: [
      { text: 'Former ambassador Ida Moss came. Former ambassador Moss left.' },
      { text: 'Former president Ann Roe met President Lee Park. Park left.', why: 'two people' },
      { text: 'Former coach Ida Moss came. President Moss of the club left.', why: 'another office' },
    ],
  },
  concludePerson(person, view) {
    const titled = titledMentions(person).filter(
      ({ mention, title }) => title.end <= mention.start && !isQuotedAt(view, mention.block, mention),
    );
    const former = titled.find(({ title }) => FORMER.test(title.text));
    if (!former) return [];
    const bare = titled.find(
      ({ mention, parts }) =>
        mention.start > former.mention.start && parts.head === former.parts.head && !parts.past && !parts.acting,
    );
    if (!bare) return [];
    return [
      {
        start: bare.title.start,
        end: bare.mention.end,
        message: `“${bare.title.text}” here, but “${former.title.text}” before.`,
        fixes: [
          {
            title: `Change to “${bare.mention.text}”`,
            edits: [{ start: bare.title.start, end: bare.mention.start, text: '' }],
          },
          {
            title: `Change to “former ${bare.title.text}”`,
            edits: [{ start: bare.title.start, end: bare.title.start, text: 'former ' }],
          },
        ],
        related: [{ start: former.title.start, end: former.mention.end, message: 'Former here.' }],
      },
    ];
  },
});
