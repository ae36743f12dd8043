import source from '../../data/en/usage/old-fashioned-words.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const amongstWhilst = phraseCheck({
  id: 'amongst-whilst',
  category: 'journalese',
  severity: 'hint',
  summary: 'Whilst, amongst, amidst: while, among, amid.',
  why: 'The older forms say nothing more and sound like a sermon.',
  houseNotes: ['Guardian, AP and BBC: while, among.'],
  phrases: phraseListWithFixes(source, 'old-fashioned-words.txt'),
  safe: true,
  leaveNames: true,
  message: '“{words}” is an older form of “{fix}”.',
  examples: {
    flagged: [
      { text: '{Whilst} the band played, the hall filled.', fixed: 'While the band played, the hall filled.' },
      { text: 'She was {amongst} the first to arrive.', fixed: 'She was among the first to arrive.' },
      { text: 'He won the cup {thrice}.', fixed: 'He won the cup three times.' },
    ],
    accepted: [
      { text: 'While the band played, the hall filled.' },
      { text: '“I read whilst I eat,” she said.', why: 'the speaker’s own words' },
      { text: 'Her novel is called Lost Amongst Thieves.', why: 'part of a title' },
    ],
  },
});
