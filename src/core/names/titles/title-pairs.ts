import type { Token } from '../../syntax/text/tokens.ts';
import { isAcronym } from '../shapes.ts';
import { Word } from '../words.ts';
import { wholeComplement, withComplement } from './title-complement.ts';
import { PAST } from './title-degree.ts';
import { isPlural, KIN, lastHead } from './title-head.ts';
import type { PhraseStart } from './title-phrase.ts';
import { nounPhraseStart } from './title-start.ts';

/** Two offices of one person that "and" joins: "president and chief executive of the bank". */

const AND = /^(?:and|&)$/;
/** Two people stand behind these: "between coach and captain". */
const OF_TWO = /^(?:both|between)$/;
/** "a local man and actor Ann Roe": no office. */
const NO_FIRST = /^(?:man|woman|boy|girl)$/;
/** So many words may stand before the noun of the second office: "election board vice chairman". */
const LONGEST = 5;

/**
 * ", president and chief executive of Acme,": where the description ends whose first office ends at `at`, if a second one
 * closes it; `at` where none does.
 */
export function withSecondOffice(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  const and = afterOwnComplement(tokens, bits, at, limit);
  if (and + 1 >= limit || !AND.test(tokens[and]!.lower)) return at;
  const first = headFrom(tokens, bits, and + 1, limit);
  if (first < 0) return at;
  const head = lastHead(tokens, bits, first, limit);
  if (isPlural(tokens[head]!.lower, bits[head]!)) return at;
  const whole = wholeComplement(tokens, bits, head + 1, limit);
  const end = whole > head + 1 ? whole : withComplement(tokens, bits, head + 1, limit, tokens[head]!.capital);
  // "a leader and friend of Gov. Roe".
  if (bits[end - 1]! & Word.honorific && end > head + 1) return at;
  const third = withSecondOffice(tokens, bits, end, limit);
  if (third > end) return third;
  return end === limit || /^(?:[,.;:()—–]|whose?)$/.test(tokens[end]!.lower) ? end : at;
}

/** "of law", "at the club": what the first office has in small letters, before "and". */
function afterOwnComplement(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  if (at + 1 >= limit || !/^(?:of|at|in|for)$/.test(tokens[at]!.lower)) return at;
  let i = tokens[at + 1]!.lower === 'the' ? at + 2 : at + 1;
  const from = i;
  while (i < limit && i < from + 3 && tokens[i]!.kind === 'word' && !(bits[i]! & (Word.grammar | Word.cue | Word.head)))
    i++;
  return i > from ? i : at;
}

/** The first noun of an office that begins here, with nothing but nouns and adjectives before it; -1 for none. */
function headFrom(tokens: readonly Token[], bits: Int32Array, from: number, limit: number): number {
  for (let i = from; i < limit && i <= from + LONGEST; i++) {
    const { kind, capital, lower } = tokens[i]!;
    if (kind !== 'word' || (bits[i]! & (Word.grammar | Word.honorific)) !== 0) return -1;
    if (bits[i]! & Word.head && !(capital && bits[i]! & Word.given)) return i;
    if (!capital && (bits[i]! & Word.cue || PAST.has(lower) || /(?:ed|ly)$/.test(lower))) return -1;
  }
  return -1;
}

/** A title that ended before, as far as it may be the first of two offices. */
interface Earlier {
  readonly firstToken: number;
  readonly endToken: number;
  readonly headToken: number;
  readonly article: string | null;
  readonly place: string;
}

/**
 * "The president and chief executive, Ann Roe," and "actor and director Ann Roe": where the phrase begins whose second
 * office begins at `begin`; null where there is no first one.
 * @param from what is left of it belongs to an earlier title
 * @param last that title
 */
export function firstOfficeStart(
  tokens: readonly Token[],
  bits: Int32Array,
  { begin, head, from, last }: { begin: PhraseStart; head: number; from: number; last: Earlier | undefined },
): PhraseStart | null {
  const and = begin.first - 1;
  if (
    begin.article !== null ||
    and < 1 ||
    !AND.test(tokens[and]!.lower) ||
    (bits[head]! & (Word.honorific | Word.head)) === Word.honorific
  )
    return null;
  if (last?.endToken === and) return last.place === 'alone' ? joined(tokens, bits, last, head) : null;
  const noun = and - 1;
  if (noun < from || tokens[noun]!.capital || tokens[head]!.capital || !isOffice(tokens, bits, noun)) return null;
  const start = nounPhraseStart(tokens, bits, noun, from);
  if (isCut(tokens, bits, start.first - 1) || OF_TWO.test(tokens[start.first - 1]?.lower ?? '')) return null;
  // "The director, producer and founder of the club, Ann Roe,".
  if (last?.endToken === start.first - 1 && tokens[last.endToken]!.text === ',' && last.place === 'alone')
    return joined(tokens, bits, last, head) ?? start;
  return start;
}

function joined(tokens: readonly Token[], bits: Int32Array, first: Earlier, head: number): PhraseStart | null {
  const { firstToken, headToken, article } = first;
  const before = tokens[firstToken - 1];
  if (!isOffice(tokens, bits, headToken) || OF_TWO.test(before?.lower ?? '')) return null;
  // "We thank Professor Mason Porter and Professor Roe."
  if (article === null && before?.capital && firstToken === headToken && bits[firstToken - 1]! & Word.given)
    return null;
  // "Lakeside PA CEO & President Roe": the first office is cut.
  if (before?.capital && isAcronym(tokens[firstToken]!.text) && !(bits[firstToken - 1]! & Word.grammar)) return null;
  // "Founder and director" at the beginning of a sentence.
  const opens = firstToken === headToken && (firstToken === 0 || /^[.?!”"]$/.test(tokens[firstToken - 1]!.text));
  const alike = tokens[headToken]!.capital === tokens[head]!.capital || opens;
  return alike ? { first: firstToken, article } : null;
}

/** Whether a noun in small letters stands before that no list has: "former football team coach and star". */
function isCut(tokens: readonly Token[], bits: Int32Array, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.capital || bits[at]! & (Word.grammar | Word.cue)) return false;
  return !/(?:ed|ing)$/.test(token.lower) && !PAST.has(token.lower);
}

function isOffice(tokens: readonly Token[], bits: Int32Array, at: number): boolean {
  const { lower } = tokens[at]!;
  return (bits[at]! & Word.head) !== 0 && !isPlural(lower, bits[at]!) && !NO_FIRST.test(lower) && !KIN.test(lower);
}
