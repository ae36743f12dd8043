import { type InTurns, turnOf } from '../turns.ts';

/**
 * A text as it is read: every line ends in LF, a letter with its accent is one character where Unicode has one, no-break
 * spaces are spaces, and characters that nobody sees (soft hyphens, zero-width spaces …) are gone. So no pattern needs to
 * know that a line end may be two characters, names are compared in one form, and nothing invisible hides one.
 */
export interface NormalForm {
  readonly text: string;
  /** Characters of the document that nobody sees or that look like a space, in text order. */
  readonly unseen: readonly Unseen[];
  /** Where a span that begins at an offset of the normal form begins in the document. */
  startOf(offset: number): number;
  /** Where a span that ends at an offset of the normal form ends in the document. */
  endOf(offset: number): number;
}

/** Characters that are gone from the normal form, or a no-break space that has become a space. */
export interface Unseen {
  /** Where they would stand, or where the space stands, in the normal form. */
  readonly at: number;
  /** The characters as they are in the document. */
  readonly was: string;
}

const CHANGED = /[\r\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2060\u2066-\u2069\ufeff]|[\u0300-\u036f]/;
const CHANGES =
  /\r\n?|\p{L}[\u0300-\u036f]{1,8}|\u00a0|\u202f|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;

/** So many changes are made in one turn. */
const CHANGES_A_TURN = 2_000;

/**
 * Brings a text into the form in which it is read.
 * @returns undefined where the text is in normal form, as nearly every text is
 */
export function* normalForm(text: string): InTurns<NormalForm | undefined> {
  if (!CHANGED.test(text)) return undefined;
  // The n-th stretch that is longer in the document: where it ends there and in the normal form, and where it begins.
  const [ends, documentEnds, starts, documentStarts]: number[][] = [[], [], [], []];
  const unseen: Unseen[] = [];
  let normal = '';
  let from = 0;
  const isOver = turnOf(CHANGES_A_TURN);
  for (const { 0: words, index } of text.matchAll(CHANGES)) {
    const shown = shownAs(words);
    if (shown === words) continue;
    if (isOver()) yield;
    normal += text.slice(from, index);
    from = index + words.length;
    if (shown === '' || shown === ' ') unseen.push({ at: normal.length, was: words });
    if (shown.length !== words.length) {
      starts!.push(normal.length);
      documentStarts!.push(index);
      ends!.push(normal.length + shown.length);
      documentEnds!.push(from);
    }
    normal += shown;
  }
  if (from === 0) return undefined;
  const place = (offset: number, inside: readonly number[]): number => {
    const last = lastBefore(starts!, offset);
    if (last < 0) return offset;
    return offset < ends![last]! ? inside[last]! : offset - ends![last]! + documentEnds![last]!;
  };
  return {
    text: normal + text.slice(from),
    unseen,
    startOf: (offset) => place(offset, documentStarts!),
    endOf: (offset) => place(offset, documentEnds!),
  };
}

function shownAs(words: string): string {
  if (words.startsWith('\r')) return '\n';
  if (words === '\u00a0' || words === '\u202f') return ' ';
  return /^\p{L}/u.test(words) ? words.normalize('NFC') : '';
}

/** The index of the last of ascending numbers that is smaller than a limit; -1 where there is none. */
function lastBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
