import type { Token } from '../../syntax/text/tokens.ts';
import { IN_PHRASE, isNamelike } from '../chains.ts';
import { isAcronym } from '../shapes.ts';
import { Word } from '../words.ts';
import { isField } from './styles.ts';
import { endsAtRank } from './title-rank.ts';

const LINKS = new Set(['of', 'for', 'to', 'at', 'on', 'in']);

/**
 * "of State for South and Central Asian Affairs", "for interior": what the head is head of, up to where a name begins.
 * A run of capitals that follows is cut after its last portfolio noun, place or body; without one, before a given name.
 */
export function withComplement(
  tokens: readonly Token[],
  bits: Int32Array,
  at: number,
  limit: number,
  capitalHead: boolean,
): number {
  let end = at;
  /** Where somebody else’s title is linked to this one: "an aide to Secretary of State …". */
  let others = -1;
  while (end + 1 < limit && LINKS.has((tokens[end] as Token).lower)) {
    const from = end + 1;
    const i = (tokens[from] as Token).lower === 'the' ? from + 1 : from;
    const stop = smallFieldEnd(tokens, bits, i, limit) || complementEnd(tokens, bits, i, limit, capitalHead);
    if (stop === i) break;
    // "a spokesperson for House Majority Leader Ann Roe"
    if (i === from && isHeld(tokens, bits, i, limit)) return end;
    const goesOn = stop < limit && LINKS.has(tokens[stop]!.lower);
    if (i === from && (isHolder(tokens[i]!, bits[i]!, goesOn) || isHolder(tokens[stop - 1]!, bits[stop - 1]!, goesOn)))
      others = end;
    end = stop;
  }
  return others >= 0 && isBeforeName(tokens, bits, end, limit) ? others : end;
}

/** So many words may a field in small letters have: "small business and tourism". */
const LONGEST_FIELD = 5;

/** "minister of social development Ann Roe": where a field in small letters ends before a whole name; 0 for none. */
function smallFieldEnd(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let i = at;
  for (; i < limit && i < at + LONGEST_FIELD && !tokens[i]!.capital; i++) {
    const joins = i > at && tokens[i]!.lower === 'and';
    if (tokens[i]!.kind !== 'word' || (!joins && bits[i]! & (Word.grammar | Word.cue | Word.head))) return 0;
  }
  if (i === at || i + 1 >= limit || !(bits[i - 1]! & Word.portfolio)) return 0;
  return isNamelike(tokens[i], bits[i]!) && isNamelike(tokens[i + 1], bits[i + 1]!) && bits[i]! & Word.given ? i : 0;
}

/** Whether capitals that begin here lead up to a head of a title and a given name. */
function isHeld(tokens: readonly Token[], bits: Int32Array, from: number, limit: number): boolean {
  for (let i = from; i + 1 < limit && i < from + 4; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || bits[i]! & Word.grammar) return false;
    // "EU diplomatic chief Ann Roe".
    if (!token.capital) return i > from && isSmallOffice(tokens, bits, i, limit);
    const isHead = i > from && (bits[i]! & (Word.head | Word.portfolio | Word.body)) === Word.head;
    if (
      isHead &&
      !endsAtRank(tokens, bits, from, i, limit) &&
      (bits[i + 1]! & Word.given) !== 0 &&
      tokens[i + 1]!.capital
    )
      return true;
  }
  return false;
}

/** A noun or two in small letters, the last that of an office, before a given name. */
function isSmallOffice(tokens: readonly Token[], bits: Int32Array, from: number, limit: number): boolean {
  for (let i = from; i + 1 < limit && i < from + 3; i++) {
    if (tokens[i]!.kind !== 'word' || tokens[i]!.capital || bits[i]! & (Word.grammar | Word.cue)) return false;
    if (bits[i]! & Word.head && tokens[i + 1]!.capital) return (bits[i + 1]! & Word.given) !== 0;
  }
  return false;
}

