import type { Span } from '../../model.ts';
import type { Sentence } from '../../syntax/text/sentences.ts';
import type { Token } from '../../syntax/text/tokens.ts';
import { IN_PHRASE, isNamelike } from '../chains.ts';
import { phrasesFrom, Word } from '../words.ts';
import {
  isAdjective,
  isBodyName,
  isBracketedName,
  isGivenNext,
  isNamedAfter,
  isPlainJustice,
  TRADE_NAME,
  thingEnd,
} from './namesakes.ts';
import {
  afterAddress,
  closes,
  introduces,
  isLastWord,
  isOfOthers,
  nameAfterComma,
  nameBefore,
  nameBetweenCommas,
  opensClause,
  runsIntoVerb,
} from './title-apposition.ts';
import { wholeComplement, withComplement, withPlace, withPlainComplement } from './title-complement.ts';
import { leadsToOffice } from './title-degree.ts';
import { ADDRESS, COURTESY, isInName, isPlural, isSmallTitleWord, KIN, lastHead, singular } from './title-head.ts';
import { afterLetters, afterMarks, wordsEnd } from './title-letters.ts';
import { isListItem, isRanked, isTeam } from './title-lists.ts';
import { firstOfficeStart, withSecondOffice } from './title-pairs.ts';
import { type PhraseStart, phraseStart } from './title-phrase.ts';
import { isRankNext, withRanks } from './title-rank.ts';
import { nounPhraseStart } from './title-start.ts';

/**
 * A title or description of a person as the block has it: "Interior Minister", "the former US envoy to Chad".
 * The span leaves the article out. All spans relative to the block.
 */
export interface TitleSpan extends Span {
  readonly text: string;
  /** Tokens of the title and of a form of address between it and the name, `[firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The noun that says what the person is, in lower case and singular: "minister", "secretary general" gives "general". */
  readonly head: string;
  readonly headToken: number;
  /** Words before the head in lower case: "former", "us", "interior". */
  readonly before: readonly string[];
  /** The head is written with a capital. */
  readonly capitalised: boolean;
  /** Determiner in lower case ("the", "a", "his"), null where there is none. */
  readonly article: string | null;
  /** Where the name stands: right after the title, right before it (with a comma), or there is none next to it. */
  readonly place: 'before' | 'after' | 'alone';
  /** For place `after`: the end token of the name. */
  readonly nameEnd: number;
  /** A form of address or an abbreviated title ("Mr", "Gen.", "Pope"): what follows is a person. */
  readonly honorific: boolean;
  /** A rank between the office and the name: "spokeswoman Colonel Ann Roe". */
  readonly rank?: TitleSpan;
}

/** “The minister accused Mr Rao.” */
const ACCUSED = 'accused';
/** Whoever speaks or acts for somebody: a name after "counsel to the first defendant," is the counsel's. */
export const AGENT =
  /^(?:counsel|lawyer|attorney|solicitor|barrister|advocate|advis[eo]r|aide|assistant|agent|representative|spokes(?:man|woman|person))$/;
/** Offices that are named with their place right after them: CM Punjab, Commissioner Karachi. */
const OF_PLACE = /^(?:cm|ig|igp|dg|dc|dig|cs|sp|ssp|dpo|rpo|ccpo|commissioner|governor|secretary|minister|president)$/;
const OF = /^of$/;
const CLIENT = /^(?:of|for|to)$/;
const AT = /^(?:at|for|in)$/;

/** "Mr" and its kin tell no office: they are no title of a participant. */
export function isCourtesy({ honorific, head, before }: TitleSpan): boolean {
  return honorific && COURTESY.test(head) && !isListed([...before, head]);
}

/** Whether words are a listed title of several words: Tan Sri. */
function isListed([first, ...rest]: readonly string[]): boolean {
  return rest.length > 0 && phrasesFrom(first!)?.some((phrase) => phrase.rest.join(' ') === rest.join(' ')) === true;
}

