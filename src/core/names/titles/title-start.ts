import type { Token } from '../../syntax/text/tokens.ts';
import { IN_PHRASE, isNamelike } from '../chains.ts';
import { Word } from '../words.ts';
import { governedNoun, isDegree, isPastTense, PAST, TRADE } from './title-degree.ts';
import { bodyOfStart, joinsParts, letteredStart, opensBody, pairStart } from './title-fields.ts';
import { ADDRESS, isPlural, SHEIKH } from './title-head.ts';
import { ofBodyStart } from './title-owner.ts';
import { DETERMINERS, isBoundary, type PhraseStart } from './title-phrase.ts';

/** Verbs that take a person for their object; after a comma their participle begins a clause: ", beating rival Roe". */
const CLAUSE_VERB =
  /^(?:accusing|appointing|arresting|asking|attacking|backing|beating|becoming|blaming|bringing|calling|charging|citing|criticising|criticizing|defeating|edging|electing|facing|featuring|firing|following|giving|helping|hiring|injuring|interviewing|joining|killing|knocking|leaving|making|marrying|meeting|naming|overtaking|praising|quoting|replacing|representing|sacking|seeing|sending|starring|succeeding|suing|supporting|taking|telling|thanking|urging|warning|watching|wounding)$/;

/** Past tenses that take a person for their object: "the team signed striker Roe". */
const TAKING =
  /^(?:accused|appointed|arrested|asked|attacked|beat|blamed|called|criticised|criticized|defeated|featured|fired|hired|honou?red|included|interviewed|joined|named|praised|replaced|sacked|signed|suspended|targeted|thanked|urged|warned)$/;

/** West Australian, Upper Austrian. */
const COMPASS = /^(?:north|south|east|west|central|upper|lower|new|greater)(?:ern)?$/;
const LAND = Word.nation | Word.place;

/** Where the title begins whose head is at a place, without what only governs it: "thanking President", "under President". */
export function nounPhraseStart(tokens: readonly Token[], bits: Int32Array, at: number, from: number): PhraseStart {
  const phrase = behindOf(tokens, bits, wholePhraseStart(tokens, bits, at, from), at, from);
  // "an interview with The Peninsula Dr. Ann Roe".
  if (phrase.first < at && isMister(tokens[at]!) && isOfOther(tokens[at - 1]!, bits[at - 1]!))
    return { first: at, article: null };
  for (let i = at - 1; i >= phrase.first; i--)
    if (governs(tokens, bits, i, at, phrase)) return { first: i + 1, article: null };
  return phrase;
}

function isMister({ lower, capital }: Token): boolean {
  return capital && (ADDRESS.test(lower) || SHEIKH.test(lower));
}

/** The capital of a place or a body. */
function isOfOther({ capital }: Token, bits: number): boolean {
  return capital && (bits & (Word.head | Word.honorific | Word.modifier)) === 0;
}

/**
 * What stands behind a capital and "of" goes with that: "Bank of England governor" is whole, and "Chief of Police General
 * Roe" is a general.
 */
function behindOf(
  tokens: readonly Token[],
  bits: Int32Array,
  phrase: PhraseStart,
  at: number,
  from: number,
): PhraseStart {
  const { first, article } = phrase;
  const noun = first - 2;
  if (article !== null || first >= at || noun < 0 || first - 1 < from || tokens[first - 1]!.lower !== 'of')
    return phrase;
  if (!tokens[first]!.capital || !tokens[noun]!.capital) return phrase;
  if (bits[noun]! & (Word.head | Word.honorific)) return { first: at, article: null };
  // The Association of Women Journalists is a body itself.
  if (noun < from || !(bits[noun]! & (Word.body | Word.organisation)) || isPlural(tokens[at]!.lower, bits[at]!))
    return phrase;
  let start = noun;
  while (start > from && noun - start < LONGEST_BODY && isBodyWord(tokens[start - 1]!, bits[start - 1]!)) start--;
  const before = tokens[start - 1]?.lower ?? '';
  return { first: start, article: start > from && DETERMINERS.has(before) ? before : null };
}

/** So many words may stand before the noun of a body: "Constitutional Democratic Party of Japan". */
const LONGEST_BODY = 3;

