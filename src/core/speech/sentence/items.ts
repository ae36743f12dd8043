import type { Span } from '../../model.ts';
import type { Chain } from '../../names/chains.ts';
import type { NamedFacts } from '../../names/collect.ts';
import type { QuoteSpan } from '../../syntax/text/quotes.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { isA, Kind, kindsAsWritten } from '../kinds.ts';
import { cueVerbAt } from '../lexicon.ts';
import { hearerEnd } from './hearer.ts';
import { isTerm } from './terms.ts';

/**
 * What a sentence is made of for the reader of speech: words outside quotation marks and whole quotations.
 * Spans are relative to the block.
 */
export interface Item extends Span {
  readonly kind:
    | 'word'
    | 'possessive'
    | 'comma'
    | 'colon'
    | 'stop'
    | 'semicolon'
    | 'dash'
    | 'open'
    | 'close'
    | 'quote'
    | 'other';
  readonly lower: string;
  readonly capital: boolean;
  /** Index into the block's quotations where this is one, else -1. */
  readonly quote: number;
  /** The kinds of a word, see `Kind`; 0 for anything else. */
  readonly is: number;
}

/** A sentence as items, `items[first … end)`. */
export interface ItemSentence {
  readonly first: number;
  readonly end: number;
}

export interface Items {
  readonly items: readonly Item[];
  readonly sentences: readonly ItemSentence[];
}

/** Divides a block into items and sentences; a quotation is one item however many sentences it holds. */
export function itemsOf({
  tokens,
  quotes,
  sentences,
  text,
  names,
}: Pick<NamedFacts, 'tokens' | 'quotes' | 'sentences' | 'text' | 'names'>): Items {
  const items: Item[] = [];
  const bounds: number[] = [];
  const outer = outermost(quotes);
  const isNickname = nicknamesOf(tokens, names.candidates);
  let next = 0;
  let sentence = 0;
  /** Whether a sentence ends at a place; asked from left to right. */
  const endsAt = (place: number): boolean => {
    while (sentence < sentences.length && sentences[sentence]!.end < place) sentence++;
    return sentences[sentence]?.end === place;
  };
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i]!;
    const index = outer[next];
    if (index !== undefined && quotes[index]!.start <= token.start) {
      const { start, end } = quotes[index]!;
      const inner = text.slice(start, end);
      const named = isNickname(quotes[index]!) && !isA(items[items.length - 1], Kind.cue);
      if (named || isTerm(items, inner, wordAfter(tokens, i, end))) items.push(...nameItems(start, end, inner));
      else items.push({ kind: 'quote', start, end, lower: inner, capital: false, quote: index, is: 0 });
      next++;
      while (i < tokens.length && tokens[i]!.start < end) i++;
      if (endsAt(end) || (endsInPoint(inner) && startsAfresh(tokens[i]))) bounds.push(items.length);
      continue;
    }
    const last = items[items.length - 1];
    if (token.kind === 'punctuation' && !token.spaced && last?.kind === 'word') {
      // The full stop of an abbreviation belongs to its word: “Mr. Malik”.
      if (token.text === '.' && !endsAt(token.end)) {
        items[items.length - 1] = changed(last, token.end, last.lower, last.is);
        i++;
        continue;
      }
      const after = tokens[i + 1];
      // The parts of a compound are one word: “49-year-old”.
      if (token.text === '-' && after && !after.spaced && after.kind !== 'punctuation') {
        items[items.length - 1] = compound(last, after);
        i += 2;
        continue;
      }
    }
    items.push(itemOf(token));
    if (endsAt(token.end)) bounds.push(items.length);
    i++;
  }
  return { items, sentences: joinTags(items, bounds) };
}

/** The indices of the quotations that are not inside another. */
function outermost(quotes: readonly QuoteSpan[]): number[] {
  const outer: number[] = [];
  for (let i = 0; i < quotes.length; i++) {
    const { depth, opened, running } = quotes[i]!;
    if (depth === 0 && (opened || running)) outer.push(i);
  }
  return outer;
}

/** The word after a quotation that ends at a place. */
function wordAfter(tokens: readonly Token[], from: number, end: number): string | undefined {
  let i = from;
  while (i < tokens.length && tokens[i]!.start < end) i++;
  return tokens[i]?.lower;
}

/**
 * Dwayne “The Rock” Johnson, the film “Dark River”: a word of a name in quotation marks, or a whole one, as an item, and the
 * comma before its last mark as another.
 */
