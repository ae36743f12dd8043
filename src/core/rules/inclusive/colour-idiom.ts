import source from '../../data/en/inclusive/colour-idioms.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const colourIdiom = phraseCheck({
  id: 'colour-idiom',
  category: 'inclusive',
  severity: 'info',
  off: true,
  summary: 'Figures of speech in which black is bad and white is good.',
  why: 'Some houses avoid “blacklist” and “whitewash”. The check is for them; it is off until turned on.',
  phrases: phraseList(source),
  message: '“{words}”: the house prefers “{fix}”.',
  examples: {
    flagged: [
      { text: 'The firm is on a {blacklist}.', fixed: 'The firm is on a blocklist.' },
      { text: 'Critics called the inquiry a {whitewash}.', fixed: 'Critics called the inquiry a cover-up.' },
      { text: 'Two banks were {blacklisted} in May.', fixed: 'Two banks were banned in May.' },
    ],
    accepted: [
      { text: 'The firm is on a blocklist.' },
      { text: '“It is a whitewash,” the widow said.', why: 'the speaker’s own words' },
      { text: 'The list was printed in black.' },
    ],
  },
});
