import source from '../../data/en/usage/vague-quantifiers.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const vagueQuantifier = phraseCheck({
  id: 'vague-quantifier',
  category: 'journalese',
  severity: 'hint',
  summary: '“A number of”: how many?',
  why: 'Two is a number, and so is a million. Give the figure, or say “some” or “many”.',
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  phrases: phraseList(source),
  message: '“{words}” leaves open how many; give the figure or say “some” or “many”.',
  examples: {
    flagged: [
      { text: 'The storm damaged {a number of} homes.' },
      { text: '{Numerous} shops stayed shut.' },
      { text: 'Firefighters rescued {a large number of} people.' },
    ],
    accepted: [
      { text: 'The storm damaged 14 homes.' },
      { text: '“A number of us stayed,” Lindqvist said.', why: 'the speaker’s own words' },
      { text: 'The number of homes without power fell to 200.', why: '“the number of” is exact' },
    ],
  },
});
