import { nameKey } from '../../names/conventions.ts';
import type { Token } from '../../syntax/text/tokens.ts';

/** Most words: nothing in them to take apart. */
const ASCII = /^[A-Za-z]+$/;

export function isAscii({ text }: Token): boolean {
  return ASCII.test(text);
}

/** The key by which a word is compared as part of a name. */
export function tokenKey(token: Token): string {
  return isAscii(token) ? token.lower : nameKey(token.text);
}

/** Whether the mark before a token makes it the first of its sentence, so that its capital says nothing. */
export function beginsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before === undefined || /^[.?!:;…“”"‘(—–]$/.test(before.text);
}
