import type { Span } from '../model.ts';
import { overlap, type SheetBlock } from './block.ts';

const WHOSE = "(?:the|an?|its|his|her|their|our|as|became|become|(?:[’']s|s[’']))";
const MOST =
  'largest|biggest|highest|lowest|oldest|youngest|longest|shortest|fastest|slowest|tallest|deadliest|worst|heaviest|hottest|coldest|warmest|driest|wettest|richest|poorest|strongest|weakest|smallest|deepest|busiest|fewest|earliest|newest|greatest|wealthiest|costliest|widest|steepest|sharpest|rarest|bloodiest|closest|nearest|furthest|farthest|cheapest|safest|quickest|\\p{Ll}+ernmost';

const PATTERNS = [
  // Africa’s largest, the third-biggest, the most populous
  new RegExp(
    `(?<![\\p{L}-]|\\bat )${WHOSE}\\s(?:[\\p{Ll}-]+[- ])?(?:${MOST}|most(?! of\\b)(?= \\p{Ll}))(?![\\p{L}-])`,
    'giu',
  ),
  // the first woman to …, the first in ten years, its first since
  new RegExp(
    `(?<![\\p{L}-])${WHOSE}\\s(?:first|last|only)(?:[- ]ever)?(?: [\\p{L}’'-]+){0,5}? (?:to (?!the\\b|a\\b)|since|in (?:history|its history|\\d+|more than|nearly|almost|the (?:world|country|nation|region|state|history))|ever|of its kind|anywhere)(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<![\\p{L}-])${WHOSE}\\s(?:first|only)(?:[- ]ever)?\\s(?:\\p{Lu}[\\p{L}-]+ )?(?:woman|man|female|male|black|person|country|nation|team|club|player|city|state|company|african|asian|muslim|american|indigenous)(?!\\p{L})`,
    'giu',
  ),
  /(?<![\p{L}-])(?:for the first time(?! (?:when|that)\b)|first-ever|first ever|never before|all-time (?:high|low|record|leading|best|top)|unprecedented)(?![\p{L}-])/giu,
  /(?<![\p{L}-])(?:an? (?:new )?|the |world |national |[’']s )?record(?:-breaking|[- ](?:high|low|number|numbers|profits?|sales|losses|levels?|time|crowd|attendance|fee|amount|sum)| (?:[£$€]?\d))/giu,
];

/** Superlatives and claims to be the first or only one, in the writer's own words; in text order, relative to the block. */
export function claimsIn({ text, quotes, kind }: SheetBlock): Span[] {
  if (kind === 'headline' || kind === 'dateline') return [];
  const found: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const span = { start: index, end: index + words.trimEnd().length };
      if (quotes.some((quote) => overlap(quote, span)) || found.some((other) => overlap(other, span))) continue;
      found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
