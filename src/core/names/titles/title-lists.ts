import type { Token } from '../../syntax/text/tokens.ts';
import { isNamelike } from '../chains.ts';
import { Word } from '../words.ts';
import { ADDRESS, isPlural, KIN } from './title-head.ts';
import type { PhraseStart } from './title-phrase.ts';

/** "Pelz, Nordt, Bishop; Maple": one word after one word in a list of surnames. */
export function isListItem(
  tokens: readonly Token[],
  { first, article }: PhraseStart,
  headToken: number,
  end: number,
  nameEnd: number,
): boolean {
  if (article !== null || first !== headToken || end !== headToken + 1 || !tokens[headToken]!.capital) return false;
  const isMark = (at: number) => /^[,;]$/.test(tokens[at]?.text ?? '');
  return isMark(end) && isMark(nameEnd - 2);
}

/** A comma, a rank in capitals or "Dr", and a name. */
export function isRanked(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  const rank = tokens[at + 1];
  if (tokens[at]?.text !== ',' || at + 3 >= limit || !rank!.capital) return false;
  if (rank!.text !== rank!.text.toUpperCase() && !ADDRESS.test(rank!.lower)) return false;
  const name = tokens[at + 2]!.text === '.' ? at + 3 : at + 2;
  return (bits[at + 1]! & Word.honorific) !== 0 && isNamelike(tokens[name], bits[name]!);
}

/** "leaders Bexley, who": one word after a plural in small letters, not of kin, and no other name: a club, no person. */
export function isTeam(tokens: readonly Token[], bits: Int32Array, headToken: number, name: number): boolean {
  const { lower: head, capital } = tokens[headToken]!;
  if (capital || name !== headToken + 1 || KIN.test(head) || !isPlural(head, bits[headToken]!)) return false;
  const next = (at: number) => isNamelike(tokens[at], bits[at] ?? 0);
  if (next(name + 1)) return false;
  const { lower } = tokens[name + 1] ?? { lower: '.' };
  return !(/^(?:and|&|or)$/.test(lower) || (lower === ',' && next(name + 2)));
}
