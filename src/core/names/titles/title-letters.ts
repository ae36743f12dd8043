import type { Token } from '../../syntax/text/tokens.ts';
import { isAffaires, isNamelike } from '../chains.ts';
import { isAcronym } from '../shapes.ts';
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
  // "Election Commissioner (CEC) Ann Roe": its own letters.
  if (tokens[end - 3]!.text === '(' && isAcronym(tokens[end - 2]!.text)) return end - 3;
  const isTime = TIME.test(tokens[end - 1]!.lower) && tokens[end - 3]!.lower === 'at';
  return isTime || afterLetters(tokens, bits, headToken, end - 3) === end ? end - 3 : end;
}

const RETIRED = /^(?:retd|rtd|retired|ret|r)$/i;
const AFTER_HEAD = new Set(['designate', 'elect', 'emeritus', 'general', 'laureate']);

/** A dot after an abbreviation, but no full stop, "(retd)", "(Mrs.)", "(South)", "designate", "d’affaires". */
export function afterMarks(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let end = at;
  const text = (k: number): string => (k < limit ? (tokens[k] as Token).text : '');
  if (text(end) === '.' && end + 1 < limit && !tokens[end]!.spaced && bits[end - 1]! & Word.honorific) end++;
  end = afterBrackets(tokens, bits, end, limit);
  const next = end < limit ? (tokens[end] as Token) : undefined;
  if (next && (isAffaires(next.lower) || (AFTER_HEAD.has(next.lower) && next.kind === 'word'))) end++;
  return end;
}

/** So many words has a field or a form of address in brackets: (Law and Order). */
const BRACKETED = 3;
/** What a word is not that tells an officer’s field. */
const NO_FIELD = Word.given | Word.head | Word.calendar;

/** "Brig. (retd) Ann Roe", "Chief (Mrs.) Ann Roe", "SSP (Investigation) Ann Roe": behind what stands in brackets before a name. */
function afterBrackets(tokens: readonly Token[], bits: Int32Array, open: number, limit: number): number {
  if (tokens[open]?.text !== '(' || open + 2 >= limit) return open;
  const first = tokens[open + 1]!;
  const dot = tokens[open + 2]!.text === '.' && !tokens[open + 2]!.spaced ? 1 : 0;
  const isClosed = open + 2 + dot < limit && tokens[open + 2 + dot]!.text === ')';
  if (isClosed && RETIRED.test(first.text)) return open + 3 + dot;
  if (!tokens[open - 1]!.capital && tokens[open - 1]!.text !== '.') return open;
  if (isClosed && first.capital && bits[open + 1]! & Word.honorific)
    return isNameAt(tokens, bits, open + 3 + dot, limit) ? open + 3 + dot : open;
  let close = open + 1;
  while (close < limit && isOfField(tokens[close]!, bits[close]!)) close++;
  const words = close - open - 1;
  if (words === 0 || words > BRACKETED || tokens[close]?.text !== ')') return open;
  return isNameAt(tokens, bits, close + 1, limit) ? close + 1 : open;
}

function isOfField({ kind, capital, text }: Token, bits: number): boolean {
  return (kind === 'word' && capital && ((bits & NO_FIELD) === 0 || isAcronym(text))) || /^(?:and|&)$/.test(text);
}

function isNameAt(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  return at < limit && tokens[at]!.spaced && isNamelike(tokens[at], bits[at]!);
}