function isBodyWord({ capital, kind, lower }: Token, bits: number): boolean {
  return capital && kind === 'word' && !DETERMINERS.has(lower) && (bits & (Word.grammar | Word.cue)) === 0;
}

/** State's Attorney, Commonwealth's Attorney, People's Advocate: no owner, but part of the office's name. */
const OFFICE_OWNER = /^(?:state|commonwealth|people|king|queen|crown)$/;

function isOfficeOwner(tokens: readonly Token[], mark: number, at: number): boolean {
  return OFFICE_OWNER.test(tokens[mark - 1]?.lower ?? '') && tokens[at]!.capital;
}

/** Prepositions that no list of grammar words has. */
const BEFORE_TITLES = new Set([
  'including',
  'under',
  'behind',
  'past',
  'despite',
  'versus',
  'beyond',
  'upon',
  'unless',
  'until',
]);

/**
 * Whether a word in lower case is none of the title but has it for its object: a preposition; a participle that no title
 * has, unless it stands where an adjective does ("the visiting President").
 */
function governs(
  tokens: readonly Token[],
  bits: Int32Array,
  i: number,
  at: number,
  { first, article }: PhraseStart,
): boolean {
  const { lower, capital } = tokens[i] as Token;
  if (capital) return false;
  if (BEFORE_TITLES.has(lower))
    return tokens[at]!.capital || !(i + 1 === at && /^(?:secretary|general)/.test(tokens[at]!.lower));
  // "Their letters lead Senator Roe to write."
  if (lower === 'lead' && i === at - 1 && tokens[at]!.capital) return true;
  if (bits[i]! & (Word.modifier | Word.head | Word.portfolio) || (i === first && article !== null)) return false;
  if (i === first && CLAUSE_VERB.test(lower)) return true;
  // "The issue haunted former president Roe."
  const opens = article !== null && i > first && (bits[i + 1]! & Word.modifier) !== 0;
  const isPast = lower.endsWith('ed') ? lower !== 'based' : PAST.has(lower);
  if (opens && isPast && !(bits[i - 1]! & Word.grammar) && !tokens[i - 1]!.lower.endsWith('ly')) return true;
  if (i > first && article !== null && TAKING.test(lower) && !tokens[i - 1]!.lower.endsWith('ly')) return true;
  // "The team includes Professor Roe."
  if (i > first && tokens[i + 1]!.capital && (i === at - 1 || article !== null) && /\p{L}\p{L}[^s’']s$/u.test(lower))
    return true;
  if (lower.endsWith('ing')) return tokens[at]!.capital || (bits[i + 1]! & Word.modifier) !== 0;
  return lower.endsWith('ed') && tokens[at]!.capital && i > first && !tokens[i - 1]!.lower.endsWith('ly');
}

/** "Rt. Hon.", "Very Rev.": what stands before a style and is of it. */
function isHigherStyle(tokens: readonly Token[], i: number, at: number): boolean {
  return (
    /^(?:Rt|Right|Most|Very)$/.test(tokens[i]?.text ?? '') &&
    /^(?:hon|honou?rable|rev|reverend)$/.test(tokens[at]!.lower)
  );
}

/** Walks left from the head over what belongs to the title; the article counts as found, not as part. */
function wholePhraseStart(tokens: readonly Token[], bits: Int32Array, at: number, from: number): PhraseStart {
  let sure = at;
  let i = at - 1;
  for (; i >= from && at - i <= 8; i--) {
    const token = tokens[i] as Token;
    const word = bits[i] as number;
    if (token.kind === 'possessive') {
      if (!isOfficeOwner(tokens, i, at) && !opensBody(tokens, bits, i, at)) return { first: i + 1, article: "'s" };
      sure = i - 1;
      continue;
    }
    const lettered = i === sure - 1 ? letteredStart(tokens, bits, i, from) : -1;
    if (lettered >= 0) return behindThe(tokens, lettered);
    if (token.text === '.' && word === 0 && (bits[i - 1]! & Word.honorific || isHigherStyle(tokens, i - 1, at)))
      continue;
    if (isHigherStyle(tokens, i, at) || (sure === i + 1 && joinsParts(tokens, bits, i, from, at))) {
      sure = i;
      continue;
    }
    if (token.kind !== 'word' || !((tokens[i + 1] as Token).spaced || i === sure)) break;
    if (DETERMINERS.has(token.lower) && !(token.capital && i > from && tokens[i - 1]?.capital)) {
      const body = bodyOfStart(tokens, bits, i, at, from);
      if (body >= 0) return behindThe(tokens, body);
      // "It is an issue President Roe has raised."
      if (/^an?$/.test(token.lower) && tokens[at]!.capital && !tokens[sure - 1]!.capital && sure - 1 > i)
        return { first: sure, article: null };
      return { first: i + 1, article: token.lower };
    }
    // "Sinbad stars former actor Roe": what stands before "former" is the verb.
    if (sure === i + 1 && !token.capital && token.lower.endsWith('s') && FORMER.test(tokens[sure]!.text)) break;
    const opens = /^(?:under|first)$/.test(token.lower) || token.text === 'then';
    const pair = pairStart(tokens, bits, i, from, at);
    if (pair >= 0) return { first: pair, article: null };
    // Jammu and Kashmir Chief Minister.
    if (word & (Word.grammar | Word.cue) && !opens && !(token.lower === 'and' && word & IN_PHRASE)) break;
    const opener = tokens[at]!.capital ? Word.nation | Word.modifier | Word.place : Word.nation | Word.modifier;
    const opensPortfolio = (word & opener) !== 0 && isCapitalRun(tokens, bits, i + 1, sure);
    const compass = sure === i + 1 && token.capital && COMPASS.test(token.lower) && (bits[sure]! & LAND) !== 0;
    const ofBody =
      sure < i + 4 && (isNamedBody(token, word) || isDegree(token, word)) && areNouns(tokens, bits, i + 1, sure);
    const inside = i > from || (word & Word.given) !== 0;
    const goesOn = sure === i + 1 && token.capital && inside && continues(token, word, tokens[sure]!, bits[sure]!);
    const work = sure === i + 1 && isOfWork(tokens, bits, i, from, at);
    if (compass || ofBody || goesOn || work || (belongs(token, word) && (sure === i + 1 || opensPortfolio))) sure = i;
  }
  // Everything up to a comma or bracket belongs, or up to the sentence's start: ", political analyst at", "Bus driver".
  if (i >= 0 && isBoundary(tokens[i])) {
    const first = i + 1 < at && /^(?:formerly|currently|also|now|later)$/.test(tokens[i + 1]!.lower) ? i + 2 : i + 1;
    return { first: isVerb(tokens, bits, i + 1, at) ? sure : first, article: null };
  }
  const opening = tokens[from] as Token;
  const near = at - from <= 2 || (at - from === 3 && areNouns(tokens, bits, from + 1, at));
  const plain = i === from - 1 && near && !tokens[at]!.capital && (bits[from]! & Word.common) !== 0;
  if (plain && opening.capital && !/(?:ing|ed|ly)$/.test(opening.lower)) return { first: from, article: null };
  const noun = tokens[at]!.capital ? -1 : governedNoun(tokens, bits, sure - 1, from);
  const first = noun >= from ? noun : sure;
  return { first: ofBodyStart(tokens, bits, { first, at, from }), article: null };
}

function behindThe(tokens: readonly Token[], first: number): PhraseStart {
  return { first, article: tokens[first - 1]?.lower === 'the' ? 'the' : null };
}

const FORMER = /^(?:former|then|late|ex)$/;

/** The last word of a body or place that is listed, or a body by its kind. */
function isNamedBody({ capital }: Token, word: number): boolean {
  return capital && (word & (Word.organisation | Word.body | Word.place)) !== 0 && (word & Word.given) === 0;
}

/** "White House budget director": nouns in small letters between a body and the head. */
function areNouns(tokens: readonly Token[], bits: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { capital, lower, kind } = tokens[i] as Token;
    if (
      capital ||
      kind !== 'word' ||
      bits[i]! & (Word.grammar | Word.cue | Word.particle) ||
      (/(?:ed|ing|ly|s)$|^(?:now|then|once|also)$/.test(lower) && !TRADE.test(lower))
    )
      return false;
    if (PAST.has(lower)) return false;
  }
  // "files from Brazil accuse former President Roe".
  if (FORMER.test(tokens[to]!.lower)) return false;
  return to > from;
}

/** "former Moon Doctor actor", "Glad Tuesdays dancer": two capitals before a head in small letters, neither of a person's name. */
function isOfWork(tokens: readonly Token[], bits: Int32Array, i: number, from: number, at: number): boolean {
  if (tokens[at]!.capital || i <= from) return false;
  const isPlain = (k: number): boolean => {
    const token = tokens[k];
    if (k <= from || token?.kind !== 'word' || !token.capital || token.text === token.text.toUpperCase()) return false;
    const other = Word.given | Word.famous | Word.suffix | Word.grammar | Word.cue;
    if (bits[k]! & Word.calendar && !token.lower.endsWith('s')) return false;
    return (bits[k]! & other) === 0 && (k === i || (bits[k]! & Word.honorific) === 0);
  };
  if (!isPlain(i)) return false;
  return isPlain(i - 1) || (i + 1 < at && isPlain(i + 1));
}

/** The words before "Holdings" in "Acme Holdings chief executive", before "Leader" in "Senate Majority Leader". */
function continues({ lower }: Token, word: number, next: Token, nextWord: number): boolean {
  if (word & (Word.grammar | Word.cue | Word.calendar) || /(?:ing|ed|ly)$/.test(lower)) return false;
  return next.capital && (nextWord & Word.body) !== 0 && (nextWord & Word.given) === 0;
}

/** "Dutch Infrastructure Minister": capitals that are no names between a nationality or place and the head. */
function isCapitalRun(tokens: readonly Token[], bits: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!tokens[i]!.capital || bits[i]! & Word.given) return false;
  return true;
}