/** Whether a title is no more than "Sir" or "Dr", or a rank in capitals, right after the comma that ends another. */
export function isAddressAfter(
  { firstToken, headToken, head, honorific, text }: TitleSpan,
  before: TitleSpan,
): boolean {
  return (
    firstToken === headToken &&
    (ADDRESS.test(head) || (honorific && text.length > 1 && text === text.toUpperCase())) &&
    firstToken === before.endToken + 1 &&
    before.place === 'before'
  );
}

/** Finds the titles of one sentence, in text order. They never overlap. */
export function titlesOf(text: string, tokens: readonly Token[], bits: Int32Array, sentence: Sentence): TitleSpan[] {
  const titles: TitleSpan[] = [];
  let from = sentence.firstToken;
  for (let i = from; i < sentence.endToken; i++) {
    const named = i === from && titles.at(-1)?.place === 'before' && (bits[i]! & Word.given) !== 0;
    const ranked = named && tokens[i]!.lower === 'general';
    if (
      (named && !ranked) ||
      !(bits[i]! & (Word.head | Word.honorific)) ||
      !opensTitle(tokens, bits, i, sentence.endToken)
    )
      continue;
    const title = readTitle({ text, tokens, bits, sentence }, i, from, titles.at(-1));
    if (!title) continue;
    if (title.firstToken === titles.at(-1)?.firstToken) titles.pop();
    titles.push(title);
    from = title.endToken;
    i = Math.max(i, title.endToken - 1);
  }
  return withRanks(titles, tokens, bits);
}

/** A word of the lists may still be a surname ("Stephen King", "Tom Baker said") or a verb ("heads"). */
function opensTitle(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  const token = tokens[i] as Token;
  if (!token.capital)
    return (
      (bits[i]! & (Word.head | Word.grammar)) === Word.head &&
      !isPlainJustice(tokens, bits, i) &&
      !leadsToOffice(tokens, bits, i, limit)
    );
  // "Deputy mayor Ann Roe" at the beginning of a sentence: the title is read from its head.
  if (bits[i]! & (Word.modifier | Word.portfolio | IN_PHRASE) && isSmallTitleWord(tokens[i + 1], bits[i + 1] ?? 0))
    return false;
  // "former Moon Doctor actor Ann Roe": a work or a body of two words or more, and the head is behind it.
  const inWork = tokens[i - 1]?.capital && i > 1 && isSmallTitleWord(tokens[i + 1], bits[i + 1] ?? 0);
  const day = ((bits[i + 2] ?? 0) & (Word.calendar | Word.given)) === Word.calendar;
  if (inWork && !day && !(bits[i - 1]! & Word.given) && isNamelike(tokens[i + 2], bits[i + 2] ?? 0)) return false;
  // Yuxi Farmers’ Association.
  if (tokens[i + 1]?.kind === 'possessive' && tokens[i + 2]?.capital && isPlural(token.lower, bits[i]!)) return false;
  // Sri Lanka, Prince Edward Island.
  if (
    bits[i]! & IN_PHRASE &&
    bits[i]! & (Word.place | Word.organisation) &&
    !(bits[i]! & Word.head && bits[i]! & Word.portfolio)
  )
    return false;
  // Khalid bin Sultan al-Nuaimi.
  if (i > 1 && !tokens[i - 1]!.capital && bits[i - 1]! & Word.particle && isNamelike(tokens[i - 2], bits[i - 2]!))
    return false;
  const before = tokens[i - 1];
  // "Mason Roe threw", "Hunter Roe left".
  if (TRADE_NAME.test(token.lower) && !isGivenNext(tokens, bits, i, limit)) return false;
  if (before?.capital && isInName(tokens, bits, i, limit)) return false;
  if (!before?.capital || !token.spaced || !(bits[i - 1]! & Word.given)) return true;
  if (bits[i - 1]! & (Word.place | Word.nation | Word.head | Word.modifier | Word.portfolio)) return true;
  return i + 1 < limit && isNamelike(tokens[i + 1], bits[i + 1] as number);
}

interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly bits: Int32Array;
  readonly sentence: Sentence;
}

