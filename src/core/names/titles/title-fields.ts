import type { Token } from '../../syntax/text/tokens.ts';
import { IN_PHRASE, isNamelike } from '../chains.ts';
import { isAcronym } from '../shapes.ts';
import { Word } from '../words.ts';
import { isPlural } from './title-head.ts';

/** Names of bodies and fields that stand before the noun of an office and are no simple run of capitals. */

const AND = /^(?:and|&)$/;
/** Whoever is minister of what a body is for that stands before it: "the Department of Trade and Health Minister Roe". */
const OTHER_HOLDER = /^(?:minister|secretary)$/;

/** Whether "and" at `i` stands inside a title whose noun is at `at`: between two fields, or two places of a body. */
export function joinsParts(tokens: readonly Token[], bits: Int32Array, i: number, from: number, at: number): boolean {
  if (i <= from || !AND.test(tokens[i]!.lower)) return false;
  return (
    joinsFields(tokens, bits, i, from, at) ||
    joinsSmallFields(tokens, bits, i, from, at) ||
    joinsPlaces(tokens, bits, i, from, at)
  );
}

/** Whether "and" at `i` joins two fields of the office whose noun is at `at`: "Chamber of Commerce and Industry President". */
function joinsFields(tokens: readonly Token[], bits: Int32Array, i: number, from: number, at: number): boolean {
  if (!isFieldAt(tokens, bits, i - 1) || !isFieldAt(tokens, bits, i + 1)) return false;
  let first = i - 1;
  while (first > from && isFieldAt(tokens, bits, first - 1)) first--;
  if (first === from || tokens[first - 1]!.lower !== 'of') return true;
  return (bits[first - 2]! & Word.body) !== 0 && !OTHER_HOLDER.test(tokens[at]!.lower);
}

function isFieldAt(tokens: readonly Token[], bits: Int32Array, i: number): boolean {
  const other = Word.given | Word.head | Word.honorific | Word.grammar;
  return tokens[i]!.capital && (bits[i]! & Word.portfolio) !== 0 && (bits[i]! & other) === 0;
}

/** After these two places are a pair of places: "between Mali and Niger". */
const OF_PAIR = /^(?:across|between|both|from|in|of|to|with)$/;

/** "Mali and Niger Affairs Office director": whether "and" at `i` joins two places in the name of a body right before the head. */
function joinsPlaces(tokens: readonly Token[], bits: Int32Array, i: number, from: number, at: number): boolean {
  if (tokens[at]!.capital || at - i < 4) return false;
  const isPlace = (k: number) =>
    tokens[k]!.capital && (bits[k]! & Word.place) !== 0 && (bits[k]! & (Word.given | IN_PHRASE)) !== Word.given;
  if (!isPlace(i - 1) || !isPlace(i + 1) || !(bits[at - 1]! & Word.body) || !isFieldAt(tokens, bits, at - 2))
    return false;
  let first = i - 1;
  while (first > from && isPlace(first - 1)) first--;
  return first === from || !(tokens[first - 1]!.capital || OF_PAIR.test(tokens[first - 1]!.lower));
}

/** Somebody with two such fields is described: an adjective of office, a determiner or a body stands before them. */
const OPENS = Word.modifier | Word.body | Word.organisation;

/**
 * "acting planning and science manager": whether "and" at `i` joins two fields in small letters of the office whose noun
 * is at `at`, behind what only an office has.
 */
function joinsSmallFields(tokens: readonly Token[], bits: Int32Array, i: number, from: number, at: number): boolean {
  if (i < from + 2 || tokens[at]!.capital || at - i > 2) return false;
  for (let k = i - 1; k < at; k++)
    if (k !== i && (tokens[k]!.capital || !(bits[k]! & Word.portfolio) || bits[k]! & Word.head)) return false;
  return (bits[i - 2]! & OPENS) !== 0;
}

/** So many words may the first of two fields have. */
const LONGEST = 2;

/**
 * "Ann Roe, Research and Advocacy Director for Asia,": where the description begins whose two fields "and" joins at `i`,
 * right behind a name and a comma; -1 for none.
 */
export function pairStart(tokens: readonly Token[], bits: Int32Array, i: number, from: number, at: number): number {
  if (!AND.test(tokens[i]!.lower) || !tokens[at]!.capital || isNamelike(tokens[at + 1], bits[at + 1] ?? 0)) return -1;
  for (let k = i + 1; k < at; k++) if (!isPlain(tokens[k]!, bits[k]!)) return -1;
  let first = i;
  while (first > from && i - first < LONGEST && isPlain(tokens[first - 1]!, bits[first - 1]!)) first--;
  if (first === i || first < from + 2 || tokens[first - 1]!.text !== ',') return -1;
  return isNamelike(tokens[first - 2], bits[first - 2]!) && isNamelike(tokens[first - 3], bits[first - 3] ?? 0)
    ? first
    : -1;
}