/**
 * ", Tariq Rind, blamed tanker drivers", ", a trader, thanked Mr Rind": after a name and a comma, or before a title with
 * a capital, a past tense that no title has is a verb; "met" is one anywhere.
 */
function isVerb(tokens: readonly Token[], bits: Int32Array, from: number, head: number): boolean {
  // ", both teachers, quickly realized sending baby Bo": the adverb of a verb.
  const adverb =
    tokens[from]!.lower.endsWith('ly') && !(bits[from]! & Word.modifier) && isNoTitle(tokens, bits, from + 1);
  const at = adverb ? from + 1 : from;
  const token = tokens[at] as Token;
  if (token.capital || bits[at]! & (Word.modifier | Word.head)) return false;
  if (!token.lower.endsWith('ed')) return PAST.has(token.lower);
  return adverb || tokens[head]!.capital || isNamelike(tokens[at - 2], bits[at - 2] ?? 0);
}

/** Whether a past tense stands here that goes on with something else than a noun: "realized sending". */
function isNoTitle(tokens: readonly Token[], bits: Int32Array, at: number): boolean {
  const next = tokens[at + 1];
  if (!next || !isPastTense(tokens[at]!.lower)) return false;
  const word = bits[at + 1]!;
  const goesOn = (word & (Word.grammar | Word.head | Word.modifier)) === 0 && next.lower.endsWith('ing');
  return goesOn || (word & Word.grammar) !== 0;
}

/** Words of grammar in a line in capitals, and no letters of a body: "MESSAGE OF PRESIDENT ROE". */
const SHOUTED = /^(?:AND|AS|AT|BY|FOR|FROM|IN|OF|ON|THE|TO|WITH)$/;

function belongs(token: Token, word: number): boolean {
  const kinds = Word.modifier | Word.nation | Word.place | Word.portfolio | Word.organisation | Word.head | Word.body;
  const named = word & Word.given && !(word & (Word.place | Word.nation | Word.organisation | IN_PHRASE));
  // "Justice minister Ann Roe".
  if (named && token.lower !== 'justice') return false;
  if (word & kinds) return true;
  return token.capital
    ? /^\p{Lu}{2,}$/u.test(token.text) && !SHOUTED.test(token.text)
    : /^(?:ex|co|vice)-/.test(token.lower);
}
