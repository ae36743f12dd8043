import type { Token } from '../../syntax/text/tokens.ts';
import { Word } from '../words.ts';

/** So many letters has the short form of a body: Afreximbank. */
const LONGEST_LETTERS = 12;
const BODY = Word.body | Word.portfolio | Word.organisation;

/** "of the Supreme Court (TSP)": the place behind the letters of a body in brackets, where they end an office. */
export function afterLetters(tokens: readonly Token[], bits: Int32Array, headToken: number, at: number): number {
  const letters = tokens[at + 1];
  if (tokens[at]?.text !== '(' || tokens[at + 2]?.text !== ')' || at <= headToken + 1) return at;
  if (letters?.kind !== 'word' || !letters.capital || letters.text.length > LONGEST_LETTERS) return at;
  const isBody = (bits[at - 1]! & BODY) !== 0 && (bits[at - 1]! & Word.given) === 0;
  return tokens[at - 1]!.capital && (isBody || /\p{Lu}.*\p{Lu}/u.test(letters.text)) ? at + 3 : at;
}

const TIME = /^(?:time|moment)$/;

/** Where the words of an office end: without the letters of a body behind them, without "at the time". */
export function wordsEnd(tokens: readonly Token[], bits: Int32Array, headToken: number, end: number): number {
  if (end < headToken + 4) return end;
  const isTime = TIME.test(tokens[end - 1]!.lower) && tokens[end - 3]!.lower === 'at';
  return isTime || afterLetters(tokens, bits, headToken, end - 3) === end ? end - 3 : end;
}
