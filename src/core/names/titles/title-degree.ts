import pastTense from '../../data/en/usage/past-tense-verbs.txt';
import type { Token } from '../../syntax/text/tokens.ts';
import { entries, Word } from '../words.ts';
import { isBodysName } from './title-owner.ts';

/** Words in small letters before the noun of an office: degrees (chief, senior), nouns and adjectives; and verbs, which are none. */

/** Past tenses without -ed. */
export const PAST: ReadonlySet<string> = new Set(entries(pastTense));

/** "blamed", "met". */
export function isPastTense(lower: string): boolean {
  return lower.endsWith('ed') || PAST.has(lower);
}

const LAND = Word.nation | Word.place;
const COMPASS = /^(?:north|south|east|west|central|latin)$/;
/** So many words may stand between a degree and the noun of the office. */
const LONGEST = 2;

/** Whether a word in small letters says in which degree somebody holds an office: senior, chief, deputy. */
export function isDegree({ capital }: Token, bits: number): boolean {
  return !capital && (bits & (Word.modifier | Word.head)) === (Word.modifier | Word.head);
}

/** "chief legal analyst", "senior North American economist": whether a degree leads to the noun of an office behind other words. */
export function leadsToOffice(tokens: readonly Token[], bits: Int32Array, at: number, limit: number): boolean {
  if (!isDegree(tokens[at]!, bits[at]!)) return false;
  for (let i = at + 1; i < limit && i <= at + 1 + LONGEST; i++) {
    const { capital, kind, lower } = tokens[i]!;
    if (kind !== 'word' || bits[i]! & (Word.grammar | Word.cue | Word.particle)) return false;
    if (!capital && bits[i]! & Word.head) return i > at + 1 && !lower.endsWith('s');
    if (capital ? !(bits[i]! & LAND) && !COMPASS.test(lower) : isVerbLike(lower, bits[i]!)) return false;
  }
  return false;
}

function isVerbLike(lower: string, bits: number): boolean {
  return /(?:ed|ing|ly)$/.test(lower) || (lower.endsWith('s') && !(bits & Word.portfolio));
}

/** After these comes a noun, and no verb. */
const BEFORE_NOUN =
  /^(?:of|by|with|for|from|about|as|like|between|including|against|under|than|were|said|says|added|told|explained)$/;
/** What says how somebody is rather than what: "by new coach Ann Roe", "by email", "for example". */
const NO_NOUN =
  /^(?:new|old|young|fellow|famous|other|own|top|big|best|great|good|rich|poor|female|male|black|white|past|previous|next|last|such|same|many|few|several|some|now|then|once|well-known|slain|controversial|popular|prominent|staff|example|instance|course|late|email|phone|text|telephone|letter|chance|mistake|yesterday|today|again|later|earlier|hand|both|said|there|here|day|night|year|week|outside|inside|instead|together|abroad|away|back|home)$|(?:ous|ful|ctive|ible|able|less|ing|ed|ly|(?:legend|ordin|vision|revolution|necess|tempor|contempor|arbitr|imagin|prim|second|exempl|honor|volunt|element)ary|est)$/;

const ADVERB = /^(?:again|both|course|example|here|instance|later|mistake|now|once|then|there|today|yesterday)$/;
/** Trades and fields that end as adjectives do: "voting expert", "infectious disease expert". */
export const TRADE =
  /^(?:accounting|advertising|banking|boxing|broadcasting|cycling|engineering|farming|fishing|gaming|housing|indigenous|infectious|lending|manufacturing|marketing|mining|nursing|planning|publishing|racing|sailing|shipping|skating|swimming|trading|training|voting|wrestling)$/;

/** Whether a word in small letters is a verb or an adjective rather than a noun before the noun of an office. */
function isNoNoun(lower: string): boolean {
  return PAST.has(lower) || (NO_NOUN.test(lower) && !TRADE.test(lower));
}

