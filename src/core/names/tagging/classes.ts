import type { Token } from '../../syntax/text/tokens.ts';
import { IN_PHRASE } from '../chains.ts';
import { Word } from '../words.ts';

/** Classes a word can have; every token has exactly one. */
export const CLASSES = 64;

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
export function isParticleClass(cls: number): boolean {
  return cls === PARTICLE_CLASS || cls === CAPITAL_PARTICLE_CLASS;
}

/** Capitalised words that no list has, and those of them with a hyphen. */
export const UNKNOWN_CLASS = 53;
export const HYPHENATED_CLASS = 52;
/** Capitalised common words, title nouns and unknown words, which may be or run into a name. */
export function isPlain(cls: number): boolean {
  return cls >= BODY_CLASS && cls <= UNKNOWN_CLASS;
}

/** Places and peoples that are listed. */
export function isPlaceClass(cls: number): boolean {
  return cls === IN_PHRASE_CLASS || cls === NATION_CLASS || cls === PLACE_CLASS || cls === TOWN_CLASS;
}

/** Titles, portfolios, common nouns, what makes a body of a name, letters after a name. */
export function isNoun(cls: number): boolean {
  return (
    (cls >= BODY_CLASS && cls <= COMMON_CLASS && cls !== CAPITAL_PARTICLE_CLASS) ||
    cls === SUFFIX_CLASS ||
    cls === HONORIFIC_CLASS
  );
}

/** What a minister is for, and words before the noun of an office. */
export const PORTFOLIO_CLASS = 48;
export const COMMON_CLASS = 50;
/** Nouns that end titles: Chief, Bishop. */
export const HEAD_CLASS = 47;
/** Mr, Sheikh, where they are read as no title. */
export const HONORIFIC_CLASS = 34;

/** Places, peoples and bodies that are listed. */
export function isListedElsewhere(cls: number): boolean {
  return isPlaceClass(cls) || cls === ORGANISATION_CLASS;
}

export const ORGANISATION_CLASS = 45;
const IN_PHRASE_CLASS = 33;
export const NATION_CLASS = 43;
export const PLACE_CLASS = 44;
/** Towns and districts that few readers know. */
const TOWN_CLASS = 60;

/** "J.", "U.S.". */
export const INITIAL_CLASS = 35;
/** Given names, and given names that are common words as well. */
export const GIVEN_CLASS = 36;
export const GIVEN_OR_COMMON_CLASS = 37;
/** Given names that are titles as well: Dean, Judge, Junior. */
export const GIVEN_OR_HEAD_CLASS = 39;

/** The bits a class is read from, in order of weight: the first a capitalised word has decides. */
const CAPITAL_CLASSES: readonly (readonly [bits: number, cls: number])[] = [
  [IN_PHRASE, 33],
  [Word.given | Word.common, GIVEN_OR_COMMON_CLASS],
  [Word.given | Word.place, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.nation, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.organisation, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.calendar, GIVEN_OR_PLACE_CLASS],
  [Word.given | Word.head, GIVEN_OR_HEAD_CLASS],
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
  [Word.head, HEAD_CLASS],
  [Word.portfolio, PORTFOLIO_CLASS],
  [Word.modifier, PORTFOLIO_CLASS],
  [Word.particle, CAPITAL_PARTICLE_CLASS],
  [Word.common, 50],
  [Word.town, TOWN_CLASS],
];

/** Verbs of saying in small letters; marks, numbers and words of grammar come before them. */
export const CUE_CLASS = 25;

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
  return text.includes('-') ? HYPHENATED_CLASS : UNKNOWN_CLASS;
}

function lowerClass({ lower, text }: Token, bits: number): number {
  if (bits & Word.grammar) return GRAMMAR.get(lower) ?? 24;
  if (bits & Word.particle) return PARTICLE_CLASS;
  if (bits & Word.cue) return CUE_CLASS;
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
  for (let i = 0; i < tokens.length; i++) {
    classes[i] = isArticleInName(tokens, i) ? CAPITAL_PARTICLE_CLASS : classOf(tokens[i] as Token, bits[i] as number);
  }
  return classes;
}

/** Safwat Al Sherif: between two capitals it is the Arabic article, and no Albert. */
function isArticleInName(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.text !== 'Al' || i === 0 || !tokens[i]!.spaced) return false;
  return tokens[i - 1]!.capital && tokens[i + 1]?.capital === true;
}
