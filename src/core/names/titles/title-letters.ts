import type { Token } from '../../syntax/text/tokens.ts';
import { isAffaires } from '../chains.ts';
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

const RETIRED = /^(?:retd|rtd|retired|ret|r)$/i;
const AFTER_HEAD = new Set(['designate', 'elect', 'emeritus', 'general', 'laureate']);

/** A dot after an abbreviation, but no full stop, "(retd)", "designate", "d’affaires". */
export function afterMarks(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let end = at;
  const text = (k: number): string => (k < limit ? (tokens[k] as Token).text : '');
  if (text(end) === '.' && end + 1 < limit && !tokens[end]!.spaced && bits[end - 1]! & Word.honorific) end++;
  if (text(end) === '(' && RETIRED.test(text(end + 1)) && text(end + 2) === ')') end += 3;
  const next = end < limit ? (tokens[end] as Token) : undefined;
  if (next && (isAffaires(next.lower) || (AFTER_HEAD.has(next.lower) && next.kind === 'word'))) end++;
  return end;
}
