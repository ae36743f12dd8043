import type { Span } from '../../model.ts';
import { Char, classAt, codeAt, runEnd, widthAt } from './characters.ts';

/**
 * A word, a number, a possessive ending or one punctuation mark. Spans are relative to the block.
 * Words keep what belongs to them: O'Neill, d’affaires, al-Assad, e-mail, U.S., J., Zia-ul-Haq.
 * The possessive is a token of its own: "Naqvi's" gives "Naqvi" and "'s".
 */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'possessive' | 'punctuation';
  /** First letter is a capital. */
  readonly capital: boolean;
  /** White space (or the block's start) stands before it. */
  readonly spaced: boolean;
}

/** Gives the string that stands for a word everywhere: cut out of a text, each place would have one of its own. */
export type SharedWords = (word: string) => string;

/**
 * Divides text into tokens.
 * @param text a block's prose
 * @param shared gives the strings of words; left out where the tokens are not kept
 * @returns tokens in text order, spans in UTF-16 code units relative to `text`
 */
export function tokenise(text: string, shared: SharedWords = asCut): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (let at = 0; at < text.length; ) {
    const cls = classAt(text, at);
    if (cls === Char.space) {
      at++;
      continue;
    }
    const token = tokenAt({ text, shared }, at, cls, at !== last);
    tokens.push(token);
    last = token.end;
    at = last;
  }
  return tokens;
}

/** The indices of the tokens that have a capital letter, in text order. */
export function capitalsOf(tokens: readonly Token[]): number[] {
  const capitals: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.text !== tokens[i]!.lower) capitals.push(i);
  // A list that has grown takes room for more than it holds.
  return capitals.slice();
}

const asCut: SharedWords = (word) => word;

/** What is divided. */
interface Source {
  readonly text: string;
  readonly shared: SharedWords;
}

/** Most tokens are plain words: what is seldom has its functions, or V8 compiles all of it anew for each kind it meets late. */
function tokenAt(source: Source, at: number, cls: number, spaced: boolean): Token {
  const { text } = source;
  if (!(cls & Char.letter)) return otherToken(source, at, cls, spaced);
  const end = wordEnd(text, at);
  const mayBeDotted = codeAt(text, at + widthAt(text, at)) === POINT;
  return wordToken(source, at, (mayBeDotted && abbreviationEnd(text, at, cls)) || end, spaced);
}

/** One kind after the other, in this order: numbers, words that begin with a figure or a mark, any other character. */
function otherToken(source: Source, at: number, cls: number, spaced: boolean): Token {
  const { text } = source;
  if (cls & Char.number) {
    const end = numberEnd(text, at);
    return end ? plainToken(source, at, end, 'number', spaced) : wordToken(source, at, wordEnd(text, at), spaced);
  }
  if (cls & Char.mark) return wordToken(source, at, wordEnd(text, at), spaced);
  const possessive = isApostrophe(codeAt(text, at)) ? possessiveEnd(text, at) : 0;
  if (possessive) return plainToken(source, at, possessive, 'possessive', spaced);
  return plainToken(source, at, at + widthAt(text, at), 'punctuation', spaced);
}

function wordToken({ text, shared }: Source, start: number, end: number, spaced: boolean): Token {
  const word = shared(text.slice(start, end));
  const small = word.toLowerCase();
  const lower = small === word ? word : shared(small);
  const capital = lower !== word && word[0] !== word[0]!.toLowerCase();
  return { start, end, text: word, lower, kind: 'word', capital, spaced };
}

function plainToken({ text, shared }: Source, start: number, end: number, kind: Token['kind'], spaced: boolean): Token {
  const word = shared(text.slice(start, end));
  return { start, end, text: word, lower: word.toLowerCase(), kind, capital: false, spaced };
}

const POINT = 0x2e;
const SMALL_S = 0x73;

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/** "U.S.", and "J." where a capital follows; 0 for any other letter with a point. */
function abbreviationEnd(text: string, start: number, cls: number): number {
  let end = start + widthAt(text, start) + 1;
  let letters = 1;
  for (; classAt(text, end) & Char.letter; letters++) {
    const point = end + widthAt(text, end);
    if (codeAt(text, point) !== POINT) break;
    end = point + 1;
  }
  if (letters > 1) return end;
  if (cls !== Char.upper) return 0;
  let next = end;
  while (classAt(text, next) === Char.space) next++;
  return classAt(text, next) === Char.upper ? end : 0;
}

/** "1,200.5", "18:30", "12th"; 0 for what is a word that begins with a figure. */
function numberEnd(text: string, start: number): number {
  let end = runEnd(text, start, Char.number);
  let before = 0;
  while (isSeparator(codeAt(text, end)) && classAt(text, end + 1) & Char.number) {
    before = end;
    end = runEnd(text, end + 1, Char.number);
  }
  if (isOrdinal(text, end) && !(classAt(text, end + 2) & Char.wordly)) return end + 2;
  // What letters follow is no part of the number: "1.25x" is "1", a point and a word.
  return classAt(text, end) & Char.wordly ? before : end;
}

/** A point, a comma or a colon. */
function isSeparator(code: number): boolean {
  return code === POINT || code === 0x2c || code === 0x3a;
}

function isOrdinal(text: string, at: number): boolean {
  if (!(classAt(text, at) & Char.lower)) return false;
  const ending = text.slice(at, at + 2);
  return ending === 'th' || ending === 'st' || ending === 'nd' || ending === 'rd';
}

/** "’s" and the apostrophe after a plural; 0 for any other apostrophe. */
function possessiveEnd(text: string, at: number): number {
  if (opensEnding(text, at + 1)) return at + 2;
  return codeAt(text, at - 1) === SMALL_S && !(classAt(text, at + 1) & Char.wordly) ? at + 1 : 0;
}

/** A lone "s". */
function opensEnding(text: string, at: number): boolean {
  return codeAt(text, at) === SMALL_S && !(classAt(text, at + 1) & Char.wordly);
}

/** Letters, figures and marks, with apostrophes and hyphens between them; a possessive ending stays out. */
function wordEnd(text: string, start: number): number {
  for (let end = runEnd(text, start, Char.ofWord); ; ) {
    const code = codeAt(text, end);
    if (!isHyphen(code) && !(isApostrophe(code) && !opensEnding(text, end + 1))) return end;
    const next = runEnd(text, end + 1, Char.ofWord);
    if (next === end + 1) return end;
    end = next;
  }
}
