import type { Token } from '../../text/tokens.ts';

/** Whether the mark before a token makes it the first of its sentence, so that its capital says nothing. */
export function beginsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return before === undefined || /^[.?!:;…“”"‘(—–]$/.test(before.text);
}