function readTitle(line: Line, at: number, from: number, last: TitleSpan | undefined): TitleSpan | null {
  const { text, tokens, bits, sentence } = line;
  const headToken = lastHead(tokens, bits, at, sentence.endToken);
  const head = tokens[headToken] as Token;
  let begin = nounPhraseStart(tokens, bits, at, from);
  const pair = firstOfficeStart(tokens, bits, { begin, head: headToken, from, last });
  const described = nameBefore(tokens, bits, phraseStart(tokens, begin), sentence.firstToken) >= 0;
  const follow = nameBehind(line, headToken, officeEnd(line, headToken, described), described);
  const { name, named } = follow;
  let { end } = follow;
  let nameEnd = named ? -1 : nameBefore(tokens, bits, phraseStart(tokens, begin), sentence.firstToken);
  if (nameEnd >= 0) {
    const first = withPlainComplement(tokens, bits, end, sentence.endToken, OF);
    end = withSecondOffice(tokens, bits, first, sentence.endToken);
    // "Ann Roe, the driver’s brother": the noun that owns another.
    if (tokens[headToken + 1]?.kind === 'possessive' || isPlural(head.lower, bits[headToken] as number)) nameEnd = -1;
    const ran = end > headToken + 1 && runsIntoVerb(tokens, bits, end, nameEnd);
    if (!begin.article && end === first && !ran && !closes(tokens, bits, end, sentence.endToken)) nameEnd = -1;
    const clause = { first: sentence.firstToken, nameEnd, end };
    if (begin.article === 'the' && nameEnd >= 0 && opensClause(tokens, bits, clause)) nameEnd = -1;
  }
  const isOther = () => isBodyName(tokens, bits, name, headToken) || isTeam(tokens, bits, headToken, name);
  const isLike = () => isAdjective(tokens, bits, headToken, sentence.endToken);
  if (named && (isOther() || isNamedAfter(tokens, bits, name, begin, head) || isLike())) return null;
  if (isBracketedName(tokens, bits, begin.first, headToken)) return null;
  if (nameEnd >= 0 && isListItem(tokens, begin, headToken, end, nameEnd)) nameEnd = -1;
  const isKin = last && nameEnd >= 0 && isNextOfList(tokens, last, head, nameEnd);
  if (isKin && nameAfterComma(tokens, bits, end, sentence.endToken)) nameEnd = -1;
  const agent = AGENT.test(head.lower);
  // "Commissioner of Police, CP Rabiu Musa": the rank follows the office.
  const ranked = begin.first === sentence.firstToken && head.capital && isRanked(tokens, bits, end, sentence.endToken);
  const opens = ranked || (pair ?? begin).article !== null || (agent && begin.first === sentence.firstToken);
  const isFormal =
    head.capital || (tokens[begin.first]!.capital && nameBetweenCommas(tokens, bits, end, sentence.endToken));
  const mayOpen = !named && nameEnd < 0 && (opens || (isFormal && !isPlural(head.lower, bits[headToken]!)));
  const stopped = mayOpen ? introductionEnd(line, { begin, headToken, pair, end, opens, agent }) : undefined;
  const introduced = mayOpen && (ranked || stopped !== undefined);
  if (!ranked && stopped !== undefined) end = stopped;
  if (pair && (introduced || (named && pair.article === null))) begin = pair;
  const place = named || introduced ? 'before' : nameEnd >= 0 ? 'after' : 'alone';
  const isKept = begin.article !== null || head.capital || isRankNext(tokens, bits, end, sentence.endToken);
  if (place === 'alone' && !isKept) return null;
  const [start, stop] = [tokens[begin.first]!.start, tokens[wordsEnd(tokens, bits, headToken, end) - 1]!.end];
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    firstToken: begin.first,
    endToken: named ? name : end,
    head: singular(head.lower, bits[headToken] as number),
    headToken,
    before: tokens.slice(begin.first, headToken).map((token) => token.lower),
    capitalised: head.capital,
    article: begin.article,
    place,
    nameEnd,
    honorific: head.capital && ((bits[headToken]! & Word.honorific) !== 0 || (named && name > end)),
  };
}

