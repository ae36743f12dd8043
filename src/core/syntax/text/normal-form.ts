import { type InTurns, turnOf } from '../../base/turns.ts';

/**
 * A text as it is read: every line ends in LF, a letter with its accent is one character where Unicode has one, no-break
 * spaces are spaces, and characters that nobody sees (soft hyphens, zero-width spaces …) are gone; in Markdown, entities
 * for quotation marks, apostrophes, dashes and the like are what they stand for, and an apostrophe in a word has no
 * backslash before it. So no pattern needs to know that a line
 * end may be two characters, names are compared in one form, and nothing invisible hides one.
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

const CHANGED = /[\u0300-\u036f\r\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2060\u2066-\u2069\ufeff]/;
const CHANGES =
  /\r\n?|\p{L}[\u0300-\u036f]{1,8}|\u00a0|\u202f|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;

/** Entities of characters that read as part of the words, not of markup. */
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  nbsp: ' ',
  amp: '&',
};
const ENTITY = new RegExp(`&(?:${Object.keys(ENTITIES).join('|')}|#\\d{2,5}|#[xX][\\da-fA-F]{2,4});`);
/** The backslash of an apostrophe that a program has escaped: O\'Neil. */
const ESCAPE = /(?<=\p{L})\\(?=['’]\p{L})/u;
const MARKED = new RegExp(`${ENTITY.source}|${ESCAPE.source}`, 'gu');
const CHANGES_AND_MARKED = new RegExp(`${CHANGES.source}|${MARKED.source}`, 'gu');

/** So many changes are made in one turn. */
const CHANGES_A_TURN = 2_000;

/**
 * Brings a text into the form in which it is read.
 * @param markup whether entities and backslashes stand for characters, as in Markdown
 * @returns undefined where the text is in normal form, as nearly every text is
 */
export function* normalForm(text: string, markup = false): InTurns<NormalForm | undefined> {
  const read = markup && text.search(MARKED) >= 0;
  if (!read && !CHANGED.test(text)) return undefined;
  // The n-th stretch that is longer in the document: where it ends there and in the normal form, and where it begins.
  const [ends, documentEnds, starts, documentStarts]: number[][] = [[], [], [], []];
  const unseen: Unseen[] = [];
  let normal = '';
  let from = 0;
  const isOver = turnOf(CHANGES_A_TURN);
  for (const { 0: words, index } of text.matchAll(read ? CHANGES_AND_MARKED : CHANGES)) {
    const shown = shownAs(words);
    if (shown === words) continue;
    if (isOver()) yield;
    normal += text.slice(from, index);
    from = index + words.length;
    if ((shown === '' || shown === ' ') && !'&\\'.includes(words[0]!)) unseen.push({ at: normal.length, was: words });
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

/** Words of Markdown as they are read: entities and escaped apostrophes are what they stand for. */
export function withoutMarks(words: string): string {
  return words.replace(MARKED, shownAs);
}

function shownAs(words: string): string {
  if (words[0] === '&') return entityOf(words);
  if (words.startsWith('\r')) return '\n';
  if (words === '\u00a0' || words === '\u202f') return ' ';
  return /^\p{L}/u.test(words) ? words.normalize('NFC') : '';
}

/** What an entity stands for; itself where that is white space, a bracket of markup or nothing to be seen. */
function entityOf(words: string): string {
  const name = words.slice(1, -1);
  if (name[0] !== '#') return ENTITIES[name]!;
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const char = String.fromCharCode(code);
  return code === 160 ? ' ' : /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(char) && !/[<>`*_[\]\\]/.test(char) ? char : words;
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
