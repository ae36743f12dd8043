import { articleRule, PROSE_KINDS } from '../../linter/rule.ts';
import type { KnownPerson } from '../../people/person.ts';
import { misspeltPeople, type Slip, slipsIn } from '../support/people/misspelt.ts';

const CLINTON: KnownPerson = {
  name: 'Hillary Clinton',
  wrong: ['Hilary Clinton'],
  titles: [{ title: 'Secretary of State', from: { year: 2009 }, to: { year: 2013 } }],
  source: 'people.csv, row 2',
};
const PENA: KnownPerson = {
  name: 'Iker Peñarrubia',
  wrong: ['Penarrubia', 'Iker Penarubia'],
  source: 'people.csv, row 3',
};

/**
 * A listed wrong spelling is looked for word by word, also where no person was recognised. Tried: only among the people
 * of the article, which misses “a Hilary Clinton-run firm”. What else might bear the name goes by the role the article
 * gives (`roleOf`): a plumber is nobody whom the desk lists as senator.
 */
export const personWrongSpelling = articleRule<readonly Slip[]>({
  id: 'person-wrong-spelling',
  category: 'names',
  scope: 'article',
  kinds: PROSE_KINDS,
  severity: 'info',
  claim: 'warning',
  summary: 'A spelling of a known person’s name that the desk lists as wrong.',
  why: 'The people file (`peopleFiles` in `copydesk.json`) says how a person is spelt, and which spellings come up and are wrong. Names head every list of corrections.',
  outranks: [
    'name-spelling-drift',
    'name-diacritics-drift',
    'person-near-spelling',
    'person-accents',
    'public-name-misspelt',
  ],
  needsPeople: true,
  examples: {
    flagged: [
      {
        text: '{Hilary Clinton} spoke in Leeds on Monday. Clinton left at noon.',
        message: 'people.csv, row 2',
        fixed: 'Hillary Clinton spoke in Leeds on Monday. Clinton left at noon.',
        people: [CLINTON],
      },
      {
        text: 'Defender Iker Penarubia scored on Monday. {Penarrubia} is 20.',
        fixed: 'Defender Iker Penarubia scored on Monday. Peñarrubia is 20.',
        people: [{ ...PENA, wrong: ['Penarrubia'] }],
      },
    ],
    accepted: [
      { text: 'Hillary Clinton spoke in Leeds on Monday.', people: [CLINTON] },
      { text: 'Hilary Clinton, a plumber from Hull, spoke on Monday.', why: 'somebody else', people: [CLINTON] },
      { text: '“It was Hilary Clinton,” he wrote.', why: 'inside a quotation', people: [CLINTON] },
      { text: 'Hilary Clinton spoke in Leeds on Monday.', why: 'nobody the desk knows' },
    ],
  },
  collect(block, { style: { register } }) {
    const slips = register ? slipsIn(block, register) : [];
    return slips.length > 0 ? slips : undefined;
  },
  conclude: misspeltPeople,
});
