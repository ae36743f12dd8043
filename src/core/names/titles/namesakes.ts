import type { Token } from '../../syntax/text/tokens.ts';
import { isNamelike } from '../chains.ts';
import { Word } from '../words.ts';
import { isPastTense } from './title-degree.ts';
import type { PhraseStart } from './title-phrase.ts';

/** Words of titles that are none where they stand: streets, pubs, museums, given names, what somebody works for. */

/** Baker Street, Bishop Museum: a trade that is a surname before what makes it a place. */
export function isBodyName(tokens: readonly Token[], bits: Int32Array, at: number, headToken: number): boolean {
  const isGeneral = tokens[headToken]!.lower === 'general';
  if ((bits[headToken]! & Word.honorific && !isGeneral) || !tokens[headToken]!.capital) return false;
  // Cook County State's Attorney.
  if (/^(?:county|street|city|island|islands|university)$/.test(tokens[at]!.lower)) return true;
  // "Detective Hall": no house is called after these.
  if (bits[at]! & Word.bodySurname && SERVING.test(tokens[headToken]!.lower)) return false;
  return (bits[at]! & (Word.body | Word.given)) === Word.body && !isNamelike(tokens[at + 1], bits[at + 1] ?? 0);
}

const SERVING =
  /^(?:constable|corporal|councillor|detective|inspector|lieutenant|officer|private|sergeant|superintendent)$/;

/** Kings, presidents and generals after whom streets and pubs are called. */
const NAMESAKE =
  /^(?:king|queen|prince|princess|emperor|empress|duke|earl|lord|lady|pope|president|general|captain|saint|sultan|emir|amir|sheikh|sheik|imam|nawab|maharaja)$/;
/** What is called so in small letters: the Prince Albert pub. */
const VENUE = /^(?:pub|hotel|inn|tavern|theatre|theater|cinema|hospital|school|cup|trophy|lounge)$/;

/** Whether a word in small letters says that what goes before is the name of a place to go to. */
export function isVenue(token: Token | undefined): boolean {
  return token !== undefined && VENUE.test(token.text);
}

/** King George Street, Prince William Cup, the President Carr hotel: named after somebody. */
export function isNamedAfter(
  tokens: readonly Token[],
  bits: Int32Array,
  at: number,
  { article }: PhraseStart,
  { lower, capital }: Token,
): boolean {
  if (!capital || !NAMESAKE.test(lower)) return false;
  let end = at;
  while (end < tokens.length && end <= at + 3 && isNamelike(tokens[end], bits[end]!)) end++;
  const last = bits[end - 1]!;
  if (end > at + 1 && (last & (Word.body | Word.bodySurname | Word.given)) === Word.body) return true;
  return article === 'the' && isVenue(tokens[end]);
}

/**
 * "Head of BEDY Easy Sky, Benjamin Ross, told": where the capitals end that stand like a name behind an office and what it
 * is of, if none of them is a given name and a comma and a person’s whole name follow; `at` else.
 */
export function thingEnd(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let end = at;
  while (end < limit && isNamelike(tokens[end], bits[end]!)) {
    if (bits[end]! & (Word.given | Word.honorific | Word.head) && tokens[end]!.text.length > 2) return at;
    end++;
  }
  if (end === at || end + 3 >= limit || tokens[end]!.text !== ',') return at;
  if (!(bits[end + 1]! & Word.given) || !isNamelike(tokens[end + 2], bits[end + 2]!)) return at;
  let close = end + 2;
  while (close < limit && isNamelike(tokens[close], bits[close]!)) close++;
  const closes = tokens[close]?.text === ',' && !isNamelike(tokens[close + 1], bits[close + 1] ?? 0);
  return closes || (bits[close] ?? 0) & Word.cue ? end : at;
}

/** "Renee (Dean) Check", "James Franco (The Disaster Artist)": a name or a work in brackets. */
export function isBracketedName(tokens: readonly Token[], bits: Int32Array, first: number, head: number): boolean {
  if (tokens[first - 1]?.text === '(' && first === head && tokens[head + 1]?.text === ')')
    return tokens[head]!.capital && (bits[head]! & Word.given) !== 0;
  const before = tokens[first - 2]?.text ?? '';
  const isWork = before === '(' || (before === ',' && !(bits[head]! & Word.honorific));
  return isWork && tokens[first - 1]!.text === 'The' && tokens[head]!.capital;
}

/** "the international justice cluster lead": what one works for. */
export function isPlainJustice(tokens: readonly Token[], bits: Int32Array, i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i]!.lower !== 'justice' || next?.kind !== 'word' || next.capital) return false;
  return (bits[i + 1]! & (Word.grammar | Word.cue | Word.head | Word.modifier)) === 0;
}

/** Trades and forms of address that people are called by as well: Don Roe, but Don Pedro Ruiz. */
export const TRADE_NAME = /^(?:don|hunter|mason|porter)$/;

/** Whether a given name and one more capital follow. */
export function isGivenNext(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  return i + 2 < limit && (bits[i + 1]! & Word.given) !== 0 && isNamelike(tokens[i + 2], bits[i + 2]!);
}

/** "his official Chirper account", "a local Kuta bar", "a major Cuban port": no person but what something is like. */
export function isAdjective(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  const { lower, capital } = tokens[at]!;
  if (lower === 'major' && !capital && bits[at + 1]! & Word.nation) return true;
  // "voice assistant Roebo".
  if (lower === 'assistant' && /^(?:digital|virtual|voice)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  const noun = tokens[at + 2];
  if (
    at + 2 >= limit ||
    noun?.kind !== 'word' ||
    noun.capital ||
    !/^(?:official|local|native)$/.test(tokens[at]!.lower)
  )
    return false;
  return (
    !(bits[at + 2]! & (Word.grammar | Word.cue | Word.particle)) && !isPastTense(noun.lower) && !/s$/.test(noun.lower)
  );
}