/** "by stage manager", "said campaign director": where a noun or two begin between what governs them and the head. */
export function governedNoun(tokens: readonly Token[], bits: Int32Array, at: number, from: number): number {
  if (tokens[at]?.capital && at >= from && LOYAL.test(tokens[at + 1]?.lower ?? '')) {
    const owner = ownerOf(tokens, bits, at + 1, from);
    return owner <= at ? owner : -1;
  }
  for (let i = at; i > from && i > at - 3; i--) {
    const { capital, lower, kind, spaced } = tokens[i]!;
    if (capital || kind !== 'word' || !spaced || isNoNoun(lower)) return -1;
    if (bits[i]! & (Word.grammar | Word.cue | Word.particle)) return -1;
    const before = tokens[i - 1]!;
    // "perennially incorrect economist".
    if (before.lower.endsWith('ly')) return i < at ? i + 1 : -1;
    if (BEFORE_NOUN.test(before.lower) || (before.lower === 'to' && tokens[i - 2]?.lower === 'according')) return i;
    if (SIDE.test(lower) && i === at && before.capital) return ownerOf(tokens, bits, i, from);
    const behindAnd = before.lower === 'and' && (FIELD.test(lower) || STAGE.test(lower));
    if (behindAnd || (FIELD.test(lower) && isBodysName(before, bits[i - 1]!))) return i;
    // "“For men only,” environmental engineer Ann Roe said."
    if (CLOSING.test(before.text) && /^[,.?!]$/.test(tokens[i - 2]?.text ?? '')) return i;
    // "and high-security prisoner Ann Roe", "JD(S) legislature party leader".
    if (HYPHENED.test(lower) && before.lower === 'and') return i;
    if (before.text === ')' && tokens[i - 2]?.capital) return i;
    // "renowned leadership coach", "included gold medallist", "with retired army officer".
    if (!before.capital && bits[i - 1]! & Word.modifier) return i - 1;
    if (!before.capital && isNoNoun(before.lower) && !ADVERB.test(before.lower)) return i;
  }
  return -1;
}

/** What may be one's field: "agricultural engineer", "campaign manager". */
const FIELD =
  /^(?:[a-z]{3,}(?:al|ary|ics?|ment|tion|ship|logy)|bronze|business|campaign|civil|gold|policy|research|silver|study)$/;

/** What one is a star, a director or a writer of. */
const STAGE =
  /^(?:art|baseball|basketball|comedy|cricket|football|hockey|jazz|movie|music|opera|pop|rock|rugby|screen|soccer|sports|television|tennis|theater|theatre)$/;
const CLOSING = /^["”’]$/;
/** What somebody has people for: the Roe campaign, the Roe family. */
const SIDE = /^(?:administration|campaign|estate|family|transition)$/;

/** Whoever is for or against somebody: "Roe ally", "former Roe critic". */
const LOYAL = /^(?:aide|ally|allies|backer|critic|donor|loyalist|supporter|surrogate)s?$/;

const FORMERLY = /^(?:ex|former|longtime|long-time|onetime|one-time|top)$/;

/**
 * "Roe campaign manager", "former Roe aide": the token of a title that is the name of whoever has people for that; -1 for none.
 * @param first where the title begins
 * @param end where it ends
 */
export function ownerIn(tokens: readonly Token[], first: number, end: number): number {
  const at = FORMERLY.test(tokens[first]!.lower) ? first + 1 : first;
  const next = tokens[at + 1];
  if (at + 1 >= end || !tokens[at]!.capital || next!.capital) return -1;
  return SIDE.test(next!.lower) || LOYAL.test(next!.lower) ? at : -1;
}

/** "Roe campaign manager", "then Roe campaign manager": where the title begins whose campaign, family … stands at a place. */
function ownerOf(tokens: readonly Token[], bits: Int32Array, at: number, from: number): number {
  const owner = at - 1;
  const before = tokens[owner - 1];
  if (owner < from || bits[owner]! & (Word.grammar | Word.calendar)) return at;
  // The first word of a sentence has its capital whatever it is.
  if (owner === from) return bits[owner]! & Word.common ? at : owner;
  if (FORMERLY.test(before?.lower ?? '')) return owner - 1;
  return before?.capital ? at : owner;
}

const HYPHENED = /^[a-z]{2,}-(?!old)[a-z]+$/;
