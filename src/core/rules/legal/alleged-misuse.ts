import certainEvents from '../../data/en/legal/certain-events.txt';
import { entries } from '../../lexicon/lists.ts';
import { narrated, spanOf } from '../../linter/narration.ts';
import { blockRule, type Problem } from '../../linter/rule.ts';

const CERTAIN = new RegExp(`\\balleged\\s+(${entries(certainEvents).join('|')})\\b(?!-| threat| plot)`, 'gi');
const ALLEGED = /\b(?:alleged|allegedly)\b/gi;
/** More than this in one sentence says that the writer is hedging, not who alleges. */
const MOST = 2;

export const allegedMisuse = blockRule({
  id: 'alleged-misuse',
  category: 'legal',
  scope: 'block',
  triggers: ['alleged', 'allegedly'],
  severity: 'info',
  claim: 'warning',
  summary: '“Alleged” before what is certain, or piled up in one sentence.',
  why: 'A fire has happened or has not; what is alleged is who set it. And no number of “allegedly” protects like naming who makes the allegation.',
  houseNotes: ['AP: say where the allegation comes from.'],
  examples: {
    flagged: [
      {
        text: 'Two people were hurt in the {alleged fire} on Tuesday.',
        message: 'is certain',
        fixed: 'Two people were hurt in the fire on Tuesday.',
      },
      { text: 'The {alleged accident} closed the road.', fixed: 'The accident closed the road.' },
      {
        text: 'He allegedly lied to the alleged broker, who {allegedly} paid.',
        message: 'three times',
      },
    ],
    accepted: [
      { text: 'The alleged arsonist was seen near the mill.', why: 'what is alleged is the person’s part' },
      { text: '“It was an alleged fire,” the lawyer said.', why: 'the speaker’s own words' },
      { text: 'Prosecutors allege that he set the fire.' },
    ],
  },
  check(block): Problem[] {
    if (!/alleged/i.test(block.text)) return [];
    const certain = narrated(block, CERTAIN).map((match): Problem => {
      const span = spanOf(match);
      return {
        ...span,
        message: `“${match[0]}”: the ${match[1]} is certain; only the blame can be alleged.`,
        fixes: [{ title: `Change to “${match[1]}”`, edits: [{ ...span, text: match[1]! }] }],
      };
    });
    return [...certain, ...pileUps(narrated(block, ALLEGED), block.sentences)];
  },
});

function pileUps(matches: readonly RegExpExecArray[], sentences: readonly { start: number; end: number }[]): Problem[] {
  return sentences.flatMap((sentence) => {
    const here = matches.filter(({ index }) => sentence.start <= index && index < sentence.end);
    const last = here.at(-1);
    if (!last || here.length <= MOST) return [];
    const often = here.length === 3 ? 'three' : String(here.length);
    return [
      { ...spanOf(last), message: `“Alleged” or “allegedly” ${often} times in one sentence; say who alleges it.` },
    ];
  });
}
