import type { Span } from '../model.ts';
import type { Token } from './tokens.ts';

/** A sentence of a block: its span and its tokens, `[firstToken, endToken)`. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Divides a block's tokens into sentences.
 * @param tokens the tokens of one block
 * @returns sentences in text order that together hold every token
 */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue;
    // Closing marks belong to the sentence they close.
    while (i + 1 < tokens.length && /^[”’"')\]]$/.test(tokens[i + 1]!.text) && !tokens[i + 1]!.spaced) i++;
    push(i + 1);
  }
  push(tokens.length);
  return sentences;

  function push(end: number): void {
    if (end <= first) return;
    sentences.push({ start: tokens[first]!.start, end: tokens[end - 1]!.end, firstToken: first, endToken: end });
    first = end;
  }
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof rev hon st sr jr sen rep gov gen lt col maj capt sgt cpl cmdr adm brig no vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun approx dept est fig mt'.split(
    ' ',
  ),
);

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]!.text;
  if (text === '!' || text === '?' || text === '…') return startsSentence(tokens, i + 1);
  if (text !== '.') return /^\p{L}\.\p{L}\.$/u.test(text) && startsSentence(tokens, i + 1) && false;
  const before = tokens[i - 1];
  if (before && !tokens[i]!.spaced && ABBREVIATIONS.has(before.lower) && tokens[i + 1]?.text !== '”') return false;
  return startsSentence(tokens, i + 1);
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  while (i < tokens.length && /^[”’"')\]]$/.test(tokens[i]!.text) && !tokens[i]!.spaced) i++;
  const next = tokens[i];
  if (!next) return true;
  if (!next.spaced) return false;
  return next.capital || next.kind === 'number' || /^[“‘"'([—–-]$/.test(next.text);
}
