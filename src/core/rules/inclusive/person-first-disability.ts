import source from '../../data/en/inclusive/disability-terms.txt';
import { phraseRule } from '../../linter/phrase-rule.ts';
import { phraseListWithFixes } from '../../linter/phrases.ts';

export const personFirstDisability = phraseRule({
  id: 'person-first-disability',
  category: 'inclusive',
  severity: 'info',
  claim: 'warning',
  summary: 'A disability told as a fate, or people told as a condition.',
  why: 'Say what somebody has or uses. Where a community prefers another form (deaf people, autistic people), follow it.',
  houseNotes: ['AP, Guardian and BBC: no “wheelchair-bound”, no “suffers from”, no “the disabled”.'],
  phrases: phraseListWithFixes(source, 'disability-terms.txt'),
  message: (words, { phrase }) => `“${words}” puts the condition before the person; say “${phrase.instead[0]}”.`,
  accept: ({ start, end, endToken }, block) => {
    const words = block.text.slice(start, end).toLowerCase();
    // “the blind spot”, “the disabled toilet”: an adjective before a noun speaks of no group.
    return words.startsWith('the ') && ADJECTIVE_USE.test(block.tokens[endToken]?.lower ?? '');
  },
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

const ADJECTIVE_USE =
  /^(spot|side|man|woman|boy|girl|child|person|people|access|toilet|parking|athletes?|students?|workers?|veterans?|faith|alley|account|user|ship|vehicle)$/;
