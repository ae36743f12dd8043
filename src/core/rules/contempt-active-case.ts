import { articleRule, type Problem } from './rule.ts';
import { narrated, spanOf } from './support/narration.ts';

const GUILTY =
  /\b(?:the|this|that)\s+guilty\s+(?!plea|verdict|party|pleas|verdicts)[a-z]+|\b(?:is|was|are|were)\s+(?:clearly|obviously|undoubtedly|certainly)\s+guilty\b/gi;
const ACTIVE =
  /\b(?:will be tried|to be tried|on trial|stand trial|stands trial|trial (?:is|will|was|begins|starts|opens|continues)|charged with|due in court|appear(?:ed|s)? in court|remanded|awaiting trial|hearing (?:is|will|continues))\b/i;
const OVER = /\b(?:convicted|found guilty|pleaded guilty|sentenced|jailed)\b/i;

interface Part {
  readonly guilty: readonly { start: number; end: number; words: string }[];
  readonly active: boolean;
  readonly over: boolean;
}

export const contemptActiveCase = articleRule<Part>({
  id: 'contempt-active-case',
  category: 'legal',
  scope: 'article',
  severity: 'hint',
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
  collect(block) {
    const guilty = narrated(block, GUILTY).map((match) => ({ ...spanOf(match), words: match[0] }));
    const [active, over] = [ACTIVE.test(block.text), OVER.test(block.text)];
    return guilty.length || active || over ? { guilty, active, over } : undefined;
  },
  conclude(parts): Problem[] {
    if (!parts.some(({ part }) => part.active) || parts.some(({ part }) => part.over)) return [];
    return parts.flatMap(({ part, offset }) =>
      part.guilty.map(({ start, end, words }) => ({
        start: start + offset,
        end: end + offset,
        message: `“${words}” takes the verdict for granted while the case is before a court.`,
      })),
    );
  },
});
