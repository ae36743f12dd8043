import type { Token } from '../../syntax/text/tokens.ts';
import { isNamelike } from '../chains.ts';
import { isAcronym } from '../shapes.ts';
import { Word } from '../words.ts';
import { isPlural } from './title-head.ts';

/** Names of bodies and fields that stand before the noun of an office and are no simple run of capitals. */

const AND = /^(?:and|&)$/;
/** Whoever is minister of what a body is for that stands before it: "the Department of Trade and Health Minister Roe". */
const OTHER_HOLDER = /^(?:minister|secretary)$/;

/** Whether "and" at `i` joins two fields of the office whose noun is at `at`: "Chamber of Commerce and Industry President". */
export function joinsFields(tokens: readonly Token[], bits: Int32Array, i: number, from: number, at: number): boolean {
  if (i <= from || !AND.test(tokens[i]!.lower) || !isFieldAt(tokens, bits, i - 1) || !isFieldAt(tokens, bits, i + 1))
    return false;
  let first = i - 1;
  while (first > from && isFieldAt(tokens, bits, first - 1)) first--;
  if (first === from || tokens[first - 1]!.lower !== 'of') return true;
  return (bits[first - 2]! & Word.body) !== 0 && !OTHER_HOLDER.test(tokens[at]!.lower);
}

function isFieldAt(tokens: readonly Token[], bits: Int32Array, i: number): boolean {
  const other = Word.given | Word.head | Word.honorific | Word.grammar;
  return tokens[i]!.capital && (bits[i]! & Word.portfolio) !== 0 && (bits[i]! & other) === 0;
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

/** So many words may the name of a body have. */
const LONGEST_BODY = 7;

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
