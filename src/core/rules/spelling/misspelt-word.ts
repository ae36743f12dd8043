import source from '../../data/en/spelling/misspellings.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const misspeltWord = phraseCheck({
  id: 'misspelt-word',
  category: 'spelling',
  severity: 'warning',
  outranks: ['misspelling'],
  summary: 'A common misspelling: occured, goverment, publically.',
  why: 'Only words that no dictionary has are listed, and a few that are written as one word or as two. Names are left alone.',
  phrases: phraseListWithFixes(source, 'misspellings.txt'),
  leaveNames: true,
  leaveKnown: true,
  message: '“{words}” is “{fix}”.',
  examples: {
    flagged: [
      { text: 'The crash {occured} at noon.', message: '“occurred”', fixed: 'The crash occurred at noon.' },
      { text: '{Untill} May it is shut.', fixed: 'Until May it is shut.' },
      { text: 'His {co workers} left.', fixed: 'His co-workers left.' },
      { text: 'They {can not} wait.', fixed: 'They cannot wait.' },
    ],
    accepted: [
      { text: 'The crash occurred at noon.' },
      { text: 'She can not only sing but dance.', why: 'not only' },
      { text: 'The band Wierd played at the hall.', why: 'a name' },
      { text: '“It occured to me,” he wrote.', why: 'a quotation' },
    ],
  },
});
