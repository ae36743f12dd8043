import source from '../../data/en/usage/redundancies.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const redundancyNews = phraseCheck({
  id: 'redundancy-news',
  category: 'journalese',
  severity: 'hint',
  summary: 'A word that says what the next one says already.',
  why: 'All plans are for the future and no murder is gentle. One of the two words can go.',
  houseNotes: ['Reuters names such tautologies: new record, originally built.'],
  phrases: phraseListWithFixes(source, 'redundancies.txt'),
  message: '“{words}”: “{fix}” is enough.',
  examples: {
    flagged: [
      {
        text: 'The club would not speak about its {future plans}.',
        fixed: 'The club would not speak about its plans.',
      },
      { text: 'The mill was {completely destroyed} by the fire.', fixed: 'The mill was destroyed by the fire.' },
      { text: 'Two brothers were {brutally murdered} in May.', fixed: 'Two brothers were murdered in May.' },
    ],
    accepted: [
      { text: 'The plans for the future of the harbour were shown on Monday.', why: 'of something’s future' },
      { text: 'The mill stood in relatively close proximity to the port.', why: 'the adverb needs its word' },
      { text: '“It was completely destroyed,” Maguire said.', why: 'the speaker’s own words' },
      { text: 'The roof was destroyed and the walls were damaged.' },
    ],
  },
});
