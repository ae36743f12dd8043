import type { Token } from '../../syntax/text/tokens.ts';
import { isNamelike } from '../chains.ts';
import { Word } from '../words.ts';
import type { PhraseStart } from './title-phrase.ts';

/** Words of titles that are none where they stand: streets, pubs, museums, given names, what somebody works for. */

/** Baker Street, Bishop Museum: a trade that is a surname before what makes it a place. */
export function isBodyName(tokens: readonly Token[], bits: Int32Array, at: number, headToken: number): boolean {
  const isGeneral = tokens[headToken]!.lower === 'general';
  if ((bits[headToken]! & Word.honorific && !isGeneral) || !tokens[headToken]!.capital) return false;
  // Cook County State's Attorney.
  if (/^(?:county|street|city|island|islands|university)$/.test(tokens[at]!.lower)) return true;
  return (bits[at]! & (Word.body | Word.given)) === Word.body && !isNamelike(tokens[at + 1], bits[at + 1] ?? 0);
}

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
