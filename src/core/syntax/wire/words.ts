import { Char, classAt, isSpace, widthAt } from '../text/characters.ts';

/** Shapes of text that several zones ask for. */

const STOP = /[.!?…]["'”’)\]]*$/;
/** A stop inside the text with a new sentence after it; not after an initial or a short abbreviation ("Mr.", "St."). */
const INNER_STOP = /(?:[!?]|(?<=[\p{Ll}\d)”"’]{3}|[!?])\.|\.(?=["'”’)]*[)”"’]{3}))["'”’)]*\s+["'“‘(]*\p{Lu}/u;

/** What every inner stop is, besides; a plain pattern, which says no at once to most lines. */
const ANY_STOP = /[.!?]["'”’)]*\s/;

/** The number of words, counted only up to `most` + 1. */
export function wordCount(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (let at = 0; at < text.length && count <= most; ) {
    if (classAt(text, at) & Char.wordly) {
      count++;
      while (at < text.length && !isSpace(text.charCodeAt(at))) at++;
    } else at += widthAt(text, at);
  }
  return count;
}

/** Ends with a full stop, a question mark or an exclamation mark, closing marks aside. */
export function endsWithStop(text: string): boolean {
  return STOP.test(text.slice(-8));
}

/** Ends with a full stop, also one inside a closing quotation mark. */
export function endsWithFullStop(text: string): boolean {
  return /\.["'”’)\]]*$/.test(text.slice(-8)) && !/(?:\.\.|\b\p{Lu}(?:\.\p{Lu}){0,3}\.)$/u.test(text.slice(-8));
}

/** Holds more than one sentence, as far as the shape shows it. */
export function hasInnerStop(text: string): boolean {
  return ANY_STOP.test(text) && INNER_STOP.test(text);
}

/** Nearly every long word has a capital: "Council Approves New Budget for Schools". */
export function isTitleCase(text: string): boolean {
  const long = text.match(/(?<![\p{L}\p{N}'’-])[\p{L}][\p{L}'’-]{3,}/gu) ?? [];
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 3 && capital / long.length >= 0.75;
}
