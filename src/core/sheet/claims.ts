import type { Span } from '../model.ts';
import { overlap, type SheetBlock } from './block.ts';

const WHOSE = "(?:the|an?|its|his|her|their|our|as|became|become|(?:[’']s|s[’']))";
const MOST =
  'largest|biggest|highest|lowest|oldest|youngest|longest|shortest|fastest|slowest|tallest|deadliest|worst|heaviest|hottest|coldest|warmest|driest|wettest|richest|poorest|strongest|weakest|smallest|deepest|busiest|fewest|earliest|newest|greatest|wealthiest|costliest|widest|steepest|sharpest|rarest|bloodiest|closest|nearest|furthest|farthest|cheapest|safest|quickest|\\p{Ll}+ernmost';

/** Behind “most”: what somebody can look up, and no opinion. */
const COUNTED =
  'accessed|attended|borrowed|bought|capped|cited|common|commonly|costly|crowded|decorated|densely|downloaded|dense|expensive|famous|followed|frequent|frequently|heavily|lucrative|nominated|played|polluted|popular|populated|populous|powerful|prolific|profitable|read|sold|southerly|northerly|spoken|streamed|subscribed|successful|tested|used|valuable|viewed|visited|wanted|watched|widely|votes|goals|points|medals|wins|runs|wickets|seats|titles|cases|deaths|emissions|money|funding|people';
const WHERE =
  'in (?:the )?(?:world|country|county|nation|region|state|city|province|continent|history|Africa|Asia|Europe|Britain|America)|ever|since|of (?:all time|any)';

const PATTERNS = [
  // Africa’s largest, the third-biggest, the most populous
  new RegExp(`(?<![\\p{L}-]|\\bat )${WHOSE}\\s(?:[\\p{Ll}-]+[- ])?(?:${MOST}|most (?:${COUNTED}))(?![\\p{L}-])`, 'giu'),
  // the most stringent law in the country
  new RegExp(
    `(?<![\\p{L}-])${WHOSE}\\smost [\\p{Ll}-]{3,24}(?: [\\p{L}’'-]{1,24}){0,4}? (?:${WHERE})(?!\\p{L})`,
    'giu',
  ),
  // the first woman to …, the first in ten years, its first since
  new RegExp(
    `(?<![\\p{L}-])${WHOSE}\\s(?:first|last|only)(?:[- ]ever)?(?: [\\p{L}’'-]+){0,5}? (?:to (?!the\\b|a\\b)|since|in (?:history|its history|\\d+|more than|nearly|almost|the (?:world|country|nation|region|state|history))|ever|of (?:its kind|(?:the |this )?(?:year|season|century|decade)|\\d{4})|anywhere)(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}-])${WHOSE}\\s(?:first|only)(?:[- ]ever)?\\s(?:\\p{Lu}[\\p{L}-]+ )?(?:woman|man|female|male|black|person|country|nation|team|club|player|city|state|company|african|asian|muslim|american|indigenous)(?!\\p{L})`,
    'giu',
  ),
  /(?<![\p{L}-])(?:for the first time(?! (?:when|that)\b)|first-ever|first ever|never before|all-time (?:high|low|record|leading|best|top)|unprecedented)(?![\p{L}-])/giu,
  /(?<![\p{L}-])(?:an? (?:new )?|the |world |national |[’']s )?record(?:-breaking|[- ](?:high|low|number|numbers|profits?|sales|losses|levels?|time|crowd|attendance|fee|amount|sum)| (?:[£$€]?\d))/giu,
];

/** The first part of a time is no claim. */
const PART = /\b(?:half|quarter|semester|months?|weeks?|days?|hours?|years?|period|part) of\b/;

/** Superlatives and claims to be the first or only one, in the writer's own words; in text order, relative to the block. */
export function claimsIn({ text, quotes, kind }: SheetBlock): Span[] {
  if (kind === 'headline' || kind === 'dateline') return [];
  const found: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      if (PART.test(words)) continue;
      // “as the most populous”: what leads to it is no part of the claim.
      const lead = /^(?:as|became|become)\s(?=the\s)/i.exec(words)?.[0].length ?? 0;
      const span = { start: index + lead, end: index + words.trimEnd().length };
      if (quotes.some((quote) => overlap(quote, span)) || found.some((other) => overlap(other, span))) continue;
      found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
