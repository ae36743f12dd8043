import source from '../../data/en/legal/graphic-details.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const graphicDetail = phraseCheck({
  id: 'graphic-detail',
  category: 'legal',
  severity: 'info',
  claim: 'warning',
  summary: 'Wounds told in more detail than the news needs.',
  why: 'Relatives read the paper, too. “The injuries were fatal” usually says what readers need to know.',
  phrases: phraseList(source),
  message: '“{words}”: does the reader need this detail?',
  examples: {
    flagged: [
      { text: 'Police found him in a {pool of blood}.', message: 'need' },
      { text: 'The body had been {dismembered}.' },
      { text: 'Two traders were {hacked to death} in May.', fixed: 'Two traders were killed in May.' },
    ],
    accepted: [
      { text: 'Police said the injuries were fatal.' },
      { text: '“He lay in a pool of blood,” the neighbour said.', why: 'the speaker’s own words' },
      { text: 'The old empire was divided in 1919.' },
      {
        text: 'The fever may cause bleeding from the nose, the mouth and the intestines.',
        why: 'what an illness does',
      },
    ],
  },
});
