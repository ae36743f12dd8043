import { isDerived } from './derived.ts';
import type { Dictionary, Form } from './dictionary.ts';
import { isInflected } from './inflected.ts';

/** A word that may have been meant. */
export interface Suggestion extends Form {
  readonly word: string;
  /** What the one slip costs that lies between it and what is written: 0.7 to 1.9, the likelier the less. */
  readonly distance: number;
}

/** Rows of an English keyboard; the keys beside and below each other are hit for one another. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const VOWELS = /[aeiou]/;

/** Slips of one letter by what happened; likelier ones are nearer. */
const COST = { swap: 0.7, double: 0.7, key: 0.9, vowel: 0.9, drop: 0.85, add: 1, other: 1.25 };
/** The first letter is nearly always right, but for two that were typed too fast. */
const FIRST_LETTER = 0.6;
const FIRST_SWAP = 0.1;
/** A rarer word is less likely meant (by its rank in the dictionary), one of the commonest more. */
const RANK = [0, 0.1, 0.25, 0.45, 0.8];
const COMMONEST = 0.3;

/** A dictionary that remembers the last words it was asked about: an article has the same ones again and again. */
export interface Speller extends Dictionary {
  /** Words one slip away (a letter dropped, put in, exchanged, or two swapped), the likeliest first. */
  suggestions(word: string): readonly Suggestion[];
  /** Whether a word that the dictionary lacks is made of known ones, or a known one with an ending. */
  isMade(word: string): boolean;
}

/** So many words are remembered with what was suggested for them, and so many with what is known of them. */
const SUGGESTED = 500;
const ASKED = 20_000;

/** Makes suggestions from a dictionary. */
export function spellerOf(dictionary: Dictionary): Speller {
  const form = remembering(ASKED, dictionary.form);
  const known: Dictionary = { has: (word) => form(word) !== undefined, form, begins: dictionary.begins };
  return {
    ...known,
    suggestions: remembering(SUGGESTED, (word) => suggestionsFor(word, dictionary)),
    isMade: remembering(SUGGESTED, (word) => isDerived(word, known) || isInflected(word, known)),
  };
}

/**
 * The same function with its last results at hand. When there are more than `most`, those are forgotten that nobody has
 * asked for since there were as many before: an article asks for all of its words again and again.
 */
function remembering<V>(most: number, made: (word: string) => V): (word: string) => V {
  let now = new Map<string, { readonly value: V }>();
  let before = now;
  return (word) => {
    const known = now.get(word);
    if (known) return known.value;
    if (now.size >= most) [before, now] = [now, new Map()];
    const found = before.get(word) ?? { value: made(word) };
    now.set(word, found);
    return found.value;
  };
}

/** Words one slip away (a letter dropped, put in, exchanged, or two swapped), the likeliest first. */
function suggestionsFor(word: string, dictionary: Dictionary): Suggestion[] {
  const best = new Map<string, Suggestion>();
  for (const [other, cost] of slipsOf(word, dictionary)) {
    const known = best.get(other);
    if (known && known.distance <= cost) continue;
    const form = known ?? dictionary.form(other);
    if (form) best.set(other, { ...form, word: other, distance: cost });
  }
  return [...best.values()].sort((a, b) => likelihood(a) - likelihood(b) || (a.word < b.word ? -1 : 1));
}

/** How far a suggestion is, rarer words farther: the smaller, the likelier. */
export function likelihood({ rank, isCommonest, distance }: Suggestion): number {
  return distance + RANK[rank]! - (isCommonest ? COMMONEST : 0);
}

/** Everything one slip away that may be a word, with what the slip costs. */
function* slipsOf(word: string, dictionary: Dictionary): Generator<readonly [string, number]> {
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    // Where no word begins like this one, the slip lies before.
    if (i > 0 && !dictionary.begins(head)) return;
    const first = i === 0 ? FIRST_LETTER : 0;
    const [letter, next] = [tail[0], tail[1]];
    // One letter too many.
    if (letter !== undefined)
      yield [head + tail.slice(1), (letter === head.at(-1) || letter === next ? COST.double : COST.add) + first];
    if (letter !== undefined && next !== undefined && letter !== next)
      yield [head + next + letter + tail.slice(2), COST.swap + (i === 0 ? FIRST_SWAP : 0)];
    for (const other of LETTERS) {
      // One letter missing.
      yield [head + other + tail, (other === head.at(-1) || other === letter ? COST.double : COST.drop) + first];
      if (letter !== undefined && other !== letter)
        yield [head + other + tail.slice(1), exchangeCost(letter, other) + first];
    }
  }
}

function exchangeCost(written: string, meant: string): number {
  if (areNeighbours(written, meant)) return COST.key;
  return VOWELS.test(written) && VOWELS.test(meant) ? COST.vowel : COST.other;
}

function areNeighbours(a: string, b: string): boolean {
  const [row, other] = [a, b].map((letter) => ROWS.findIndex((keys) => keys.includes(letter))) as [number, number];
  if (Math.abs(row - other) > 1) return false;
  const apart = ROWS[row]!.indexOf(a) - ROWS[other]!.indexOf(b);
  return row === other ? Math.abs(apart) === 1 : apart === 0 || apart === row - other || Math.abs(apart) === 1;
}
