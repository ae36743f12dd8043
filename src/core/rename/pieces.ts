import { bare } from '../names/agree.ts';
import { nameKey } from '../names/conventions.ts';
import type { NameWord } from './name-change.ts';

/** A word of a mention, and the words of the full name it stands for. */
export interface Piece {
  /** Indices into the words of the name: one, or several for initials that are written together. */
  readonly at: readonly number[];
  /** Spelt out, without the Arabic article, or as initials. */
  readonly as: 'word' | 'bare' | 'initials';
}

const INITIALS = /^(?:\p{Lu}\.?-?){1,4}$/u;

/**
 * Finds the words of a full name in a shorter form of it.
 * @returns undefined where the form has a word the name has not: "Bob" of Robert Vale
 */
export function piecesOf(mention: readonly string[], name: readonly NameWord[]): Piece[] | undefined {
  const pieces: Piece[] = [];
  const used = new Set<number>();
  let last = -1;
  for (const word of mention) {
    const piece = pieceOf(word, name, last, used);
    if (!piece) return undefined;
    for (const at of piece.at) used.add(at);
    last = piece.at.at(-1)!;
    pieces.push(piece);
  }
  return pieces;
}

function pieceOf(word: string, name: readonly NameWord[], last: number, used: ReadonlySet<number>): Piece | undefined {
  const key = keyOf(word);
  const find = (fits: (other: string) => boolean): number => {
    const free = (at: number): boolean => !used.has(at) && fits(keyOf(name[at]!.text));
    const after = name.findIndex((_, at) => at > last && free(at));
    return after >= 0 ? after : name.findIndex((_, at) => free(at));
  };
  const same = find((other) => other === key);
  if (same >= 0) return { at: [same], as: 'word' };
  const short = find((other) => bare(other) === key);
  if (short >= 0) return { at: [short], as: 'bare' };
  return INITIALS.test(word) ? initialsFrom(word, name, last + 1) : undefined;
}

/** The nickname stands in quotation marks or brackets in the name, and alone elsewhere. */
export function withoutMarks(word: string): string {
  return word.replace(/^["“„«‘'(]|["”“»’')]$/g, '') || word;
}

const keyOf = (word: string): string => nameKey(withoutMarks(word));

/** "J." of John, "J.M." of John Mark, "J.-L." of Jean-Luc. */
function initialsFrom(word: string, name: readonly NameWord[], from: number): Piece | undefined {
  const letters = [...word].filter((char) => /\p{L}/u.test(char)).map(nameKey);
  for (let first = from; first < name.length; first++) {
    const at: number[] = [];
    let left = letters;
    for (let i = first; i < name.length && left.length; i++) {
      const own = initialsOf(name[i]!.text).map(nameKey);
      const taken = own.every((letter, k) => letter === left[k]) ? own.length : own[0] === left[0] ? 1 : 0;
      if (!taken) break;
      at.push(i);
      left = left.slice(taken);
    }
    if (!left.length && at.length) return { at, as: 'initials' };
  }
  return undefined;
}

/** The first letters of a word and of what is joined to it by a hyphen. */
export function initialsOf(word: string): string[] {
  return word
    .split('-')
    .map((part) => /\p{L}/u.exec(part)?.[0] ?? '')
    .filter(Boolean);
}