function nameItems(start: number, end: number, inner: string): Item[] {
  const name: Item = { kind: 'word', start, end, lower: inner.toLowerCase(), capital: true, quote: -1, is: 0 };
  if (!/,["”’'»]$/.test(inner.slice(-2))) return [name];
  return [name, { kind: 'comma', start: end, end, lower: ',', capital: true, quote: -1, is: 0 }];
}

/** Whether a quotation stands inside a name; asked from left to right. */
function nicknamesOf(tokens: readonly Token[], names: readonly Chain[]): (quote: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while (next < names.length && tokens[names[next]!.end - 1]!.end <= start) next++;
    const name = names[next];
    return name !== undefined && tokens[name.first]!.start < start && end < tokens[name.end - 1]!.end;
  };
}

function endsInPoint(text: string): boolean {
  return /[.]["”’'»]?$/.test(text.slice(-2));
}

function compound(first: Item, { end, lower: second }: Token): Item {
  const lower = `${first.lower}-${second}`;
  return changed(first, end, lower, kindsAsWritten(lower, first.capital));
}

/** The same item with another end, word and kinds; written out, since V8 gives what is spread a shape of its own. */
function changed({ kind, start, capital, quote }: Item, end: number, lower: string, is: number): Item {
  return { kind, start, end, lower, capital, quote, is };
}

function startsAfresh(token: Token | undefined): boolean {
  return !token || token.capital;
}

function itemOf({ start, end, text, lower, kind, capital }: Token): Item {
  if (kind === 'possessive') return { kind, start, end, lower, capital, quote: -1, is: 0 };
  const mark = kind === 'punctuation' && !'$£€@#'.includes(text);
  if (mark) return { kind: PUNCTUATION[text] ?? 'other', start, end, lower, capital, quote: -1, is: 0 };
  return { kind: 'word', start, end, lower, capital, quote: -1, is: kindsAsWritten(lower, capital) };
}

const PUNCTUATION: Readonly<Record<string, Item['kind']>> = {
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  '—': 'dash',
  '–': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
};

/** “Why not?” Naqvi asked. One sentence, though the mark before the name ends one. */
function joinTags(items: readonly Item[], bounds: readonly number[]): ItemSentence[] {
  const sentences: ItemSentence[] = [];
  let first = 0;
  for (const end of [...bounds, items.length]) {
    if (end <= first) continue;
    const last = items[end - 1]!;
    if (
      end < items.length &&
      last.kind === 'quote' &&
      !isIntroduced(items, first, end - 1) &&
      tagFollows(items, end, last.lower)
    )
      continue;
    sentences.push({ first, end });
    first = end;
  }
  return sentences;
}

/** “Many took his words as a joke” ends in a noun. */
function isVerbForm(items: readonly Item[], i: number): boolean {
  const verb = cueVerbAt(items, i);
  return (
    verb !== null &&
    verb.form !== 'gerund' &&
    (verb.form === 'past' || !verb.governs.has('noun') || isA(items[i - 1], Kind.subject))
  );
}

/** “Naqvi shouted, “Go home!””: the quotation has its tag before it. */
function isIntroduced(items: readonly Item[], first: number, quote: number): boolean {
  const before = items[quote - 1];
  if (quote - 1 < first || (before?.kind !== 'comma' && before?.kind !== 'colon')) return false;
  for (let i = quote - 2; i >= first; i--) {
    if (items[i]!.kind === 'quote') return false;
    if (isA(items[i], Kind.tagCue)) return true;
  }
  return false;
}

const LONGEST_TAG = 16;
const AFTER_TAG = Kind.preposition | Kind.day;

/** Whether a tag follows a quotation: “Naqvi asked”, “Haris Malik (D-Ohio), the mayor, wrote”. */
function tagFollows(items: readonly Item[], from: number, quotation: string): boolean {
  const open = /[!?…—-]\s?["”’']{0,2}$/.test(quotation.slice(-4));
  let inBracket = false;
  for (let i = from; i < Math.min(items.length, from + LONGEST_TAG); i++) {
    const { kind, is } = items[i]!;
    if (kind === 'open' || (inBracket && kind !== 'stop')) {
      inBracket = kind !== 'close';
      continue;
    }
    if (!/^(?:word|comma|possessive)$/.test(kind) || is & Kind.relative) return false;
    if (i === from || !(is & Kind.tagCue) || !isVerbForm(items, i)) continue;
    const told = open && cueVerbAt(items, i)!.governs.has('hearer');
    const after = items[told ? hearerEnd(items, i + 1, items.length) : i + 1];
    if (!after || after.kind === 'stop') return true;
    if (!open) return false;
    return after.kind === 'comma' || (after.kind === 'word' && (isA(after, AFTER_TAG) || after.lower.endsWith('ly')));
  }
  return false;
}
