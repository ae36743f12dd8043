import source from '../../data/en/inclusive/mental-health-metaphors.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const mentalHealthMetaphor = phraseCheck({
  id: 'mental-health-metaphor',
  category: 'inclusive',
  severity: 'info',
  claim: 'warning',
  summary: 'An illness used as an insult or a figure of speech.',
  why: 'A policy cannot have schizophrenia. Say what it is: contradictory, changeable, harsh.',
  phrases: phraseList(source),
  message: '“{words}” uses an illness as a figure of speech; say what is meant.',
  examples: {
    flagged: [
      { text: 'Critics spoke of a {schizophrenic policy} on fuel.' },
      { text: 'The film is about {a psycho} with a lorry.' },
      { text: 'He is a former {mental patient}.', fixed: 'He is a former psychiatric patient.' },
    ],
    accepted: [
      { text: 'The clinic treats patients with schizophrenia.', why: 'the illness itself' },
      { text: '“It is a schizophrenic policy,” Duarte said.', why: 'the speaker’s own words' },
      { text: 'The policy on fuel contradicts itself.' },
    ],
  },
});
