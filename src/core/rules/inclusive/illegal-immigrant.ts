import source from '../../data/en/inclusive/migrant-terms.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const illegalImmigrant = phraseCheck({
  id: 'illegal-immigrant',
  category: 'inclusive',
  severity: 'info',
  claim: 'warning',
  summary: 'A person called illegal.',
  why: 'An act can be illegal, a person cannot. Say what they did: entered or stayed without papers.',
  houseNotes: ['AP and Guardian: “illegal” for an action only, never for a person.'],
  phrases: phraseList(source),
  message: '“{words}” calls people illegal; say what they did, or that they have no papers.',
  examples: {
    flagged: [
      { text: 'The boat carried 40 {illegal immigrants}.', fixed: 'The boat carried 40 undocumented migrants.' },
      { text: 'Police found two {illegals} in the lorry.' },
      { text: 'The farm hired an {illegal migrant}.' },
    ],
    accepted: [
      { text: 'The law on illegal immigration changes in May.', why: 'the act' },
      { text: '“They are illegal immigrants,” the candidate said.', why: 'the speaker’s own words' },
      { text: 'The boat carried 40 people without papers.' },
    ],
  },
});
