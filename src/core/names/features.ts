import type { Token } from '../syntax/text/tokens.ts';
import { type Chain, IN_PHRASE } from './chains.ts';
import { EVIDENCE_BITS } from './evidence.ts';
import type { Guess } from './guess.ts';
import { Word } from './words.ts';

/**
 * What the tagger sees of a word. Every feature is an integer: the number of its template's first row plus a value, so
 * that scoring adds up rows of a table and hashes no string. Changing anything here means training again.
 */

/** Classes a word can have; every token has exactly one. */
const CLASSES = 64;
/** Guess of the rules about one word: outside, first, inside – each with its certainty. */
const GUESSES = 16;

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

const PUNCTUATION = new Map<string, number>([
  [',', 2],
  ['.', 3],
  ['"', 4],
  ['“', 4],
  ['”', 5],
  ['’', 5],
  ['‘', 4],
  ["'", 4],
  ['(', 6],
  [')', 7],
  ['-', 8],
  ['–', 8],
  ['—', 8],
  [':', 9],
]);

const GRAMMAR = new Map<string, number>([
  ['the', 13],
  ['a', 14],
  ['an', 14],
  ['his', 15],
  ['her', 15],
  ['their', 15],
  ['its', 15],
  ['in', 16],
  ['at', 16],
  ['near', 16],
  ['into', 16],
  ['of', 17],
  ['by', 18],
  ['with', 19],
  ['from', 19],
  ['to', 19],
  ['for', 19],
  ['and', 20],
  ['or', 21],
  ['but', 21],
  ['who', 23],
  ['whose', 23],
]);

/** Names that need no introduction, and lower-case particles of names. */
export const FAMOUS_CLASS = 41;
export const PARTICLE_CLASS = 31;
/** Jr, III. */
export const SUFFIX_CLASS = 42;
/** Street, Foundation; and given names that are places, peoples or months as well. */
export const BODY_CLASS = 46;
/** Field, Banks, Park: they make a body of a name and are surnames too. */
export const BODY_SURNAME_CLASS = 59;
/** Capitalised particles: Ní, De. */
export const CAPITAL_PARTICLE_CLASS = 49;
/** Lower-case nouns for bodies and things: airline, town. */
export const THING_CLASS = 58;
export const GIVEN_OR_PLACE_CLASS = 38;
/** Capitalised words that no list has. */
export const UNKNOWN_CLASS = 53;
/** Capitalised common words, title nouns and unknown words, which may be or run into a name. */
export function isPlain(cls: number): boolean {
  return cls >= BODY_CLASS && cls <= UNKNOWN_CLASS;
}

/** Given names, and given names that are common words as well. */
export const GIVEN_CLASS = 36;
export const GIVEN_OR_COMMON_CLASS = 37;

/** The bits a class is read from, in order of weight: the first a capitalised word has decides. */
const CAPITAL_CLASSES: readonly (readonly [bits: number, cls: number])[] = [
  [IN_PHRASE, 33],
  [Word.given | Word.common, GIVEN_OR_COMMON_CLASS],
  [Word.given | Word.place, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.nation, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.organisation, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.calendar, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.head, 39],
  [Word.honorific, 34],
  [Word.calendar, 40],
  [Word.famous, FAMOUS_CLASS],
  [Word.given, GIVEN_CLASS],
  [Word.suffix, SUFFIX_CLASS],
  [Word.nation, 43],
  [Word.place, 44],
  [Word.organisation, 45],
  [Word.bodySurname, BODY_SURNAME_CLASS],
  [Word.body, BODY_CLASS],
  [Word.head, 47],
  [Word.portfolio, 48],
  [Word.modifier, 48],
  [Word.particle, CAPITAL_PARTICLE_CLASS],
  [Word.common, 50],
];

/** The class of a token; 0 and 1 are kept for the sentence's edges. */
function classOf(token: Token, bits: number): number {
  switch (token.kind) {
    case 'punctuation':
      return PUNCTUATION.get(token.text) ?? 10;
    case 'possessive':
      return 11;
    case 'number':
      return 12;
    default:
      return token.capital ? capitalClass(token, bits) : lowerClass(token, bits);
  }
}

function capitalClass({ text }: Token, bits: number): number {
  if (text.length <= 2 && (text.length === 1 || text[1] === '.')) return 35;
  // A word no list has, as most surnames are, is not looked for in the table.
  for (let i = bits === 0 ? CAPITAL_CLASSES.length : 0; i < CAPITAL_CLASSES.length; i++) {
    const row = CAPITAL_CLASSES[i]!;
    if ((bits & row[0]) === row[0]) return row[1];
  }
  if (text.includes('.')) return 35;
  if (text === text.toUpperCase()) return 51;
  return text.includes('-') ? 52 : UNKNOWN_CLASS;
}

function lowerClass({ lower, text }: Token, bits: number): number {
  if (bits & Word.grammar) return GRAMMAR.get(lower) ?? 24;
  if (bits & Word.particle) return PARTICLE_CLASS;
  if (bits & Word.cue) return 25;
  if (bits & Word.thing) return THING_CLASS;
  if (bits & Word.head) return 26;
  if (bits & Word.modifier) return 27;
  if (bits & Word.common) return 28;
  if (text !== lower) return 54;
  if (lower.endsWith('ed')) return 30;
  return lower.endsWith('s') ? 32 : 29;
}

/** The class of a word that belongs to a title before a name. */
export function titleClass(honorific: boolean, capitalised: boolean): number {
  return honorific ? 55 : capitalised ? 56 : 57;
}

/** Classes of all tokens of a block. */
export function classesOf(tokens: readonly Token[], bits: Int32Array): Uint8Array {
  const classes = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) classes[i] = classOf(tokens[i] as Token, bits[i] as number);
  return classes;
}

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

/** Feature rows of token `i` of a chain: what its block alone tells. */
export function localRows(scope: Scope, chain: Chain, guess: Guess, i: number): number[] {
  const { tokens, classes, first, end } = scope;
  const at = (k: number): number => (k < first ? 0 : k >= end ? 1 : (classes[k] as number));
  const token = tokens[i] as Token;
  const own = at(i);
  const before = at(i - 1);
  const after = at(i + 1);
  const { lower } = token;
  const guessed = guessOf(i, guess);
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
    AT.around + at(chain.first - 1) * CLASSES + at(chain.end),
    AT.ending3 + hash(lower, lower.length - 3, lower.length, SIZES.ending3),
    AT.ending2 + hash(lower, lower.length - 2, lower.length, SIZES.ending2),
    AT.beginning + hash(lower, 0, 2, SIZES.beginning),
    AT.shape + shapeOf(token),
    AT.place + (position | (chain.first === first ? 16 : 0) | (scope.titleCase ? 32 : 0)),
    AT.guess + guessed,
    AT.guessOwn + guessed * CLASSES + own,
    AT.chainEnds + at(chain.end - 1) * 4 + edge,
    AT.span + ((at(chain.first) * CLASSES + at(chain.end - 1)) * 4 + Math.min(chain.end - chain.first, 4) - 1),
    AT.wordBefore + wordHash(tokens[chain.first - 1], SIZES.wordBefore),
    AT.wordAfter + wordHash(tokens[chain.end], SIZES.wordAfter),
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
