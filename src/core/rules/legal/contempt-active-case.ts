import { contextRule, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';

const GUILTY =
  /\b(?:the|this|that)\s+guilty\s+(?!plea|verdict|party|pleas|verdicts)[a-z]+|\b(?:is|was|are|were)\s+(?:clearly|obviously|undoubtedly|certainly)\s+guilty\b/gi;
const ACTIVE =
  /\b(?:will be tried|to be tried|on trial|stand trial|stands trial|trial (?:is|will|was|begins|starts|opens|continues)|charged with|due in court|appear(?:ed|s)? in court|remanded|awaiting trial|hearing (?:is|will|continues))\b/i;
const OVER = /\b(?:convicted|found guilty|pleaded guilty|sentenced|jailed)\b/i;

export const contemptActiveCase = contextRule({
  id: 'contempt-active-case',
  category: 'legal',
  triggers: ['guilty'],
  severity: 'info',
  claim: 'warning',
  summary: 'Guilt taken for granted while the case is before a court.',
  why: 'Once somebody is charged, a line that takes the verdict for granted can be contempt of court.',
  examples: {
    flagged: [
      { text: '{The guilty driver} will be tried in May.', message: 'court' },
      { text: 'Leo Marsh {is clearly guilty}. He is due in court on Friday.' },
      { text: '{The guilty clerk} was charged with theft on Monday.' },
    ],
    accepted: [
      { text: 'The accused driver will be tried in May.' },
      { text: 'The guilty driver was sentenced on Monday after his trial was over.', why: 'there is a verdict' },
      { text: '“The guilty driver will be tried,” she said.', why: 'the speaker’s own words' },
    ],
  },
  find: (block) => narrated(block, GUILTY).map((match) => found(match)),
  isFine: (article) => !ACTIVE.test(article) || OVER.test(article),
  message: (words) => `“${words}” takes the verdict for granted while the case is before a court.`,
});
