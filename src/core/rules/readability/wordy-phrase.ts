import source from '../../data/en/usage/wordy-phrases.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const wordyPhrase = phraseCheck({
  id: 'wordy-phrase',
  category: 'readability',
  severity: 'hint',
  summary: 'Several words that do the work of one.',
  why: 'Space is short and readers are busy. “In order to” says no more than “to”.',
  phrases: phraseList(source),
  message: '“{words}” says no more than “{fix}”.',
  messageWithoutFix: '“{words}” can go.',
  examples: {
    flagged: [
      {
        text: 'The council closed the bridge {in order to} repair it.',
        message: 'no more than “to”',
        fixed: 'The council closed the bridge to repair it.',
      },
      { text: '{Due to the fact that} it rained, play was stopped.', fixed: 'Because it rained, play was stopped.' },
      { text: '{It should be noted that} rents rose again.', fixed: 'Rents rose again.' },
    ],
    accepted: [
      { text: '“We did it in order to survive,” Okafor said.', why: 'the speaker’s own words' },
      { text: 'The shelves were left in order, to the owner’s surprise.', why: 'a comma stands between' },
      { text: 'The delay was due to the fact that it rained.', why: '“because” would not fit' },
      { text: 'Staff will have the ability to read it at home.', why: '“will can” is no English' },
      { text: 'The bridge is near the market.' },
    ],
  },
});
