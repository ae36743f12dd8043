import file from '../../data/en/people/often-misspelt.txt';
import { entries } from '../../lexicon/lists.ts';
import { articleRule, PROSE_KINDS } from '../../linter/rule.ts';
import type { KnownPerson } from '../../people/person.ts';
import { registerOf } from '../../people/register.ts';
import { misspeltPeople, type Slip, slipsIn } from '../support/people/misspelt.ts';

const PEOPLE: readonly KnownPerson[] = entries(file).map((line) => {
  const [name = '', wrong = '', title = '', source = ''] = line.split('|').map((part) => part.trim());
  return { name, wrong: wrong.split(', '), titles: [{ title }], source: source.split(/[;(]/)[0]!.trim() };
});
const REGISTER = registerOf(PEOPLE);

export const publicNameMisspelt = articleRule<readonly Slip[]>({
  id: 'public-name-misspelt',
  category: 'names',
  scope: 'article',
  kinds: PROSE_KINDS,
  triggers: [...new Set(PEOPLE.flatMap(({ wrong = [] }) => wrong.map((name) => name.split(' ')[0]!.toLowerCase())))],
  severity: 'info',
  claim: 'warning',
  summary: 'A public figure’s name in a spelling that papers often correct.',
  why: 'Names head every list of corrections, and some come back for decades: one paper has corrected “Elliot Gould” 47 times. Only whole names are looked for, in spellings that hardly anybody else bears; who is introduced as somebody else is left alone. The list with its sources is `src/core/data/en/people/often-misspelt.txt`; a desk’s own goes into its people file.',
  outranks: ['name-spelling-drift', 'name-diacritics-drift'],
  examples: {
    flagged: [
      {
        text: 'The court heard of {Ruth Bader Ginsberg} on Monday. Ginsberg wrote the ruling.',
        message: '“Ruth Bader Ginsberg” is wrong: US Supreme Court has “Ruth Bader Ginsburg”.',
        fixed: 'The court heard of Ruth Bader Ginsburg on Monday. Ginsburg wrote the ruling.',
      },
      {
        text: 'The boatman was played by {Elliot Gould}, who came to Hull.',
        fixed: 'The boatman was played by Elliott Gould, who came to Hull.',
      },
      { text: 'It is said to have been a gift of {Edgar Allen Poe}.' },
    ],
    accepted: [
      { text: 'Ruth Bader Ginsburg wrote the ruling.' },
      { text: 'Stephen Spielberg, 34, of Hull, mends boats.', why: 'somebody else' },
      { text: '“It was Elliot Gould,” he wrote.', why: 'inside a quotation' },
      { text: 'The buffet was laid out by Warren Buffet Services.', why: 'a firm' },
    ],
  },
  collect(block) {
    const slips = slipsIn(block, REGISTER);
    return slips.length > 0 ? slips : undefined;
  },
  conclude(parts, view) {
    if (parts.length === 0) return [];
    const mentions = view.participants.flatMap((person) => person.mentions);
    const isNamed = (start: number, end: number) => mentions.some((one) => one.start <= start && one.end >= end);
    const people = parts.map(({ part, ...place }) => ({
      ...place,
      part: part.filter(({ start, end }) => isNamed(start + place.offset, end + place.offset)),
    }));
    return misspeltPeople(people, view);
  },
});
