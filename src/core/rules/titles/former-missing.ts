import { filteredInTurns } from '../../base/turns.ts';
import { isQuotedAt } from '../../linter/places.ts';
import { articleRule } from '../../linter/rule.ts';
import { titledMentions, wholeOf } from '../support/titles.ts';

const FORMER = /(?:^|\s)(?:former|ex|ex-\S+|onetime|one-time)(?=\s|-)/i;

export const formerMissing = articleRule({
  id: 'former-missing',
  category: 'titles',
  scope: 'article',
  severity: 'hint',
  claim: 'info',
  summary: 'A former office holder who holds the office again a few lines later.',
  why: 'Once “former” has been said, the title alone says the opposite. Write “former” again, or the surname.',
  outranks: ['title-repeated-on-later-ref'],
  examples: {
    flagged: [
      {
        text: 'Former ambassador Ida Moss came on Monday.\n\n“We wait,” {Ambassador Moss} said.',
        message: '“Former ambassador”',
      },
      { text: 'The book is by former President Ann Roe. {President Roe} lives by the sea.' },
      {
        text: 'The book is by former President Ann Roe. {President Roe} wept. On Friday President Roe left.',
      },
      { text: 'Ex-minister Omar Lone sued on Monday. The judge heard {minister Lone} in May.' },
    ],
    accepted: [
      {
        text: 'Ex-adviser Ida Moss came on Monday. Former U.S. national security adviser Ida Moss left.',
        why: 'former stands further ahead',
      },
      { text: 'Former ambassador Ida Moss came. Former ambassador Moss left.' },
      { text: 'Former president Ann Roe met President Lee Park. Park left.', why: 'two people' },
      { text: 'Former coach Ida Moss came. President Moss of the club left.', why: 'another office' },
    ],
  },
  *concludePerson(person, view) {
    const titled = yield* filteredInTurns(
      titledMentions(person),
      ({ mention, title }) => title.end <= mention.start && !isQuotedAt(view, mention.block, mention),
    );
    const former = titled.find(({ title }) => FORMER.test(title.text));
    if (!former) return [];
    const bare = titled.filter(
      ({ mention, parts, title }) =>
        mention.start > former.mention.start &&
        parts.head === former.parts.head &&
        !parts.past &&
        !parts.acting &&
        !saysFormer(view.slice(Math.max(0, title.start - 60), title.start)),
    );
    const [first] = bare;
    if (!first) return [];
    return [
      {
        ...wholeOf(first),
        message: `“${first.title.text}” here, but “${former.title.text}” before.`,
        related: [
          { ...wholeOf(former), message: `“${former.title.text}” here.` },
          ...bare.slice(1).map((again) => ({ ...wholeOf(again), message: 'Here too.' })),
        ],
      },
    ];
  },
});

/** “Former” may stand a few words before what is read as the title: former U.S. national security adviser. */
function saysFormer(before: string): boolean {
  const words = before.trim().split(/\s+/).slice(-4);
  const from = words.findLastIndex((word) => /\p{Ll}[.!?]["”’]?$/u.test(word)) + 1;
  return words.slice(from).some((word) => /^(?:former|ex-.*|onetime|one-time)$/i.test(word));
}
