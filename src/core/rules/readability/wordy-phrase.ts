import source from '../../data/en/usage/wordy-phrases.txt';
import { phraseRule } from '../../linter/phrase-rule.ts';
import { phraseList } from '../../linter/phrases.ts';

export const wordyPhrase = phraseRule({
  id: 'wordy-phrase',
  category: 'readability',
  severity: 'hint',
  summary: 'Several words that do the work of one.',
  why: 'Space is short and readers are busy. “In order to” says no more than “to”.',
  phrases: phraseList(source),
  accept({ firstToken }, { tokens }) {
    const [before, first] = [tokens[firstToken - 1]?.lower ?? '', tokens[firstToken]!.lower];
    // “It was due to the fact that …”: “because” does not fit there, nor “can” in “to have the ability to”.
    if (/^(?:due|owing)$/.test(first)) return /^(?:be|been|is|was|are|were)$/.test(before);
    return first === 'have' && /^(?:to|will|would|shall|should|may|might|must|could|not)$/.test(before);
  },
  message: (words, { phrase }) =>
    phrase.instead[0] ? `“${words}” says no more than “${phrase.instead[0]}”.` : `“${words}” can go.`,
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
