import source from '../../data/en/usage/promotional-copy.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const promotionalCopy = phraseCheck({
  id: 'promotional-copy',
  category: 'journalese',
  severity: 'hint',
  summary: 'Praise that belongs in an advertisement.',
  why: '“World-class”, “iconic” and “state-of-the-art” are the seller’s words. Say what is good about it, or let somebody say it.',
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  phrases: phraseList(source),
  leaveNames: true,
  message: '“{words}” praises; give the fact behind it or the person who says so.',
  examples: {
    flagged: [
      { text: 'The city will get a {world-class} park.' },
      { text: 'The clinic has {state-of-the-art} scanners.', fixed: 'The clinic has modern scanners.' },
      { text: 'The hotel is {nestled} in the hills.' },
    ],
    accepted: [
      { text: '“This will be a world-class park,” the builder said.', why: 'the speaker’s own words' },
      { text: 'The park will have 400 trees and two ponds.' },
      { text: 'The Unrivalled Quilt Fair opens on Friday.', why: 'part of a name' },
    ],
  },
});
