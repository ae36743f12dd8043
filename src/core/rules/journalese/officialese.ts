import source from '../../data/en/usage/officialese.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const officialese = phraseCheck({
  id: 'officialese',
  category: 'journalese',
  severity: 'hint',
  summary: 'The language of orders and minutes.',
  why: 'Offices constitute committees and apprise each other; people set them up and tell each other.',
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  phrases: phraseList(source),
  message: '“{words}” is officialese for “{fix}”.',
  messageWithoutFix: '“{words}” is officialese.',
  examples: {
    flagged: [
      {
        text: 'The commissioner {constituted a committee} on drains.',
        fixed: 'The commissioner set up a committee on drains.',
      },
      { text: 'The meeting was {apprised} of the losses.', fixed: 'The meeting was told of the losses.' },
      { text: 'The clerk was suspended {with immediate effect}.', fixed: 'The clerk was suspended at once.' },
    ],
    accepted: [
      { text: 'The clerk was suspended at once.' },
      { text: 'The order says: “The committee is hereby dissolved.”', why: 'the words of the order' },
      { text: 'A committee on drains will meet on Monday.' },
      { text: 'The club asked, and the town duly obliged.', why: 'a fixed phrase' },
    ],
  },
});
