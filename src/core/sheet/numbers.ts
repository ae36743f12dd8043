import type { Span } from '../model.ts';
import { bitsOf, Word } from '../names/words.ts';
import { NUMBER_WORDS } from '../syntax/text/numerals.ts';
import type { Token } from '../syntax/text/tokens.ts';
import { type SheetBlock, sentenceIndex } from './block.ts';
import type { Figure } from './figure.ts';
import { ordinalsIn } from './ordinals.ts';

const SIGN =
  '(?:(?:US|AU|NZ|HK|CA|A|C|S|R)?[$£€¥₹₦₱]|(?:Rs|INR|PKR|USD|EUR|GBP|Tk|KSh|Ksh|Sh|R|N|P|RM)\\.?(?=\\s?\\d))';
const SCALE = 'hundred|thousand|million|billion|trillion|mn|mln|bn|tn|lakhs?|crores?|dozen';
const FIGURES = '\\d+(?:[.,:]\\d+)*(?:st|nd|rd|th)?';
const WORDS = [...NUMBER_WORDS.keys()]
  .filter((word) => word !== 'zero' && word !== 'one')
  .sort((a, b) => b.length - a.length)
  .join('|');
const UNIT = `(?:\\s?%|[ -](?:per ?cent|percentage points?|percent|pc)(?!\\p{L})|(?:[ -](?:${SCALE}))+(?!\\p{L})|(?<=\\d)\\p{L}{1,4}(?!\\p{L}))`;

/** "$5m", "6-7", "1,002-0-4", "86MW", "20 million", "8 per cent". */
const IN_FIGURES = new RegExp(
  `(?<![\\p{L}\\p{N}@#_/.]|\\d[,:])(?:${SIGN}\\s?)?${FIGURES}(?:(?:[-–/]|(?:-|\\s)to(?:-|\\s))(?:${SIGN}\\s?)?${FIGURES})*(?:${UNIT})*`,
  'gu',
);
/** "three", "five-year", "a quarter", "two-thirds", "nearly a dozen". */
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-]|[’'])(?:(?:${WORDS})(?:(?:[ -](?:${SCALE}))+|[ -](?:thirds|quarters|fifths|sixths|eighths|tenths|halves))?|(?<=\\ban? |\\bone[ -])(?:third|quarter|fifth|dozen|hundred|thousand|million|billion|trillion)(?!s)|(?<=\\b(?:several|few|some) )dozen|(?<=\\b(?:only|just|least|killed|killing|number|round|phase|stage|chapter|day|week|year|grade|level|game|group) )one(?! of\\b)|half(?= (?:of|the|a million|a billion)\\b)|(?<=\\b(?:over|than|nearly|almost|about|under|exactly|around|by|roughly) )half(?! an?\\b))(?!\\p{L})`,
  'giu',
);
/** What stands before a figure that is looked up although a name goes before it: Resolution 1325. */
const REFERENCES = new Set(
  'no nos number article section resolution act rule order clause chapter page paragraph bill law route highway interstate calle carrera avenida gate flight room count group level grade round phase stage year day week under over around about'.split(
    ' ',
  ),
);
/** Nouns with their number behind them: round two. */
const NUMBERED = /^(?:number|round|phase|stage|chapter|day|week|year|grade|level|game|group)$/;
const CALLS = new Set('call called calling calls dial dialled dialed dialling phone phoned ring rang'.split(' '));
/** The number of an item: “1. ”, “2) ”, “3- ”. */
const ITEM = /^\s{0,4}\d{1,3}(?:[.)](?!\d)|[–—-]\s)/;
const ITEM_LENGTH = 12;
const IDIOMS = /^(?:24\/7|9\/11|7\/7|50\/50|50-50|20\/20)$/;

/**
 * The numbers of a block, in text order, spans relative to it.
 * @param taken what stands for dates, ages and links: no number is looked for there
 */