/** A capital that is none of a person's name and no place. */
function isPlain({ kind, capital }: Token, bits: number): boolean {
  return (
    kind === 'word' && capital && (bits & (Word.given | Word.famous | Word.place | Word.head | Word.grammar)) === 0
  );
}

/**
 * "New Power Party (NPP) Legislator": where the name of a body begins whose letters in brackets end at `i`, right before
 * the noun of an office; -1 where the letters are not those of the words before.
 */
export function letteredStart(tokens: readonly Token[], bits: Int32Array, i: number, from: number): number {
  const letters = tokens[i - 1];
  if (tokens[i]!.text !== ')' || i < from + 4 || tokens[i - 2]!.text !== '(' || !letters!.capital) return -1;
  const fields = OTHER_HOLDER.test(tokens[i + 1]?.lower ?? '') ? fieldsStart(tokens, bits, i - 2, from) : -1;
  if (fields >= 0) return fields;
  if (!isAcronym(letters!.text)) return namedBodyStart(tokens, bits, i - 2, from);
  let first = i - 2;
  for (let left = letters!.text.length; left > 0; left--) {
    first--;
    while (first > from && SMALL.test(tokens[first]!.text)) first--;
    const token = tokens[first];
    if (first < from || token?.kind !== 'word' || token.text[0] !== letters!.text[left - 1])
      return namedBodyStart(tokens, bits, i - 2, from);
    if (bits[first]! & Word.grammar) return -1;
  }
  return first;
}

/** "South American Football Confederation (Conmebol) President": the capitals up to the noun of a body before a bracket. */
function namedBodyStart(tokens: readonly Token[], bits: Int32Array, bracket: number, from: number): number {
  let first = bracket;
  let isBody = false;
  for (let i = bracket - 1; i >= from && bracket - i <= LONGEST_BODY; i--) {
    const { capital, kind, text } = tokens[i]!;
    if (kind === 'word' && capital && !(bits[i]! & (Word.grammar | Word.head | Word.honorific))) {
      isBody ||= (bits[i]! & (Word.body | Word.given)) === Word.body;
      first = i;
    } else if (first !== i + 1 || !SMALL.test(text)) break;
  }
  return isBody && first < bracket - 1 ? first : -1;
}

/**
 * "Health (DOH) Secretary", "Labor and Employment (DOLE) Secretary": where the capitals begin before a bracket that are
 * all what a minister may be minister of; -1 where other capitals stand before them.
 */
function fieldsStart(tokens: readonly Token[], bits: Int32Array, bracket: number, from: number): number {
  let first = bracket;
  while (first > from && isFieldAt(tokens, bits, first - 1)) {
    first--;
    if (first > from + 1 && AND.test(tokens[first - 1]!.lower) && isFieldAt(tokens, bits, first - 2)) first--;
  }
  const before = tokens[first - 1];
  return first === bracket || (first > from && (before?.capital || before?.lower === 'of')) ? -1 : first;
}

/** So many words may the name of a body have. */
const LONGEST_BODY = 7;

/**
 * "Party for the People leader", "Bank of the West president": where the name of a body begins that goes on behind the
 * "the" at `the`, right up to the noun of an office in small letters; -1 for none.
 */
export function bodyOfStart(tokens: readonly Token[], bits: Int32Array, the: number, at: number, from: number): number {
  const noun = the - 2;
  if (tokens[the]!.capital || tokens[at]!.capital || noun < from || !/^(?:for|of)$/.test(tokens[the - 1]!.lower))
    return -1;
  if (!tokens[noun]!.capital || (bits[noun]! & (Word.body | Word.given | Word.head)) !== Word.body) return -1;
  const other = Word.given | Word.head | Word.honorific | Word.nation | Word.modifier;
  for (let k = the + 1; k < at; k++) if (!tokens[k]!.capital || bits[k]! & other) return -1;
  let first = noun;
  while (first > from && noun - first < LONGEST_BODY && isNamePart(tokens[first - 1]!, bits[first - 1]!)) first--;
  return first;
}

function isNamePart({ capital, kind }: Token, bits: number): boolean {
  return kind === 'word' && capital && !(bits & (Word.grammar | Word.head | Word.honorific | Word.calendar));
}

/** What may stand between the words of a body: "Union for the Future". */
const SMALL = /^(?:of|and|for|the|on|to|in|&)$/;

/** Women's League, People's Party: nouns that no list of titles has. */
const MANY = /^(?:women|men|children|people|farmers|employees|veterans)$/;

/** "Yuxi Farmers’ Association head": whether a possessive belongs to the name of a body that goes on up to the head. */
export function opensBody(tokens: readonly Token[], bits: Int32Array, mark: number, at: number): boolean {
  const owner = tokens[mark - 1];
  if (!owner?.capital || !(MANY.test(owner.lower) || isPlural(owner.lower, bits[mark - 1]!))) return false;
  let body = false;
  for (let k = mark + 1; k < at; k++) {
    if (!tokens[k]!.capital) return body;
    body ||= (bits[k]! & (Word.body | Word.given)) === Word.body;
  }
  return body;
}
