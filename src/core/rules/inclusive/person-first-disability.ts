import source from '../../data/en/inclusive/disability-terms.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const personFirstDisability = phraseCheck({
  id: 'person-first-disability',
  category: 'inclusive',
  severity: 'info',
  claim: 'warning',
  summary: 'A disability told as a fate, or people told as a condition.',
  why: 'Say what somebody has or uses. Where a community prefers another form (deaf people, autistic people), follow it.',
  houseNotes: ['AP, Guardian and BBC: no “wheelchair-bound”, no “suffers from”, no “the disabled”.'],
  phrases: phraseListWithFixes(source, 'disability-terms.txt'),
  message: '“{words}” puts the condition before the person; say “{fix}”.',
  examples: {
    flagged: [
      {
        text: 'The {wheelchair-bound} pensioner won his case.',
        message: 'condition before the person',
      },
      { text: 'A home for {the disabled} opened in Kisumu.', fixed: 'A home for disabled people opened in Kisumu.' },
      { text: 'Her son {suffers from epilepsy}.', fixed: 'Her son has epilepsy.' },
    ],
    accepted: [
      { text: 'The pensioner uses a wheelchair.' },
      { text: 'The lorry driver could not see into the blind spot.', why: 'no person is meant' },
      { text: '“I am confined to a wheelchair,” he said.', why: 'the speaker’s own words' },
    ],
  },
});