export function numbersIn(block: SheetBlock, taken: readonly Span[]): Figure[] {
  const { text } = block;
  const found: Figure[] = [];
  let next = 0;
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  const ordinals = ordinalsIn(text);
  const spans = [...matches(text, IN_FIGURES), ...matches(text, IN_WORDS), ...ordinals];
  spans.sort((a, b) => a.start - b.start);
  for (const span of spans) {
    while (next < sorted.length && sorted[next]!.end <= span.start) next++;
    const before = next < sorted.length && sorted[next]!.start < span.end;
    const doubled = found.length > 0 && found.at(-1)!.end > span.start;
    if (before || doubled) continue;
    const norm = ordinals.includes(span) ? normBy(span, block) : normOf(span, block);
    if (norm !== undefined) found.push({ ...span, norm });
  }
  return found;
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => {
    let end = index + words.length;
    while (/[.,:\s]/.test(text[end - 1]!)) end--;
    return { start: index, end };
  });
}

/** What makes two numbers one; undefined for what is no number that is looked up. */
function normOf(span: Span, block: SheetBlock): string | undefined {
  const { text, tokens } = block;
  const words = text.slice(span.start, span.end);
  if (IDIOMS.test(words)) return undefined;
  const at = tokenFrom(tokens, span.end);
  const [before, after] = [tokens[tokenFrom(tokens, span.start) - 1], tokens[at]];
  const figures = /\d/.test(words);
  if (figures ? !isLookedUp(words, before, after, block) : !isCounted(span, words, before, after, block))
    return undefined;
  return normBy(span, block);
}

/** Value, unit and, where it is small, what is counted. */
function normBy({ start, end }: Span, { text, tokens }: SheetBlock): string {
  const value = text.slice(start, end).toLowerCase().replaceAll(',', '').replace(/\s+/g, ' ');
  const isTelling = /[$£€¥₹.%]|\d{4}|\d\p{L}|million|billion|thousand/u.test(value);
  return isTelling ? value : `${value} ${nounAfter(tokens, tokenFrom(tokens, end))}`;
}

/** Figures of a name (NBC 5, Apollo 13), of an emergency call and at the head of an item are not looked up. */
function isLookedUp(words: string, before: Token | undefined, after: Token | undefined, block: SheetBlock): boolean {
  if (!before) return !ITEM.test(block.text.slice(0, ITEM_LENGTH));
  if (CALLS.has(before.lower)) return false;
  if (!/^\d{1,4}$/.test(words) || !before.capital || !block.kind.startsWith('p')) return true;
  if (REFERENCES.has(before.lower) || bitsOf(before.lower) & Word.calendar || before.text.endsWith('.')) return true;
  const sentence = block.sentences[sentenceIndex(block, before.start)];
  if (sentence?.start === before.start) return true;
  return after?.kind === 'word' && !after.capital && !(bitsOf(after.lower) & (Word.grammar | Word.cue));
}

/** Number words count something, or are a part of it: “the two met” and “Seven Network” do not. */
function isCounted(
  span: Span,
  words: string,
  before: Token | undefined,
  after: Token | undefined,
  block: SheetBlock,
): boolean {
  const isCapital = /^\p{Lu}/u.test(words);
  const sentence = block.sentences[sentenceIndex(block, span.start)];
  if (isCapital && block.kind !== 'headline' && sentence?.start !== span.start && !/^[“"‘']$/.test(before?.text ?? ''))
    return false;
  if (/[ -]/.test(words) || /^(?:one|third|quarter|half|dozen)/i.test(words)) return true;
  if (before && NUMBERED.test(before.lower)) return true;
  if (after?.text === '-' || block.text[span.end] === '-') return true;
  if (after?.kind !== 'word')
    return (
      before?.kind === 'word' &&
      /^(?:to|than|of|by|all|about|around|least|nearly|over|with|for|from|aged|are|were|was|and|top|left|killed|killing|injured|injuring)$/.test(
        before.lower,
      )
    );
  if (after.lower === 'out') return /^ of\b/.test(block.text.slice(after.end, after.end + 4));
  return (
    after.lower === 'of' ||
    after.lower === 'in' ||
    after.lower === 'to' ||
    !(bitsOf(after.lower) & Word.grammar) ||
    after.lower === 'more' ||
    after.lower === 'other'
  );
}

/** The first word behind a number that is no function word, in the singular. */
function nounAfter(tokens: readonly Token[], at: number): string {
  for (let i = at; i < Math.min(tokens.length, at + 3); i++) {
    const { kind, lower } = tokens[i]!;
    if (kind === 'word' && !(bitsOf(lower) & Word.grammar)) return lower.replace(/s$/, '');
  }
  return '';
}

/** The index of the first token that begins at an offset or behind it. */
function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
