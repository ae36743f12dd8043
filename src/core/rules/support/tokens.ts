import { nameKey } from '../../names/conventions.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** Nothing but letters from A to Z, as most words are: nothing to take apart. A loop, since it is asked of every name. */
export function isAscii({ text }: Token): boolean {
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i) | 32;
    if (letter < 97 || letter > 122) return false;
  }
  return text !== '';
}

/** The key by which a word is compared as part of a name. */
export function tokenKey(token: Token): string {
  return isAscii(token) ? token.lower : nameKey(token.text);
}

/**
 * The indices of the tokens that are one of some words, in text order. One loop for the rules that look at few words: V8
 * would compile a loop in each of them.
 * @param words in small letters
 */
export function placesOf(tokens: readonly Token[], words: ReadonlySet<string>): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (words.has(tokens[i]!.lower)) places.push(i);
  return places;
}

/** Marks after which a capital says nothing. */
const OPENING = '.?!:;…“”"‘(—–';

/** Whether the mark before a token makes it the first of its sentence, so that its capital says nothing. */
export function beginsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before === undefined || (before.text.length === 1 && OPENING.includes(before.text));
}