/** Whether a word is a title of somebody. Justice may be what one is minister for; "Secretary of" is a title. */
function isHolder({ capital }: Token, bits: number, goesOn: boolean): boolean {
  const isTitle = (bits & (Word.head | Word.honorific)) !== 0;
  return capital && isTitle && (goesOn || (bits & (Word.portfolio | Word.body)) === 0);
}

/** Whether a name follows, perhaps after the point of "Mrs." */
function isBeforeName(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  const next = tokens[at]?.text === '.' ? at + 1 : at;
  return next < limit && tokens[next]!.spaced && isNamelike(tokens[next], bits[next]!);
}

function complementEnd(
  tokens: readonly Token[],
  bits: Int32Array,
  at: number,
  limit: number,
  capitalHead: boolean,
): number {
  const ends = Word.portfolio | Word.place | Word.body | Word.nation | Word.organisation;
  let i = at;
  let known = -1;
  let given = -1;
  for (; i < limit; i++) {
    const token = tokens[i] as Token;
    const word = bits[i] as number;
    if (token.kind === 'word' && token.capital && !(word & Word.grammar)) {
      if (endsAtRank(tokens, bits, at, i, limit)) return i;
      if (known === i - 1 && (startsName(tokens, bits, i, limit) || isOpposition(tokens, bits, i))) break;
      if ((word & ends && !(i > at && word & Word.given && !(word & IN_PHRASE))) || token.lower === 'opposition')
        known = i;
      else if (isBodysLetters(tokens, bits, i, limit)) known = i;
      else if (given < 0 && word & Word.given && i > known) given = i;
      if (known >= 0 && given > known) break;
      continue;
    }
    if (token.kind === 'possessive' && tokens[i + 1]?.capital) continue;
    if (capitalHead && word & Word.portfolio && token.kind === 'word') known = i;
    else if (!joins(tokens, bits, i, limit)) break;
  }
  // "of Rural Roads and Bridges Imran Baz", "of Youth Connect Ana Ruiz".
  const word = known >= 0 && given === known + 2 ? bits[known + 1]! : 0;
  if (word & Word.common && !(word & (Word.given | Word.famous)) && isNamelike(tokens[given + 1], bits[given + 1] ?? 0))
    return given;
  if (known >= 0 && given > known + 2 && /^(?:and|&)$/.test(tokens[known + 1]!.lower)) return given;
  if (known >= 0) return known + 1;
  if (i === at) return at;
  if (given === at) return at;
  if (given > at) return given;
  return i - at >= 3 ? i - 2 : i;
}

/** "Leader of the Opposition Ruiz": whoever leads it. */
function isOpposition(tokens: readonly Token[], bits: Int32Array, i: number): boolean {
  return tokens[i - 1]!.lower === 'opposition' && (bits[i]! & (Word.body | Word.head | Word.portfolio)) === 0;
}

/** "Head of ORVA Ana Ruiz": letters of a body before a whole name. */
function isBodysLetters(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  if (!isAcronym(tokens[i]!.text) || tokens[i]!.text.length < 3 || bits[i]! & Word.head || i + 2 >= limit) return false;
  return [i + 1, i + 2].every((k) => isNamelike(tokens[k], bits[k]!) && !isAcronym(tokens[k]!.text));
}

/** "of Labor Park Ji-won": a body after a portfolio, if only one more word follows, is somebody's surname. */
function startsName(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  if ((bits[i]! & (Word.bodySurname | Word.portfolio)) !== Word.bodySurname || !(bits[i - 1]! & Word.portfolio))
    return false;
  const isName = (k: number): boolean => k < limit && isNamelike(tokens[k], bits[k] as number);
  return isName(i + 1) && !isName(i + 2);
}

