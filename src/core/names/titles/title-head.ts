import type { Token } from '../../syntax/text/tokens.ts';
import { IN_PHRASE } from '../chains.ts';
import { entryOf, Word } from '../words.ts';

/** "Mr" and its kin. */
export const COURTESY =
  /^(?:mr|mrs|ms|miss|mx|messrs|sir|dame|madam|madame|mme|monsieur|herr|frau|señora?|senora?|don|doñ?a|signora?|shri|shrimati|smt|sri|thiru|janab|encik|puan|highness|majesty|excellency|eminence|holiness)$/;
/** What may stand between an office and the name and tells nothing of the office: Foreign Minister Dr Salman Haidar. */
export const ADDRESS = new RegExp(`${COURTESY.source}|^(?:dr|doctor)$`);
/** Honours and styles that no office ends in; each is a title by itself. */
const STYLE =
  /^(?:datuk|datin|dato|tan|tun|rt|hon|honou?rable|hon['’]?ble|engr|barr|alhaji|alhaja|hajiya?|prof|sheikh|shaikh)$/;
/** Offices that are forms of address as well. */
export const HOLDER =
  /^(?:ambassador|amir|chancellor|commissioner|councillor|emir|governor|mayor|premier|president|prof|professor|senator)$/;
/** "Assistant Prof." is one title. */
const JUNIOR = /^(?:assistant|associate|adjunct|tan|tun|datuk|dato)$/;
export function isStyle(lower: string): boolean {
  return STYLE.test(lower);
}
/** Sheikh tells no office where another stands before it: Prime Minister Sheikh Hasan. */
export const SHEIKH = /^sheikh(?:a|ah)?$/;
/** A name after "son of" is the father's. */
export const KIN =
  /^(?:son|daughter|wife|husband|widow|widower|mother|father|brother|sister|nephew|niece|cousin|uncle|aunt|grandson|granddaughter|grandfather|grandmother|fiancée?|friend|girlfriend|boyfriend)s?(?:-in-law)?$/;
/** Governor, Commissioner; not Tan Sri, Mr or Dean, who may be called so. */
function isOffice(bits: number): boolean {
  return (bits & Word.head) !== 0 && (bits & (Word.given | IN_PHRASE)) === 0;
}

/** What may stand between the first word of a title and its head. */
const BETWEEN = Word.portfolio | Word.place | Word.nation | Word.organisation | Word.body;

/** Whether capitals of that kind go on to a title's head. */
function leadsToHead(tokens: readonly Token[], bits: Int32Array, from: number, limit: number): boolean {
  for (let i = from; i < limit && i < from + 3; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || !token.capital || bits[i]! & (Word.grammar | Word.given)) return false;
    if (bits[i]! & (Word.head | Word.honorific)) return !ADDRESS.test(token.lower);
    if (!(bits[i]! & (BETWEEN | Word.modifier))) return false;
  }
  return false;
}

/** "Prime Minister", "Deputy Assistant Secretary", "chief executive officer", "Maj. Gen.": the last of the heads. */
export function lastHead(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): number {
  let head = at;
  for (let i = at + 1; i < limit; i++) {
    const token = tokens[i] as Token;
    if (token.text === '.' && !token.spaced && (tokens[i - 1] as Token).text.length <= 5) continue;
    if (token.kind !== 'word' || !token.spaced) break;
    // "deputy Governor": the office alone has its capital.
    if (token.capital !== tokens[at]!.capital && !(token.capital && bits[at]! & Word.modifier && isOffice(bits[i]!)))
      break;
    if (bits[i]! & Word.grammar) break;
    if (!(bits[i]! & (Word.head | Word.honorific | Word.modifier))) {
      // "Deputy Police Commissioner", "Caretaker Punjab Chief Minister".
      if (token.capital && bits[i]! & BETWEEN && !(bits[i]! & Word.given) && leadsToHead(tokens, bits, i + 1, limit))
        continue;
      break;
    }
    if (isTradeSurname(tokens, bits, i, head)) break;
    if (token.capital && bits[i]! & Word.given && (!(bits[i]! & Word.honorific) || SHEIKH.test(token.lower))) break;
    // Gov. Earl Roe: after the point of an abbreviation a word that is a given name as well is one.
    if (
      tokens[i - 1]!.text === '.' &&
      bits[i]! & Word.given &&
      isCapitalised(tokens[i + 1]) &&
      isCapitalised(tokens[i + 2])
    )
      break;
    // “Prime Minister Datuk Seri Ann Roe”: an office and a style.
    if (
      isStyle(token.lower) &&
      (bits[head]! & Word.head || HOLDER.test(tokens[head]!.lower)) &&
      !JUNIOR.test(tokens[head]!.lower)
    )
      break;
    // But “Tan Sri” is one title.
    if (ADDRESS.test(token.lower) && !ADDRESS.test(tokens[head]!.lower) && !(bits[i]! & bits[head]! & IN_PHRASE)) {
      // "Hon’ble Shri Justice Roe".
      if (!isJudge(tokens, i + 1)) break;
      continue;
    }
    if (bits[i]! & (Word.head | Word.honorific)) head = i;
  }
  return head;
}

/** Trades that are surnames as often. */
const TRADE_SURNAME =
  /^(?:archer|baker|barber|brewer|butcher|butler|carpenter|cook|farmer|gardener|hunter|judge|knight|mason|miller|painter|porter|potter|shepherd|singer|skipper|tailor|weaver)$/;

/** "Mr Carpenter agreed", "Cr. Butcher,": right behind a form of address, and no name follows. */
function isTradeSurname(tokens: readonly Token[], bits: Int32Array, at: number, head: number): boolean {
  if (!tokens[at]!.capital || !TRADE_SURNAME.test(tokens[at]!.lower) || !(bits[head]! & Word.honorific)) return false;
  const behind = tokens[at - 1]!.text === '.' ? at - 2 : at - 1;
  return behind === head && !isCapitalised(tokens[at + 1]) && tokens[at + 1]?.lower !== 'of';
}

/** "Justice" behind a form of address and its point, if it has one. */
function isJudge(tokens: readonly Token[], at: number): boolean {
  return (tokens[at]?.text === '.' ? tokens[at + 1] : tokens[at])?.text === 'Justice';
}

function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital;
}

