import source from '../data/en/journalese-global.txt';
import { phraseRule } from './support/phrase-rule.ts';
import { phraseList } from './support/phrases.ts';

export const journaleseGlobal = phraseRule({
  id: 'journalese-global',
  category: 'journalese',
  severity: 'hint',
  summary: 'Newspaper words that nobody says.',
  why: 'Boffins, mercy dashes and last-ditch bids live in newspapers only. Headlines, short of space, are left alone.',
  kinds: ['highlight', 'caption', 'paragraph'],
  phrases: phraseList(source),
  message: (words) => `“${words}” is worn newspaper language; say what happened.`,
  examples: {
    flagged: [
      { text: 'The mayor {came under fire for} the delay.', fixed: 'The mayor was criticised for the delay.' },
      { text: 'Engineers made a {last-ditch attempt} to save the dam.' },
      { text: 'The driver was {rushed to hospital}.', fixed: 'The driver was taken to hospital.' },
    ],
    accepted: [
      { text: 'Mayor under fire for delay\n\nThe mayor was criticised on Monday over the delay.', why: 'a headline' },
      { text: 'The blast damaged the front of the shop.', why: 'an explosion' },
      { text: '“It was a last-ditch attempt,” the engineer said.', why: 'the speaker’s own words' },
    ],
  },
});
