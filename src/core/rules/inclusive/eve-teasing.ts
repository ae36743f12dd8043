import source from '../../data/en/inclusive/violence-euphemisms.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const eveTeasing = phraseCheck({
  id: 'eve-teasing',
  category: 'inclusive',
  severity: 'info',
  claim: 'warning',
  summary: 'A word that makes violence against women smaller than it is.',
  why: '“Eve-teasing” is sexual harassment, and a “crime of passion” is a killing. Use the word for the act.',
  houseNotes: ['BBC Urdu: say rape when it is rape.'],
  phrases: phraseList(source),
  message: '“{words}” plays down the act; say “{fix}”.',
  messageWithoutFix: '“{words}” plays down the act; say what happened.',
  examples: {
    flagged: [
      {
        text: 'Two men were held in an {eve-teasing} case.',
        message: 'sexual harassment',
        fixed: 'Two men were held in a sexual harassment case.',
      },
      { text: 'It was reported as a {crime of passion}.', fixed: 'It was reported as a killing.' },
      { text: 'He was charged with {outraging the modesty} of a student.' },
    ],
    accepted: [
      { text: 'Two men were held in a sexual harassment case.' },
      { text: '“They call it eve-teasing,” the student said.', why: 'the speaker’s own words' },
      { text: 'Eve and her sister were teasing the dog.', why: 'a name and a verb' },
    ],
  },
});
