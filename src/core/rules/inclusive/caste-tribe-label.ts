import source from '../../data/en/inclusive/caste-terms.txt';
import { phraseCheck } from '../../linter/phrase-check.ts';
import { phraseList } from '../../linter/phrases.ts';

export const casteTribeLabel = phraseCheck({
  id: 'caste-tribe-label',
  category: 'inclusive',
  severity: 'info',
  claim: 'warning',
  summary: 'A rank that others have put on people: “low caste”.',
  why: 'Name the community, or say Dalit where people call themselves so. The official categories (Other Backward Classes, Scheduled Castes) keep their names.',
  phrases: phraseList(source),
  leaveNames: true,
  message: '“{words}” ranks people; name the community.',
  examples: {
    flagged: [
      { text: 'The well was closed to {low-caste} families.' },
      { text: 'The scheme is for {backward castes}.' },
      { text: 'The {untouchables} of the village were kept out.', fixed: 'The Dalits of the village were kept out.' },
    ],
    accepted: [
      { text: 'The list of Other Backward Classes grew.', why: 'an official category' },
      { text: '“They called us low caste,” Meena said.', why: 'the speaker’s own words' },
      { text: 'The well was closed to Dalit families.' },
    ],
  },
});