/** Where the name begins behind the office that ends at a place, if one does, and where the office ends then. */
function nameBehind(
  { tokens, bits, sentence }: Line,
  headToken: number,
  end: number,
  described: boolean,
): { readonly name: number; readonly named: boolean; readonly end: number } {
  const limit = sentence.endToken;
  const head = tokens[headToken]!.lower;
  const past = afterLetters(tokens, bits, headToken, end);
  const name = head === ACCUSED ? end : afterAddress(tokens, bits, past, limit);
  if (name >= limit || !isNamelike(tokens[name], bits[name]!) || !tokens[name]!.spaced)
    return { name, named: false, end };
  if (name > end || end === headToken + 1) return { name, named: true, end };
  const thing = thingEnd(tokens, bits, name, limit);
  if (thing > name) return { name, named: false, end: thing };
  // ", a fellow at the Centre on Budget and Policy Priorities,": the last word of a body after the name it describes.
  const closed =
    described && !KIN.test(head) && isLastWord(tokens, bits, end) && tokens[end - 1]!.lower !== 'opposition';
  return { name, named: !closed, end: closed ? end + 1 : end };
}

/** "a daughter, Ruth, a son, James", "the minister, Mr Roe, the chair, Mr Poe": the name before is the earlier title’s. */
function isNextOfList(tokens: readonly Token[], last: TitleSpan, { lower }: Token, nameEnd: number): boolean {
  const isOwned = last.place === 'before' && last.endToken < nameEnd && last.endToken + 5 > nameEnd;
  if (!isOwned || KIN.test(lower)) return isOwned && KIN.test(last.head);
  const isListed = last.article !== null && tokens[last.endToken]?.text === ',';
  return isListed || (ADDRESS.test(last.head) && tokens[last.firstToken - 1]?.text === ',');
}

/**
 * Where the office ends that has its noun at a place, with what it is an office of.
 * @param described it stands after a name and a comma
 */
function officeEnd({ tokens, bits, sentence }: Line, headToken: number, described: boolean): number {
  const limit = sentence.endToken;
  const { lower, capital } = tokens[headToken] as Token;
  let end = afterMarks(tokens, bits, headToken + 1, limit);
  const whole = described ? wholeComplement(tokens, bits, end, limit) : end;
  if (whole > end) end = whole;
  else if (!KIN.test(lower)) end = withComplement(tokens, bits, end, limit, capital);
  return capital && OF_PLACE.test(lower) ? withPlace(tokens, bits, end, limit) : end;
}

/** Where a title ends that a comma parts from the name after it: “The minister for health, Ann Roe”; undefined for none. */
function introductionEnd(
  { tokens, bits, sentence }: Line,
  { begin, headToken, pair, end, opens, agent }: Introduction,
): number | undefined {
  const limit = sentence.endToken;
  let stop = afterLetters(tokens, bits, headToken, withPlainComplement(tokens, bits, end, limit, agent ? CLIENT : OF));
  if (!nameAfterComma(tokens, bits, stop, limit)) {
    stop = withPlainComplement(tokens, bits, end, limit, AT);
    const isOne = begin.article !== null && !/^an?$/.test(begin.article);
    if (!isOne || stop === end || !nameBetweenCommas(tokens, bits, stop, limit)) return undefined;
  }
  const place = { first: begin.first, from: sentence.firstToken, at: stop, limit };
  if (!opens && !introduces(tokens, bits, place)) return undefined;
  const start = phraseStart(tokens, pair ?? begin);
  return isOfOthers(tokens, bits, { start, head: headToken, at: stop, limit }) ? undefined : stop;
}

interface Introduction {
  readonly headToken: number;
  readonly begin: PhraseStart;
  /** Where the first of two offices begins. */
  readonly pair: PhraseStart | null;
  /** The end of the title as far as it is read. */
  readonly end: number;
  /** It begins like an introduction. */
  readonly opens: boolean;
  /** It is somebody who acts for another. */
  readonly agent: boolean;
}
