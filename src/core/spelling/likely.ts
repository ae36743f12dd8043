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
const RARE_LESS_LIKELY = 0.7;

/** A rarer word is less likely meant (by its rank in the dictionary), one of the commonest more. */
const RANK = [0, 0.1, 0.25, 0.45, 0.8];
const COMMONEST = 0.3;

/** What a slip in the first letter costs besides. */
export const FIRST_LETTER = 0.6;

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
  const first = suggestions.find((other) => isUsual(other, word));
  if (!first || (isMade && !isCloseTo(first))) return undefined;
  return {
    words: offeredFor(word, first, suggestions),
    isSure: (isWithin(first, word, SURE) && !isDoubtful(first, word)) || isNextToCommonest(first),
  };
}

function isUsual(other: Suggestion, word: string): boolean {
  return (isWithin(other, word, LIKELY) && !isAnotherWord(other, word)) || isNextToCommonest(other);
}

const VOWEL = /[aeiou]/;
/** What an exchange of two keys beside each other costs at most, or of two vowels. */
const NEAR_KEY = 0.9;
/** From this length on a key hit for the one beside it is surely a slip. */
const LONG = 7;

/**
 * Rare words and those of other languages differ from usual ones in a letter that nobody hits for another, first or last
 * (“zillion”, “mano”), or have a vowel more at their end (“impedimento”): of these nothing is said.
 */
function isAnotherWord({ word: other, distance }: Suggestion, word: string): boolean {
  const at = exchangedAt(word, other);
  if (at === 0) return distance > NEAR_KEY + FIRST_LETTER && !(VOWEL.test(word[0]!) && VOWEL.test(other[0]!));
  if (at === word.length - 1) return distance > NEAR_KEY || VOWEL.test(word.at(-1)!);
  return word.length === other.length + 1 && /[aio]$/.test(word) && word.startsWith(other);
}

/** Whether one consonant stands for another: of short words, and of keys far apart, that may be a word that no list has. */
function isDoubtful({ word: other, distance }: Suggestion, word: string): boolean {
  const at = exchangedAt(word, other);
  if (at < 0 || (VOWEL.test(word[at]!) && VOWEL.test(other[at]!))) return false;
  return word.length < LONG || distance > NEAR_KEY || at === word.length - 1;
}

/** Where the one letter is that two words of the same length differ in; -1 where there is more to it. */
function exchangedAt(a: string, b: string): number {
  if (a.length !== b.length) return -1;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(at + 1) === b.slice(at + 1) ? at : -1;
}

/**
 * What to write: the likeliest word, usual ones hardly less likely, and rare ones that are nearer (“swping” may be “swiping”
 * rather than “swing”). A noun that has no plural comes before all (“advices”), and so do two words that ran together.
 */
function offeredFor(word: string, meant: Suggestion, suggestions: readonly Suggestion[]): string[] {
  const others = suggestions.filter((other) => {
    const less = likelihood(other) - likelihood(meant);
    return other !== meant && (isUsual(other, word) ? less <= LESS_LIKELY : isRareButNearer(other, meant, less));
  });
  const words = [meant, ...others].map((other) => other.word);
  const singular = MASS_NOUN.test(word) ? word.slice(0, -1) : '';
  const sorted = words.includes(singular) ? [singular, ...words.filter((one) => one !== singular)] : words;
  const runTogether = word.startsWith('a') && sorted[0] === word.slice(1);
  return [...(runTogether ? [`a ${sorted[0]}`] : []), ...sorted.slice(runTogether ? 1 : 0)].slice(0, OFFERED);
}

/** Nouns that have no plural. */
export const MASS_NOUN =
  /^(?:advice|information|equipment|evidence|furniture|luggage|baggage|research|knowledge|homework|feedback|software|hardware|machinery|progress|traffic|weather|music|behaviou?r)s$/;

function isRareButNearer({ distance }: Suggestion, meant: Suggestion, less: number): boolean {
  return distance < meant.distance && less <= RARE_LESS_LIKELY;
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
