import type { Span } from '../../model.ts';
import { Char, classAt, widthAt } from './characters.ts';
import { capitalsOf, type Token } from './tokens.ts';

/** Capitals that stand for a name, relative to the block. The span leaves out a plural s, a possessive and brackets. */
export interface AcronymUse extends Span {
  /** The letters, without points: "US" for "U.S." */
  readonly letters: string;
  /** Written with points. */
  readonly points: boolean;
  /** Index of its token. */
  readonly token: number;
  /** Stands alone in brackets right after words: "Pay Board (PB)". */
  readonly bracketed: boolean;
  /** The words beside it whose initials it has: "Pay Board (PB)" or "PB (Pay Board)". */
  readonly expansion?: Span;
  /** For a bracketed one: the capitalised words before the bracket, whether or not they fit. */
  readonly heading?: Span;
}

const CAPITALS = /^\p{Lu}{2,6}$/u;
const CAPITALS_PLURAL = /^\p{Lu}{2,6}s$/u;
const POINTS = /^(?:\p{Lu}\.){2,6}$/u;
const ROMAN = /^(?=[IVXL]{2})(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})$/;

/** Small words that an acronym may leave out. */
const SMALL = new Set(
  'of the and for in on to de la du des der die das und et del di da y e a an at by with &'.split(' '),
);

/** Small words that stand inside a name. */
const INSIDE_NAMES = new Set('of and for de du des der und del di da y e &'.split(' '));

/** The longest run of words looked at before a bracket. */
const LONGEST = 14;

/**
 * Reads the acronyms of a block: two to six capitals. Shouting (several words in capitals) and Roman numerals are none.
 * @param capitals the indices of the tokens that have a capital letter
 */
export function readAcronyms(tokens: readonly Token[], capitals = capitalsOf(tokens)): AcronymUse[] {
  const uses: AcronymUse[] = [];
  for (const i of capitals) {
    const token = tokens[i]!;
    if (!token.capital || token.text.length < 2) continue;
    const letters = lettersOf(token.text);
    if (!letters || isPartOfMore(tokens, i) || isShouted(tokens, i)) continue;
    uses.push(useOf(tokens, i, letters));
  }
  return uses;
}

function lettersOf(text: string): string | undefined {
  // Most words with a capital go on in small letters.
  const second = widthAt(text, 0);
  if (text[second] !== '.' && classAt(text, second) !== Char.upper) return undefined;
  if (CAPITALS.test(text)) return ROMAN.test(text) ? undefined : text;
  if (CAPITALS_PLURAL.test(text)) return text.slice(0, -1);
  if (POINTS.test(text)) return text.replaceAll('.', '');
  return undefined;
}

/** Part of a longer sign: AT&T, E.ON, DW.DE, @POTUS. */
function isPartOfMore(tokens: readonly Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  if (after && !after.spaced && (after.text === '&' || after.text === '@')) return true;
  return before !== undefined && !tokens[i]!.spaced && /[&.@#_]$/.test(before.text);
}

/** One of three words in capitals in a row, or beside a longer word in capitals. */
function isShouted(tokens: readonly Token[], i: number): boolean {
  const loud = (at: number) => {
    const text = tokens[at]?.text ?? '';
    return text.length > 1 && /^[\p{Lu}’'-]+$/u.test(text);
  };
  const [two, one, next, after] = [loud(i - 2), loud(i - 1), loud(i + 1), loud(i + 2)];
  if ((two && one) || (one && next) || (next && after)) return true;
  const long = (at: number) => loud(at) && tokens[at]!.text.length > 6;
  return long(i - 1) || long(i + 1);
}

function useOf(tokens: readonly Token[], i: number, letters: string): AcronymUse {
  const token = tokens[i]!;
  const plural = CAPITALS_PLURAL.test(token.text);
  const use = {
    start: token.start,
    end: plural ? token.end - 1 : token.end,
    letters,
    points: token.text.includes('.'),
    token: i,
  };
  const bracketed = tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')' && tokens[i - 1]!.start > 0;
  if (!bracketed) return { ...use, bracketed, ...glossAfter(tokens, i, letters) };
  const first = expansionStart(tokens, i - 2, letters);
  const heading = headingStart(tokens, i - 2);
  const span = (from: number) => ({ start: tokens[from]!.start, end: tokens[i - 2]!.end });
  return {
    ...use,
    bracketed,
    ...(first !== undefined && { expansion: span(first) }),
    ...(heading !== undefined && { heading: span(heading) }),
  };
}

/** "PB (Pay Board)": the words in brackets after an acronym, where their initials fit. */
function glossAfter(tokens: readonly Token[], i: number, letters: string): { expansion?: Span } {
  const open = tokens[i + 1]?.kind === 'possessive' ? i + 2 : i + 1;
  if (tokens[open]?.text !== '(' && tokens[open]?.text !== ',') return {};
  const closing = tokens[open]!.text === '(' ? ')' : ',';
  let end = open + 1;
  while (end < tokens.length && end - open <= LONGEST && tokens[end]!.text !== closing) end++;
  if (tokens[end]?.text !== closing && !(closing === ',' && tokens[end]?.text === '.')) return {};
  const first = expansionStart(tokens, end - 1, letters);
  if (first === undefined || first > open + 2 || first <= open) return {};
  return { expansion: { start: tokens[first]!.start, end: tokens[end - 1]!.end } };
}

/**
 * Where the words begin that end at a token and have the given initials.
 * @returns the index of the first word's token, undefined where the initials do not fit
 */
export function expansionStart(tokens: readonly Token[], last: number, letters: string): number | undefined {
  const wanted = letters.toLowerCase();
  let left = wanted.length;
  for (let i = last; i >= 0 && last - i < LONGEST; i--) {
    const token = tokens[i]!;
    if (token.kind === 'possessive' || token.text === ',' || /^[’'"“”]$/.test(token.text)) continue;
    if (token.kind === 'punctuation' && token.text !== '&') return undefined;
    const taken = initialsTaken(token, wanted, left);
    if (taken === 0 && !SMALL.has(token.lower)) return undefined;
    left -= taken;
    if (left === 0) return i;
  }
  return undefined;
}

/** How many of the letters still wanted (from the end) a word supplies: its initial, or those of its hyphened parts. */
function initialsTaken(token: Token, wanted: string, left: number): number {
  const parts = token.lower.split(/[-‐‑]/).map((part) => part.charAt(0));
  const all = parts.join('');
  if (parts.length > 1 && wanted.slice(0, left).endsWith(all)) return parts.length;
  return wanted.charAt(left - 1) === all.charAt(0) ? 1 : 0;
}

/** Where the capitalised words begin that end at a token; small words inside are taken in. */
function headingStart(tokens: readonly Token[], last: number): number | undefined {
  let first: number | undefined;
  for (let i = last; i >= 0 && last - i < LONGEST; i--) {
    const token = tokens[i]!;
    if (token.kind === 'possessive') continue;
    if (token.capital) first = i;
    else if (first === undefined) break;
    else if (token.lower === 'the' ? !INSIDE_NAMES.has(tokens[i - 1]?.lower ?? '') : !INSIDE_NAMES.has(token.lower))
      break;
  }
  return first;
}