/** "and", "&" or a comma between two parts of a portfolio: "Food, Agriculture and Forestry". */
function joins(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  if (i + 1 >= limit || !/^(?:and|&|,)$/.test((tokens[i] as Token).lower)) return false;
  const before = bits[i - 1] as number;
  const next = bits[i + 1] as number;
  const token = tokens[i + 1] as Token;
  if (next & Word.portfolio && before & Word.portfolio) return true;
  return (tokens[i] as Token).lower !== ',' && token.capital && !(next & (Word.given | Word.head | Word.grammar));
}

/** "head of the agency," – a lower-case complement after one of some links, where it closes the phrase. */
export function withPlainComplement(
  tokens: readonly Token[],
  bits: Int32Array,
  at: number,
  limit: number,
  links: RegExp,
): number {
  if (at + 1 >= limit || !links.test(tokens[at]!.lower)) return at;
  let i = at + 1;
  if (tokens[i]?.lower === 'the') i++;
  const from = i;
  while (i < limit && i - from < 3 && tokens[i]!.kind === 'word' && !endsPhrase(tokens[i]!, bits[i]!)) i++;
  return i > from && (i === limit || /^[,.;)]$/.test(tokens[i]!.text)) ? i : at;
}

/** "the first defendant" goes on, "the first of" does not. */
function endsPhrase({ lower }: Token, bits: number): boolean {
  return (bits & (Word.grammar | Word.cue)) !== 0 && !/^(?:first|then)$/.test(lower);
}

/** How long a description after a name may be. */
const LONGEST = 12;

/**
 * ", president of Bangladesh Mahila Parishad,": after a name and a comma the complement goes on to what closes the
 * description; `at` where nothing closes it.
 */
export function wholeComplement(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  if (at + 1 >= limit || !/^(?:of|for|at|in)$/.test(tokens[at]!.lower)) return at;
  let i = at + 1;
  for (; i < limit && i < at + LONGEST; i++) {
    const token = tokens[i] as Token;
    if (isPoint(tokens, i, limit)) continue;
    if (token.kind === 'punctuation') break;
    // "They took Roe, leader of the Congress, to court": "to" something in small letters goes with the verb.
    if (token.lower === 'to' && i > at + 1 && isSmallNoun(tokens[i + 1], bits[i + 1] ?? 0)) return i;
    if (token.lower === 'other' || (isSomebody(tokens, bits, i, limit) && !isNamesake(tokens, bits, at, limit)))
      return at;
    if (token.capital && (isOpposition(tokens, bits, i) || (i === at + 1 && isHeadOfLetters(tokens, bits, i, limit))))
      return at;
    // "candidate for Zamora County commissioner,".
    if (isHeldOffice(tokens, bits, i, limit)) return i + 1;
    // "Ann Roe, head of the Roe Foundation and Bo Carr,": the next of a list.
    if (token.lower === 'and' && i > at + 1 && bits[i - 1]! & Word.body && isSomebody(tokens, bits, i + 1, limit))
      return i;
    // "commander of Division 4,".
    if (isNumbered(tokens, bits, i) && /^[,.;)]$/.test(tokens[i + 1]?.text ?? '.')) return i + 1;
    if (token.kind === 'number' || (!token.capital && bits[i]! & (Word.cue | Word.head) && !JOINS.has(token.lower)))
      return at;
    if (bits[i]! & Word.grammar && !token.capital && !JOINS.has(token.lower)) return at;
  }
  const last = tokens[i - 1]!;
  const closed = i === limit || /^[,.;)—–]$/.test(tokens[i]!.text) || isBracketed(tokens, i);
  return closed && i > at + 1 && last.kind === 'word' && (last.capital || (bits[i - 1]! & Word.grammar) === 0) ? i : at;
}

/** "the Scholarship Fund of St. Louis": the point of an abbreviation inside a name. */
function isPoint(tokens: readonly Token[], i: number, limit: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i]!.text !== '.' || tokens[i]!.spaced || i + 1 >= limit || !next?.capital) return false;
  return /^(?:st|ste|mt|ft)$/.test(tokens[i - 1]!.lower);
}

