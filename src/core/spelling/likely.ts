import type { Form } from './dictionary.ts';

/** A word that may have been meant. */
export interface Suggestion extends Form {
  readonly word: string;
  /** What the one slip costs that lies between it and what is written: 0.7 to 1.9, the likelier the less. */
  readonly distance: number;
}

/** What was meant by a misspelt word. */
export interface Meant {
  /** One at least, and few: the likeliest first. */
  readonly words: readonly string[];
  /** The first is meant nearly surely. */
  readonly isSure: boolean;
}

/** Shorter words have too many neighbours. */
export const SHORTEST = 3;
/** So many suggestions are offered, no less likely than the first by more than this. */
const OFFERED = 3;
const LESS_LIKELY = 0.6;

/** A rarer word is less likely meant (by its rank in the dictionary), one of the commonest more. */
const RANK = [0, 0.1, 0.25, 0.45, 0.8];
const COMMONEST = 0.3;

/** How rare (a rank of the dictionary) and how far (`Suggestion.distance`) what was meant may be. */
interface Limit {
  readonly rank: number;
  readonly distance: number;
}

/** By the length of a word, of three letters and more: what is surely a slip, for short words have many neighbours. */
const SURE: readonly Limit[] = [
  { rank: -1, distance: 0 },
  { rank: 0, distance: 0.75 },
  { rank: 1, distance: 0.95 },
  { rank: 1, distance: 1 },
  { rank: 2, distance: 1.3 },
  { rank: 2, distance: 1.6 },
  { rank: 2, distance: 1.6 },
  { rank: 3, distance: 1.9 },
];
/** The same for what may well be one. */
const LIKELY: readonly Limit[] = [
  { rank: -1, distance: 0 },
  { rank: 0, distance: 1.35 },
  { rank: 0, distance: 1.6 },
  { rank: 1, distance: 1.9 },
  { rank: 2, distance: 1.9 },
  { rank: 3, distance: 1.9 },
];

/** How far a word may be from one of the commonest. */
const COMMONEST_DISTANCE = 1.5;
/** What a word that is made of known ones must be next to, to be a slip all the same: "entertainmen". */
const CLOSE = { length: 6, rank: 1, distance: 0.9 };

/**
 * What was meant by a word that the dictionary lacks; undefined where no usual word is near.
 * @param isMade the word is made of known ones, or a known one with an ending
 * @param suggestions words one slip away, the likeliest first
 */
export function meantOf(word: string, isMade: boolean, suggestions: readonly Suggestion[]): Meant | undefined {
  const near = suggestions.filter((other) => isWithin(other, word, LIKELY) || isNextToCommonest(other));
  const [first] = near;
  if (!first || (isMade && !isCloseTo(first))) return undefined;
  const likely = near.filter((other) => likelihood(other) <= likelihood(first) + LESS_LIKELY);
  return {
    words: likely.slice(0, OFFERED).map((other) => other.word),
    isSure: isWithin(first, word, SURE) || isNextToCommonest(first),
  };
}

/** How far a suggestion is, rarer words farther: the smaller, the likelier. */
export function likelihood({ rank, isCommonest, distance }: Suggestion): number {
  return distance + RANK[rank]! - (isCommonest ? COMMONEST : 0);
}

function isWithin({ rank, distance }: Suggestion, word: string, limits: readonly Limit[]): boolean {
  const limit = limits[Math.min(word.length, SHORTEST + limits.length - 1) - SHORTEST]!;
  return rank <= limit.rank && distance <= limit.distance;
}

function isCloseTo({ word, rank, distance }: Suggestion): boolean {
  return word.length >= CLOSE.length && rank <= CLOSE.rank && distance <= CLOSE.distance;
}

/** Words as common as "that" and "said": whatever is next to one is a slip. */
function isNextToCommonest({ word, distance, isCommonest }: Suggestion): boolean {
  return isCommonest && word.length > SHORTEST && distance <= COMMONEST_DISTANCE;
}
