import type { Token } from '../../syntax/text/tokens.ts';
import type { Chain } from '../chains.ts';
import { EVIDENCE_BITS } from '../evidence.ts';
import type { Guess } from '../guess.ts';
import { CLASSES } from './classes.ts';

/**
 * What the tagger sees of a word. Every feature is an integer: the number of its template's first row plus a value, so
 * that scoring adds up rows of a table and hashes no string. Changing anything here means training again.
 */

/** Guess of the rules about one word: outside, first, inside – each with its certainty. */
const GUESSES = 16;
/** Kinds of lists a chain may stand in, see `Listed`. */
const LISTS = 32;

/** Rows of each template, in order. */
const SIZES = {
  own: CLASSES,
  before: CLASSES,
  after: CLASSES,
  before2: CLASSES,
  after2: CLASSES,
  pairBefore: CLASSES * CLASSES,
  pairAfter: CLASSES * CLASSES,
  around: CLASSES * CLASSES,
  ending3: 2048,
  ending2: 512,
  beginning: 512,
  shape: 64,
  place: 128,
  guess: GUESSES,
  guessOwn: GUESSES * CLASSES,
  chainEnds: CLASSES * 4,
  span: CLASSES * CLASSES * 4,
  wordBefore: 1024,
  wordAfter: 1024,
  wordBefore2: 1024,
  wordAfter2: 1024,
  /** The word after a chain that "the" opens: "the Celia project". */
  afterThe: 1024,
  /** The list a chain stands in: "Rayong, Chonburi and Yala". */
  list: LISTS * CLASSES,
  /** Filled in over the article, not in the block. */
  evidence: 4 * EVIDENCE_BITS,
  evidenceOwn: 32 * CLASSES,
} as const;

type Template = keyof typeof SIZES;

const BASE = (() => {
  const base = {} as Record<Template, number>;
  let row = 0;
  for (const [name, size] of Object.entries(SIZES)) {
    base[name as Template] = row;
    row += size;
  }
  return { base, rows: row };
})();

const AT = BASE.base;
/** Number of rows of the weight table. */
export const ROWS = BASE.rows;

/** Three characters of a word's end (or two, or its beginning) as a number below a power of two. */
function hash(text: string, from: number, to: number, size: number): number {
  let value = 7;
  for (let i = Math.max(0, from); i < to && i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) >>> 0;
  return value & (size - 1);
}

/** A lower-case neighbour of the chain; 0 for a capital, a mark or none. */
function wordHash(token: Token | undefined, size: number): number {
  if (token?.kind !== 'word' || token.capital) return 0;
  return hash(token.lower, 0, token.lower.length, size);
}

function shapeOf({ text, lower }: Token): number {
  const length = Math.min(text.length, 12) >> 1;
  const kind =
    text === lower ? 3 : text.length > 1 && text === text.toUpperCase() ? 2 : /\p{Ll}\p{Lu}/u.test(text) ? 1 : 0;
  const mark = text.includes('-') ? 1 : 0;
  return (length << 3) | (kind << 1) | mark;
}

const CERTAINTIES = { sure: 0, likely: 1, unknown: 2, no: 3 } as const;

/** 0–3 outside the rules' name, 4–7 its first word, 8–11 inside it; 12–15 before it. */
function guessOf(i: number, guess: Guess): number {
  const certainty = CERTAINTIES[guess.certainty];
  if (i < guess.first) return 12 + certainty;
  if (i >= guess.end) return certainty;
  return (i === guess.first ? 4 : 8) + certainty;
}

/** A sentence as the tagger needs it. */
export interface Scope {
  readonly tokens: readonly Token[];
  readonly classes: Uint8Array;
  /** Token indexes of the sentence. */
  readonly first: number;
  readonly end: number;
  /** Most words have a capital, as in many headlines. */
  readonly titleCase: boolean;
}

/** A chain as the tagger sees it: with what the rules make of it and the list it stands in. */
export interface SeenChain extends Chain {
  readonly guess: Guess;
  readonly list: number;
}

/** Feature rows that every word of a chain has, by what stands around it. */
export function chainRows({ tokens, classes, first, end }: Scope, chain: SeenChain): number[] {
  const opener = chain.first > first ? tokens[chain.first - 1] : undefined;
  const follower = chain.end < end ? tokens[chain.end] : undefined;
  const farBefore = chain.first - 2 < first ? undefined : tokens[chain.first - 2];
  const farAfter = chain.end + 1 < end ? tokens[chain.end + 1] : undefined;
  const before = opener ? classes[chain.first - 1]! : 0;
  const after = follower ? classes[chain.end]! : 1;
  const [opens, closes] = [classes[chain.first]!, classes[chain.end - 1]!];
  const followed = wordHash(follower, SIZES.wordAfter);
  return [
    AT.around + before * CLASSES + after,
    AT.span + ((opens * CLASSES + closes) * 4 + Math.min(chain.end - chain.first, 4) - 1),
    AT.wordBefore + wordHash(opener, SIZES.wordBefore),
    AT.wordAfter + followed,
    AT.wordBefore2 + wordHash(farBefore, SIZES.wordBefore2),
    AT.wordAfter2 + wordHash(farAfter, SIZES.wordAfter2),
    AT.afterThe + (opener?.lower === 'the' ? followed : 0),
  ];
}

/** Feature rows of token `i` of a chain: what its block alone tells of it besides `chainRows`. */
export function localRows(scope: Scope, chain: SeenChain, i: number): number[] {
  const { tokens, classes, first, end } = scope;
  const at = (k: number): number => (k < first ? 0 : k >= end ? 1 : (classes[k] as number));
  const token = tokens[i] as Token;
  const own = at(i);
  const before = at(i - 1);
  const after = at(i + 1);
  const { lower } = token;
  const guessed = guessOf(i, chain.guess);
  const position = (Math.min(i - chain.first, 3) << 2) | Math.min(chain.end - 1 - i, 3);
  const edge = (i === chain.first ? 1 : 0) | (i === chain.end - 1 ? 2 : 0);
  return [
    AT.own + own,
    AT.before + before,
    AT.after + after,
    AT.before2 + at(i - 2),
    AT.after2 + at(i + 2),
    AT.pairBefore + before * CLASSES + own,
    AT.pairAfter + own * CLASSES + after,
    AT.ending3 + hash(lower, lower.length - 3, lower.length, SIZES.ending3),
    AT.ending2 + hash(lower, lower.length - 2, lower.length, SIZES.ending2),
    AT.beginning + hash(lower, 0, 2, SIZES.beginning),
    AT.shape + shapeOf(token),
    AT.place + (position | (chain.first === first ? 16 : 0) | (scope.titleCase ? 32 : 0)),
    AT.guess + guessed,
    AT.guessOwn + guessed * CLASSES + own,
    AT.chainEnds + at(chain.end - 1) * 4 + edge,
    AT.list + chain.list * CLASSES + own,
  ];
}

/**
 * Feature rows that the whole article gives a word: one for each bit of evidence, set or not.
 * @param evidence its bits, see `Evidence`
 * @param alone its chain is that one word
 */
export function evidenceRows(evidence: number, alone: boolean): number[] {
  const rows: number[] = [];
  for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
    rows.push(AT.evidence + bit * 4 + ((evidence >> bit) & 1) * 2 + (alone ? 1 : 0));
  }
  return rows;
}

/** The weightiest bits of evidence together with the word's class. */
export function evidenceOwnRow(evidence: number, cls: number): number {
  return AT.evidenceOwn + (evidence & 31) * CLASSES + cls;
}