/** The noun of an office in small letters behind a capital, where it closes the description. */
function isHeldOffice(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  if (tokens[i]!.capital || !(bits[i]! & Word.head) || !tokens[i - 1]!.capital) return false;
  return i + 1 === limit || /^[,.;)]$/.test(tokens[i + 1]!.text);
}

/** Division 4, Ward 12; not March 2015. */
function isNumbered(tokens: readonly Token[], bits: Int32Array, i: number): boolean {
  const { kind, text } = tokens[i]!;
  return kind === 'number' && text.length < 4 && tokens[i - 1]!.capital && (bits[i - 1]! & Word.calendar) === 0;
}

/** "Head of ORVA Ana Ruiz,"; not "head of ABC Capital Markets,". */
function isHeadOfLetters(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  if (!isBodysLetters(tokens, bits, i, limit)) return false;
  return ((bits[i + 1]! | bits[i + 2]!) & (Word.body | Word.common | Word.thing)) === 0;
}

/** "(ACC)", "(headquarters)": one word in brackets, and no maiden name. */
function isBracketed(tokens: readonly Token[], at: number): boolean {
  const inside = tokens[at + 1];
  if (tokens[at]!.text !== '(' || inside?.kind !== 'word' || tokens[at + 2]?.text !== ')') return false;
  return !inside.capital || isAcronym(inside.text);
}

function isSmallNoun(token: Token | undefined, bits: number): boolean {
  return token?.kind === 'word' && !token.capital && (bits & (Word.grammar | Word.portfolio)) === 0;
}

/** "of the Ana and Bo Ruiz Foundation,": a body that is called after somebody closes the description. */
function isNamesake(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  if (tokens[at + 1]!.lower !== 'the') return false;
  let end = at + 2;
  while (end < limit && (tokens[end]!.capital || /^(?:and|&|bin|al|de)$/.test(tokens[end]!.lower))) end++;
  const isBody = (bits[end - 1]! & (Word.body | Word.given | Word.bodySurname)) === Word.body;
  return isBody && end > at + 3 && (end === limit || /^[,.;()]$/.test(tokens[end]!.text));
}

/** "President Lena Voss", "Fatallah Fawzi": another person in the description. */
function isSomebody(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  if (i + 1 >= limit || !tokens[i]!.capital || !isNamelike(tokens[i + 1], bits[i + 1]!)) return false;
  // "Head of Sales and Customer Services", "at Norham General Hospital".
  const isPlain = (bits[i]! & Word.honorific) === 0 || tokens[i]!.lower === 'general';
  if (isPlain && (bits[i + 1]! & (Word.body | Word.given | Word.bodySurname)) === Word.body) return false;
  if (bits[i]! & Word.honorific || (bits[i]! & (Word.head | Word.body | Word.portfolio)) === Word.head) return true;
  // ", secretary of Bangladesh Puja Parishad,": a body behind its country.
  if (bits[i - 1]! & (Word.place | Word.nation) && tokens[i - 1]!.capital) return false;
  const other = Word.body | Word.bodySurname | Word.place | Word.organisation | Word.nation;
  return (bits[i]! & (Word.given | other)) === Word.given && (bits[i + 1]! & other) === 0;
}

const JOINS = new Set(['of', 'for', 'at', 'in', 'a', 'an', 'the', 'and', 'to', 'on', 'with']);

/**
 * "CM Punjab Maryam Nawaz", "Secretary Environment Bilal Khan": the place or the field of an office right after it, and
 * before a whole name.
 */
export function withPlace(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let end = at;
  while (end < limit && tokens[end]!.spaced && tokens[end]!.capital && isPlaceOrField(tokens[end]!, bits[end]!)) end++;
  if (end === at || end + 1 >= limit) return at;
  return isNamelike(tokens[end], bits[end]!) && isNamelike(tokens[end + 1], bits[end + 1]!) ? end : at;
}

function isPlaceOrField({ lower }: Token, bits: number): boolean {
  return ((bits & Word.place) !== 0 && (bits & Word.given) === 0) || isField(lower, bits);
}
