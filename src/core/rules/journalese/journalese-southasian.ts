import source from '../../data/en/usage/journalese-southasian.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const journaleseSouthasian = phraseCheck({
  id: 'journalese-southasian',
  category: 'journalese',
  severity: 'hint',
  summary: 'Handout phrases that only announce that something is said.',
  why: '“Speaking on the occasion” and “it is pertinent to mention here” come with the handout and add nothing to it.',
  kinds: ['deck', 'highlight', 'caption', 'paragraph'],
  phrases: phraseList(source),
  message: '“{words}” is handout language.',
  examples: {
    flagged: [
      {
        text: '{Speaking on the occasion}, the vice chancellor praised the students.',
        fixed: 'The vice chancellor praised the students.',
      },
      {
        text: '{It is pertinent to mention here that} the road was built in 2019.',
        fixed: 'The road was built in 2019.',
      },
      { text: 'Police {nabbed} two suspects in Sialkot.', fixed: 'Police arrested two suspects in Sialkot.' },
    ],
    accepted: [
      { text: 'She was speaking on Monday at the university.', why: 'says when' },
      { text: '“We will leave no stone unturned,” the minister said.', why: 'the speaker’s own words' },
      { text: 'The road was built in 2019.' },
    ],
  },
});
