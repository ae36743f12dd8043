import { contextRule, type Found, found } from '../../linter/context-rule.ts';
import { narrated } from '../../linter/narration.ts';

const BLAME =
  /\b(?:she|the (?:victim|woman|girl|teenager|student))\s+(?:had been|was|had)\s+(?:out (?:late|alone|at night)(?:\s+(?:alone|at night))?|drinking|drunk|walking (?:home )?alone|wearing an? (?:short|revealing|tight|skimpy)\b|dressed (?:provocatively|in)\b|alone at night)/gi;
/** What she wore: the words behind “wearing a short”, “dressed in”. */
const CLOTHES = /^[^.]{0,30}/;
const ASSAULT = /\b(?:rap(?:e|ed|ist)|sexual(?:ly)?|molest\w*|assault\w*|attacked|harass\w*|grop\w+)\b/i;

export const victimShaming = contextRule({
  id: 'victim-shaming',
  category: 'legal',
  triggers: ['alone', 'dressed', 'drinking', 'drunk', 'late', 'night', 'wearing'],
  severity: 'info',
  claim: 'warning',
  summary: 'What the victim of an assault wore, drank or did.',
  why: 'Told without need it says that she was to blame. Leave it out unless the case turns on it.',
  examples: {
    flagged: [
      { text: 'A woman was raped in the park on Friday. {She had been out late alone}.', message: 'to blame' },
      { text: 'A woman was attacked in the lane. {She had been out late alone}.' },
      { text: 'Police are looking into the assault. {The victim had been drinking} at a club.' },
      { text: 'The student was groped on a bus. {She was wearing a short skirt}.' },
    ],
    accepted: [
      { text: 'A woman was raped in the park on Friday. A man of 30 has been charged.' },
      { text: 'She had been drinking tea with her aunt when the roof fell in.', why: 'no assault' },
      { text: 'A woman was assaulted. “She had been drinking,” his lawyer said.', why: 'the speaker’s own words' },
    ],
  },
  find: (block) => narrated(block, BLAME).map(whole),
  isFine: (article) => !ASSAULT.test(article),
  message: (words) => `“${words}” reads as if the victim were to blame.`,
});

function whole(match: RegExpExecArray): Found {
  const { start, end, words } = found(match);
  if (!/\b(?:wearing|dressed)\b/i.test(words)) return { start, end, words };
  const clothes = CLOTHES.exec(match.input.slice(end))![0];
  return { start, end: end + clothes.length, words: words + clothes };
}
