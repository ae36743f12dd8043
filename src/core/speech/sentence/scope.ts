import type { Span } from '../../model.ts';
import { isA, Kind } from '../kinds.ts';
import type { CueVerb } from '../lexicon.ts';
import type { Item } from './items.ts';
import { isAdverb, isConjunction } from './phrase.ts';
import type { Report } from './report.ts';

/** The stretch of items a verb of saying is read in. */
export interface Scope {
  readonly items: readonly Item[];
  /** The sentence: `items[first … end)`. */
  readonly first: number;
  readonly end: number;
  /** Where the material of the verb before ends. */
  readonly low: number;
  /** A tag after it tells who said the whole clause: “The council rejected the plan, Ines Roy said”. */
  readonly told: boolean;
  /** What was found in the sentence so far. */
  readonly earlier: readonly Report[];
}

/** A verb of saying at its place. */
export interface Cue {
  readonly at: number;
  readonly verb: CueVerb;
}

export function cueSpan({ items }: Scope, { at, verb }: Cue): Span {
  return { start: items[at]!.start, end: items[verb.particle ? at + 1 : at]!.end };
}

/** The quotations among `items[start … end)`, as indices into the block's. */
export function quotesIn({ items }: Scope, start: number, end: number): number[] {
  const quotes: number[] = [];
  for (let i = start; i < end; i++) if (items[i]!.kind === 'quote') quotes.push(items[i]!.quote);
  return quotes;
}

const FEWEST_WORDS = 2;

/** The span of a reported clause, null where hardly a word of it is outside quotation marks. */
export function clauseSpan({ items }: Scope, start: number, end: number, fewest = FEWEST_WORDS): Span | null {
  let from = start;
  let to = end;
  while (from < to && (isConjunction(items[from]) || isTrim(items[from]!) || items[from]!.kind === 'dash')) from++;
  while (to > from && (isTrim(items[to - 1]!) || items[to - 1]!.kind === 'stop')) to--;
  let words = 0;
  for (let i = from; i < to; i++) if (isContentWord(items[i]!)) words++;
  // “said that is unlikely”: “that” is the subject.
  if (items[from]?.lower === 'that' && isA(items[from + 1], Kind.auxiliary)) words++;
  return words < fewest ? null : { start: items[from]!.start, end: items[to - 1]!.end };
}

function isTrim({ kind }: Item): boolean {
  return kind === 'comma' || kind === 'other';
}

function isContentWord(item: Item): boolean {
  return item.kind === 'word' && item.lower !== 'that' && !isAdverb(item) && !isConjunction(item);
}
