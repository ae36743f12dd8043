import { atOnce } from '../../base/turns.ts';
import { Char, classAt } from '../text/characters.ts';
import { linesOf } from '../wire/lines.ts';
import { wordCount } from '../wire/words.ts';
import { classesOf } from './word-classes.ts';

/** A paragraph of a sample. */
export interface Passage {
  /** Its lines, without the white space around them. */
  readonly lines: readonly string[];
  /** The lines joined by spaces, without the marks of Markdown at the beginning. */
  readonly text: string;
  /** Heading or item of a list, by the marks at its beginning. */
  readonly mark: 'heading' | 'item' | 'none';
  /** Eight words or more, written out. */
  readonly isProse: boolean;
}

/** The beginning of a text, divided as far as telling its genre needs. */
export interface Sample {
  /** Every line that is not blank, as written. */
  readonly lines: readonly string[];
  readonly passages: readonly Passage[];
  /** The words in text order, without the marks around them. */
  readonly words: readonly string[];
  /** How many words of each class there are. */
  readonly counts: ReadonlyMap<string, number>;
  /** Characters that are not white space. */
  readonly length: number;
}

const HEADING = /^#{1,6}\s+/;
const ITEM = /^(?:[-+•–▪◦*]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/;
/** A paragraph's last line is shorter than the width that the others are broken at. */
const BROKEN_AT = 100;

/** Divides a text: paragraphs at blank lines, at every line where no line is blank or lines are long. */
export function sampleOf(text: string): Sample {
  const found = atOnce(linesOf(text));
  const lines = found.map(({ start, end }) => text.slice(lineStart(text, start), end));
  const passages: Passage[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length) passages.push(passageOf(open));
    open = [];
  };
  const spaced = found.filter(({ gap }) => gap > 0).length * 12 >= found.length;
  for (const { start, end, gap } of found) {
    const line = text.slice(start, end);
    const joins = open.length > 0 && gap === 0 && spaced && !HEADING.test(line) && !ITEM.test(line);
    if (!joins || open.at(-1)!.length > BROKEN_AT || HEADING.test(open[0]!)) close();
    open.push(line);
  }
  close();
  const words = text.split(/\s+/).flatMap(bare);
  const length = lines.reduce((sum, line) => sum + line.trim().length, 0);
  return { lines, passages, words, counts: countsOf(words), length };
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const name of classesOf(word)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start;
}

function passageOf(lines: readonly string[]): Passage {
  const joined = lines.join(' ');
  const mark = HEADING.test(joined) ? 'heading' : ITEM.test(joined) ? 'item' : 'none';
  const text = joined.replace(mark === 'heading' ? HEADING : ITEM, '').replace(/^[*_]{1,3}|[*_]{1,3}$/g, '');
  return { lines, text, mark, isProse: mark === 'none' && isWrittenOut(text) };
}

/** A word without the marks around it; the words of a link without its address. */
function bare(written: string): string[] {
  const link = written.indexOf('](');
  let end = link < 0 ? written.length : link;
  let start = 0;
  while (start < end && !isWordly(written, start)) start++;
  while (end > start && !isWordly(written, end - 1)) end--;
  return end > start ? [written.slice(start, end)] : [];
}

const isWordly = (text: string, at: number) => (classAt(text, at) & Char.wordly) !== 0;

function isWrittenOut(text: string): boolean {
  if (wordCount(text, 8) < 8 || !/^["'“‘([]*[\p{Lu}\p{N}]/u.test(text)) return false;
  return symbolsIn(text) < 0.03 * text.length;
}

const SYMBOLS = new Set([...'{}[]<>=`|\\#$_;@*~^+&%/'].map((char) => char.charCodeAt(0)));

/** The number of characters that code has and prose has not. */
export function symbolsIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (SYMBOLS.has(text.charCodeAt(at))) count++;
  return count;
}