/** Is a head in the plural? */
export function isPlural(lower: string, bits: number): boolean {
  return singular(lower, bits) !== lower;
}

/** A head in the singular. */
export function singular(lower: string, bits: number): string {
  if (!lower.endsWith('s') || bits !== Word.head) return lower;
  const cut = lower.endsWith('ies') && !entryOf(lower.slice(0, -1));
  return cut ? `${lower.slice(0, -3)}y` : lower.replace(/(?<=[^s])s$/, '');
}

/** A head or modifier in small letters, after a space. */
export function isSmallTitleWord(token: Token | undefined, bits: number): boolean {
  if (!token?.spaced || token.kind !== 'word' || token.capital || bits & Word.grammar) return false;
  return (bits & (Word.head | Word.modifier)) !== 0;
}

/** Sikander Sultan Raja, Martin Luther King III: a title behind a capital that is part of the name. */
export function isInName(tokens: readonly Token[], bits: Int32Array, i: number, limit: number): boolean {
  if (i + 1 < limit && /^(?:[JS]N?R|[JS]n?r|[IVX]+)$/.test(tokens[i + 1]!.text) && tokens[i + 1]!.spaced) return true;
  if (!(bits[i]! & Word.given) || !(bits[i]! & Word.honorific) || i < 1) return false;
  if (bits[i - 1] === 0) return i > 1;
  if (tokens[i - 1]!.lower === 'amir') return false;
  // President Hassan Sheikh Mohamud; not "the Amir Sheikh Hamad".
  return (
    BETWEEN_NAMES.test(tokens[i]!.lower) &&
    isGivenAlone(bits[i - 1]!) &&
    !/^(?:the|his)$/.test(tokens[i - 2]?.lower ?? '')
  );
}

/** Forms of address that are names as well, between two others. */
const BETWEEN_NAMES = /^(?:imam|pir|sheikh|sultan)$/;

function isGivenAlone(bits: number): boolean {
  return (bits & (Word.given | Word.place | Word.nation | Word.head | Word.honorific | Word.calendar)) === Word.given;
}
