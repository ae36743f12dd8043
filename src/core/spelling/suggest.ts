import { remembering } from '../base/remembered.ts';
import { isDerived } from './derived.ts';
import type { Dictionary } from './dictionary.ts';
import { isInflected } from './inflected.ts';
import { FIRST_LETTER, likelihood, type Meant, meantOf, type Suggestion } from './likely.ts';
import { FIRST_LETTER as A, LETTERS } from './sieve.ts';

/** Rows of an English keyboard; the keys beside and below each other are hit for one another. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const VOWELS = /[aeiou]/;

/** Slips of one letter by what happened; likelier ones are nearer. */
const COST = { swap: 0.7, double: 0.7, key: 0.9, vowel: 0.9, drop: 0.85, add: 1, other: 1.25 };
/** The first letter is nearly always right, but for two that were typed too fast. */
const FIRST_SWAP = 0.1;

/** A dictionary that remembers the last words it was asked about: an article has the same ones again and again. */
export interface Speller extends Dictionary {
  /** Words one slip away (a letter dropped, put in, exchanged, or two swapped), the likeliest first. */
  suggestions(word: string): readonly Suggestion[];
  /** What was meant by a word that the dictionary lacks; undefined where no usual word is near. */
  meant(word: string): Meant | undefined;
  /** Whether a word that the dictionary lacks is made of known ones, or a known one with an ending. */
  isMade(word: string): boolean;
}

/** So many words are remembered with what was meant by them, and so many with what is known of them. */
const SUGGESTED = 500;
const ASKED = 20_000;

/** Makes suggestions from a dictionary. */
export function spellerOf(dictionary: Dictionary): Speller {
  const form = remembering(ASKED, dictionary.form);
  const known: Dictionary = { ...dictionary, has: (word) => form(word) !== undefined, form };
  const isMade = remembering(SUGGESTED, (word) => isDerived(word, known) || isInflected(word, known));
  return {
    ...known,
    suggestions: (word) => suggestionsFor(word, dictionary),
    meant: remembering(SUGGESTED, (word) => meantOf(word, isMade(word), suggestionsFor(word, dictionary))),
    isMade,
  };
}

/** Words one slip away (a letter dropped, put in, exchanged, or two swapped; two typed twice), the likeliest first. */
function suggestionsFor(word: string, dictionary: Dictionary): Suggestion[] {
  const best = new Map<string, Suggestion>();
  const note = (other: string, distance: number): void => {
    const known = best.get(other);
    const form = known ?? dictionary.form(other);
    if (form && !(known && known.distance <= distance)) best.set(other, { ...form, word: other, distance });
  };
  for (let at = 0; at <= word.length; at++) {
    // Where no word begins like this one, the slip lies before.
    if (at > 0 && !dictionary.begins(word.slice(0, at))) break;
    shorterAt(word, at, note);
    withoutTwice(word, at, note);
    longerAt(word, at, dictionary, note);
  }
  return [...best.values()].sort((a, b) => likelihood(a) - likelihood(b) || (a.word < b.word ? -1 : 1));
}

/** What may be a word, and what the slip costs that lies between. */
type Note = (other: string, cost: number) => void;

/** The word without its letter at a place, and with that and the next one swapped. */
function shorterAt(word: string, at: number, note: Note): void {
  const [head, letter, next] = [word.slice(0, at), word[at], word[at + 1]];
  if (letter === undefined) return;
  const isDoubled = letter === head.at(-1) || letter === next;
  note(head + word.slice(at + 1), (isDoubled ? COST.double : COST.add) + (at === 0 ? FIRST_LETTER : 0));
  if (next !== undefined && letter !== next)
    note(head + next + letter + word.slice(at + 2), COST.swap + (at === 0 ? FIRST_SWAP : 0));
}

/** The word without two letters that were typed twice: condidition. */
function withoutTwice(word: string, at: number, note: Note): void {
  const pair = word.slice(at, at + 2);
  if (pair.length === 2 && pair === word.slice(at + 2, at + 4))
    note(word.slice(0, at) + word.slice(at + 2), COST.double);
}

/** The word with one letter more at a place, and with another one there. */
function longerAt(word: string, at: number, dictionary: Dictionary, note: Note): void {
  const [head, letter, tail, rest] = [word.slice(0, at), word[at], word.slice(at), word.slice(at + 1)];
  const first = at === 0 ? FIRST_LETTER : 0;
  for (const other of lettersOf(dictionary.lettersAt(word, at, at))) {
    const isDoubled = other === head.at(-1) || other === letter;
    note(head + other + tail, (isDoubled ? COST.double : COST.drop) + first);
  }
  if (letter === undefined) return;
  for (const other of lettersOf(dictionary.lettersAt(word, at, at + 1)))
    if (other !== letter) note(head + other + rest, exchangeCost(letter, other) + first);
}

/** The letters that the bits of a number stand for. */
function lettersOf(bits: number): string[] {
  const letters: string[] = [];
  for (let i = 0; i < LETTERS; i++) if (bits & (1 << i)) letters.push(String.fromCharCode(A + i));
  return letters;
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
