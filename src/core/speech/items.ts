import type { BlockFacts } from '../facts.ts';
import type { Span } from '../model.ts';
import type { Token } from '../text/tokens.ts';
import { CUE_VERBS, wordClass } from './lexicon.ts';

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

const RELATIVE = wordClass('relative');

/** Divides a block into items and sentences; a quotation is one item however many sentences it holds. */
export function itemsOf({
  tokens,
  quotes,
  sentences,
  text,
}: Pick<BlockFacts, 'tokens' | 'quotes' | 'sentences' | 'text'>): Items {
  const items: Item[] = [];
  const ends = new Set(sentences.map(({ end }) => end));
  const bounds: number[] = [];
  const outer = quotes
    .map((quote, index) => ({ ...quote, index }))
    .filter(({ depth, opened, running }) => depth === 0 && (opened || running));
  let next = 0;
  for (let i = 0; i < tokens.length; ) {
    const quote = outer[next];
    if (quote && quote.start <= tokens[i]!.start) {
      const inner = text.slice(quote.start, quote.end);
      items.push({
        kind: 'quote',
        start: quote.start,
        end: quote.end,
        lower: inner,
        capital: false,
        quote: quote.index,
      });
      next++;
      while (i < tokens.length && tokens[i]!.start < quote.end) i++;
      if (ends.has(quote.end) || (/[.]["”’'»]?$/.test(inner) && startsAfresh(tokens[i]))) bounds.push(items.length);
      continue;
    }
    const last = items.at(-1);
    // The full stop of an abbreviation belongs to its word: “Mr. Malik”.
    if (tokens[i]!.text === '.' && !tokens[i]!.spaced && last?.kind === 'word' && !ends.has(tokens[i]!.end)) {
      items[items.length - 1] = { ...last, end: tokens[i]!.end };
      i++;
      continue;
    }
    const after = tokens[i + 1];
    // The parts of a compound are one word: “49-year-old”.
    if (
      tokens[i]!.text === '-' &&
      !tokens[i]!.spaced &&
      after &&
      !after.spaced &&
      last?.kind === 'word' &&
      after.kind !== 'punctuation'
    ) {
      items[items.length - 1] = { ...last, end: after.end, lower: `${last.lower}-${after.lower}` };
      i += 2;
      continue;
    }
    items.push(itemOf(tokens[i]!));
    if (ends.has(tokens[i]!.end)) bounds.push(items.length);
    i++;
  }
  return { items, sentences: joinTags(items, bounds) };
}

function startsAfresh(token: Token | undefined): boolean {
  return !token || token.capital;
}

function itemOf({ start, end, text, lower, kind, capital }: Token): Item {
  const symbol = kind === 'punctuation' && '$£€@#'.includes(text);
  const role =
    kind === 'punctuation' && !symbol ? (PUNCTUATION[text] ?? 'other') : kind === 'possessive' ? 'possessive' : 'word';
  return { kind: role, start, end, lower, capital, quote: -1 };
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
    if (end < items.length && last.kind === 'quote' && tagFollows(items, end, last.lower)) continue;
    sentences.push({ first, end });
    first = end;
  }
  return sentences;
}

const LONGEST_TAG = 16;
const AFTER_TAG: ReadonlySet<string> = new Set([...wordClass('preposition'), ...wordClass('hearer')]);

/** Whether a tag follows a quotation: “Naqvi asked”, “Haris Malik, the mayor, wrote on Friday”. */
function tagFollows(items: readonly Item[], from: number, quotation: string): boolean {
  const open = /[!?…—-]\s?["”’']?$/.test(quotation);
  for (let i = from; i < Math.min(items.length, from + LONGEST_TAG); i++) {
    const { kind, lower } = items[i]!;
    if ((kind !== 'word' && kind !== 'comma') || RELATIVE.has(lower)) return false;
    if (i === from || !canTag(lower)) continue;
    const after = items[i + 1];
    if (!after || after.kind === 'stop') return true;
    if (!open) return false;
    return (
      after.kind === 'comma' || (after.kind === 'word' && (AFTER_TAG.has(after.lower) || isAdverbial(after.lower)))
    );
  }
  return false;
}

function canTag(lower: string): boolean {
  return !!CUE_VERBS.get(lower)?.some(
    ({ governs, form, particle }) => governs.has('quote') && form !== 'gerund' && !particle,
  );
}

function isAdverbial(lower: string): boolean {
  return lower.endsWith('ly') || wordClass('day').has(lower);
}
