import type { Token } from '../../syntax/text/tokens.ts';
import { isNamelike } from '../chains.ts';
import { Word } from '../words.ts';
import { HOLDER, isStyle, KIN } from './title-head.ts';
import { phraseStart } from './title-phrase.ts';
import type { TitleSpan } from './titles.ts';

/** Whether a rank or form of address with a capital stands here: "spokeswoman Colonel Ann Roe", "secretary Datuk Ida Poe". */
export function isRankNext(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  const token = tokens[at];
  if (at + 1 >= limit || token?.kind !== 'word' || !token.capital || !token.spaced) return false;
  return (bits[at]! & Word.honorific) !== 0 && (!(bits[at]! & Word.given) || token.lower === 'general');
}

/** What makes one title of what follows, or is no body: "Office of the First Lady". */
const NO_RANK = Word.head | Word.place | Word.nation | Word.modifier;

/** "Chief of Staff General Ana Ruiz", but not "aide to Kano Governor Ana Ruiz": the rank ends what is behind "of". */
export function endsAtRank(
  tokens: readonly Token[],
  bits: Int32Array,
  from: number,
  at: number,
  limit: number,
): boolean {
  const link = tokens[from - 1]?.lower === 'the' ? tokens[from - 2] : tokens[from - 1];
  if (at === from || link?.lower !== 'of' || bits[at - 1]! & NO_RANK) return false;
  return isRankNext(tokens, bits, at, limit);
}

/**
 * An office right before a rank or form of address is the same person's: it is the title, and the rank stands behind it.
 * Offices that are kept for that alone go where none follows.
 */
export function withRanks(titles: readonly TitleSpan[], tokens: readonly Token[], bits: Int32Array): TitleSpan[] {
  const done: TitleSpan[] = [];
  for (let i = 0; i < titles.length; i++) {
    const title = titles[i]!;
    const rank = titles[i + 1];
    if (rank && (isOfficeBefore(title, rank) || isOfficeAndComma(title, rank, tokens, bits))) {
      done.push({ ...title, place: 'before', nameEnd: -1, endToken: rank.endToken, honorific: rank.honorific, rank });
      i++;
    } else if (title.place !== 'alone' || title.article !== null || title.capitalised) done.push(title);
  }
  return done;
}

/** What somebody is addressed by who holds an office besides. */
const RANK =
  /^(?:cllr|councillor|hon|honou?rable|hon['’]?ble|prof|professor|sen|senator|eng|engr|barr|barrister|alhaji|alhaja|hajiya?|justice|rev|reverend|pastor|datuk|dato|datin|seri|sri|gen|general|adm|admiral|marshal|brig|brigadier|bgen|mgen|ltgen|vadm|radm|col|colonel|maj|major|capt|captain|cdr|commander|lt|lieutenant|sgt|sergeant|insp|inspector|supt|superintendent)$/;

/** What is done by one: chaired by, led by. */
const LED = /^(?:chaired|headed|led|moderated|represented)$/;

/** "the Minister of Works, Hon. Ann Roe, said", "the army chief, General Ann Roe, left": the same with a comma between. */
function isOfficeAndComma(office: TitleSpan, rank: TitleSpan, tokens: readonly Token[], bits: Int32Array): boolean {
  const comma = office.endToken;
  if (tokens[comma]?.text !== ',' || rank.firstToken !== comma + 1 || rank.place !== 'before') return false;
  // "the President of the Senate, Senator Ann Roe": with what it is of, a form of address is an office.
  const isAddress = office.honorific && office.endToken === office.headToken + 1;
  if (office.place === 'after' || isAddress || KIN.test(office.head) || !RANK.test(rank.head)) return false;
  if (office.article === null ? !office.capitalised : /^(?:an?|this|one|another)$/.test(office.article)) return false;
  const start = phraseStart(tokens, { first: office.firstToken, article: office.article });
  // "chaired by the Deputy President of the Senate, Senator Ann Roe with": one person does that.
  if (tokens[start - 1]?.lower === 'by' && LED.test(tokens[start - 2]?.lower ?? '')) return true;
  let end = rank.endToken;
  while (isNamelike(tokens[end], bits[end] ?? 0)) end++;
  const next = tokens[end];
  const speaks = ((bits[end] ?? 0) & Word.cue) !== 0;
  if (speaks) return !/^(?:is|are|was|were|be|been|being|become|became|not)$/.test(tokens[start - 1]?.lower ?? '');
  // "He was met by the commander, General Ann Roe."
  if (!next || (next.text === '.' && next.kind === 'punctuation')) return true;
  if (next.text !== ',' || isNamelike(tokens[end + 1], bits[end + 1] ?? 0)) return false;
  return tokens[start - 1]?.text !== ',' && !/^(?:and|or)$/.test(tokens[end + 1]?.lower ?? '');
}

function isOfficeBefore(office: TitleSpan, rank: TitleSpan): boolean {
  if (rank.place !== 'before' || !rank.honorific || rank.firstToken !== office.endToken) return false;
  // "Chief" alone is a form of address, "Chief of Staff" is none.
  const isAddress = office.honorific && office.endToken === office.headToken + 1 && !HOLDER.test(office.head);
  if (office.place === 'after' || isAddress || KIN.test(office.head)) return false;
  // "She told the president Senator Roe was late."
  const bare = office.firstToken === office.headToken && office.endToken === office.headToken + 1;
  return !bare || office.article === null || isStyle(rank.head);
}
