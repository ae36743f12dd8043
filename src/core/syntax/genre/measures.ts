import { endsWithStop, wordCount } from '../wire/words.ts';
import { isByline, isNameLine } from '../wire/zones/byline.ts';
import { isHeadline } from '../wire/zones/headline.ts';
import type { Passage, Sample } from './sample.ts';
import { classesOf } from './word-classes.ts';

/** What signals are measured by: all are shares or rates, so that they do not depend on how much is read. */

/** Fewer words than this say little of how often a word is used. */
const FEWEST = 30;

/** How many of a sample's words pass a test, by their number. */
export function rate({ words }: Sample, test: (word: string, index: number) => boolean): number {
  return words.filter(test).length / Math.max(FEWEST, words.length);
}

/** How many of a sample's words are of a class, by their number. */
export function classRate({ words, counts }: Sample, name: string): number {
  return (counts.get(name) ?? 0) / Math.max(FEWEST, words.length);
}

/** A value as a share of what counts in full: from 0 to 1. */
export function upTo(full: number, value: number): number {
  return Math.min(1, value / full);
}

/** The share of a text that is prose, by characters. */
export function proseShare({ passages }: Sample): number {
  const sum = (some: readonly Passage[]) => some.reduce((total, { text }) => total + text.length, 0);
  return sum(passages.filter(({ isProse }) => isProse)) / Math.max(1, sum(passages));
}

/** The share of paragraphs with a quotation of some length and a verb of saying. */
export function quotedShare({ passages }: Sample): number {
  const prose = passages.filter(({ isProse }) => isProse);
  const quoted = prose.filter(
    ({ text }) => hasQuotation(text) && text.split(/\s+/).some((word) => isOf(word, 'saying')),
  );
  return quoted.length / Math.max(1, prose.length);
}

/** Whether there are twelve characters or more between two quotation marks. */
function hasQuotation(text: string): boolean {
  return text.split(/[“”"]/).some((part, i, { length }) => i % 2 === 1 && i < length - 1 && part.length >= 12);
}

/** Whether a word, as written, is of a class. */
function isOf(word: string, name: string): boolean {
  return classesOf(word.replace(/[^A-Za-z]/g, '')).includes(name);
}

/** The share of sentences that begin as orders do: "Heat the oil.", "Run the tests." */
export function ordersShare({ passages }: Sample): number {
  const starts = passages
    .filter(({ text }) => wordCount(text, 3) >= 3)
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s+/))
    .map((sentence) => sentence.split(/\s/, 1)[0]!);
  return upTo(0.4, starts.filter((word) => isOf(word, 'order')).length / Math.max(4, starts.length));
}

/** Whether the first paragraph is a headline above something. */
export function opensWithHeadline([first, second]: readonly Passage[]): boolean {
  if (!first || !second || first.mark === 'item') return false;
  return wordCount(first.text, 4) >= 4 && isHeadline(first.text, false);
}

/** How far down the lines above the body are looked for, in paragraphs. */
const TOP = 7;

/** The lines down to the first paragraph of the body, without marks of Markdown; of a paragraph in many lines, the whole. */
export function topLines({ passages }: Sample): string[] {
  const body = passages.findIndex(({ isProse, text }) => isProse && endsWithStop(text));
  const top = passages.slice(0, body < 0 ? TOP - 1 : Math.min(TOP, body + 1));
  return top
    .flatMap(({ lines, text }) => (lines.length <= 3 ? lines : [text]))
    .map((line) => line.replace(/^#{1,6}\s+/, '').replace(/[*_]/g, ''));
}

/** A town as a dateline begins, in any case: "Hartsea —", "Alder Vale, Kent (PA) –". */
const TOWN =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?:, [\p{L} .]{2,30})?(?: \([\p{L} ]{2,20}\))?(?: ?[—–:]| --?)\s+["“‘]?\p{Lu}/u;

/** Whether a headline is followed by what follows a headline: a byline, a name alone, or a sentence after a town. */
export function opensWithHead(sample: Sample): boolean {
  if (!opensWithHeadline(sample.passages)) return false;
  const [, next = '', after = ''] = topLines(sample);
  return isByline(next) || isNameLine(next) || [next, after].some((line) => line.length >= 60 && TOWN.test(line));
}
