import companyWords from '../data/en/names/company-words.txt';
import humanNouns from '../data/en/names/human-nouns.txt';
import humanVerbs from '../data/en/names/human-verbs.txt';
import type { Token } from '../syntax/text/tokens.ts';
import type { Chain } from './chains.ts';
import { CUE_CLASS, THING_CLASS, UNKNOWN_CLASS } from './tagging/classes.ts';
import type { Scope } from './tagging/features.ts';
import type { TitleSpan } from './titles/titles.ts';
import { entries, Word } from './words.ts';

const COMPANY_WORDS: ReadonlySet<string> = new Set(entries(companyWords));
/** "X’s managing director", "X chief executive Ann Roe": offices of bodies. */
const BODY_OFFICE =
  /^(?:board|boss|ceo|cfo|chairman|chairwoman|chief|coo|coach|co-founder|director|editor|executive|founder|general|head|manager|managing|owner|president|spokesman|spokesperson|spokeswoman|vice)$/;
/** "shares of X", "a stake in X". */
const OF_BODY =
  /^(?:shares?|stakes?|stock|customers|clients|subsidiary|unit|branch|branches|takeover|acquisition|maker|makers|users|products?|shareholders?|employees|firms?|companies|competitors?|brands?|films?|newspapers|channels|platforms|stores|airlines|apps|rivals?|banks?|exchanges?)$/;
/** "the municipality of X", "towns of X and Y". */
export const AREA =
  /^(?:municipality|municipalities|provinces?|towns?|villages?|city|cities|community|count(?:y|ies)|islands?|districts?|cantons?|hamlets?|prefectures?|suburbs?|townships?|taluks?|communes?|settlements?|neighbou?rhoods?|barrios?|governorates?)$/;
const HUMAN_NOUNS: ReadonlySet<string> = new Set(entries(humanNouns));
const HUMAN_VERBS: ReadonlySet<string> = new Set(entries(humanVerbs));
const PLURAL_VERBS = new Set(['are', 'were', 'have']);
/** "Moss shares a flat with Pike" is a verb. */
const VERB_FOLLOWERS = /^(?:an?|the|his|her|its|their|with)$/;
/** How far the noun of an apposition may stand from its comma: ", the second-largest German pump maker". */
const APPOSITION = 6;
/** The greatest age news gives a person. */
const OLDEST = 120;

/** Do the words after a chain say that it is no person: "X shares", "X’s shares", "X are 19th", "X, the pump maker"? */
export function standsForBody(
  tokens: readonly Token[],
  bits: Int32Array,
  { first, end }: Chain,
  scope: Scope,
): boolean {
  const next = tokens[end];
  if (isBodysBefore(tokens, first, scope)) return true;
  if (!next || end >= scope.end) return false;
  if (isFirm(tokens, end, scope, (bits[first]! & Word.given) === 0)) return true;
  const owned = next.kind === 'possessive' ? tokens[end + 1] : next;
  const after = tokens[end + 1]?.lower ?? '';
  if (owned?.kind === 'word' && COMPANY_WORDS.has(owned.lower) && !VERB_FOLLOWERS.test(after)) return true;
  if (end - first === 1 && PLURAL_VERBS.has(next.lower)) return !isListed(tokens, first, scope);
  if ((bits[end]! & Word.cue) !== 0 && speaksOfItself(tokens, end + 1, scope)) return true;
  // "Dunam, the operator of an exchange,".
  const alone = end - first === 1 && scope.classes[first] === UNKNOWN_CLASS;
  return next.text === ',' && isThingAfter(tokens, bits, end + 1, scope, alone);
}

/** "shares of X", "a stake in X", "rivals such as X", "Fletcher & Bateh". */
function isBodysBefore(tokens: readonly Token[], first: number, scope: Scope): boolean {
  const at = (i: number): string => (i >= scope.first ? tokens[i]!.lower : '');
  const before = at(first - 1);
  if (before === '&') return true;
  if (before === 'as') return at(first - 2) === 'such' && OF_BODY.test(at(first - 3));
  if (before === 'of' && AREA.test(at(first - 2))) return true;
  return (before === 'of' || before === 'in') && OF_BODY.test(at(first - 2));
}

/** "X (NYSE:", "X, which", "X & Co", "X said its", "X chief executive Ann Roe", "X’s managing director". */
function isFirm(tokens: readonly Token[], end: number, scope: Scope, mayBe: boolean): boolean {
  const at = (i: number): string => (i < scope.end ? tokens[i]!.lower : '');
  const next = at(end);
  if (next === '&' || (next === ',' && at(end + 1) === 'which')) return true;
  if (next === '(') return /^(?:nyse|nasdaq|lse|asx|tsx|bse|nse|otc|otcqb|hkex|sgx|jse)/.test(at(end + 1));
  if (tokens[end]!.kind === 'possessive')
    return /^(?:managing|ceo|cfo|chief|board|shareholders?|chairman|co-founder|mr|mrs|ms|dr)$/.test(at(end + 1));
  return mayBe && BODY_OFFICE.test(next) && !tokens[end]!.capital && !/^(?:of|for|to)$/.test(at(end + 1));
}

/** "Naqvi, Raza have agreed": one of several, which together take the plural. */
function isListed(tokens: readonly Token[], first: number, scope: Scope): boolean {
  const before = first > scope.first ? (tokens[first - 1] as Token).lower : '';
  return before === 'and' || before === ',';
}

/** "said it had", "said in a statement that it has": a firm speaks of itself as it. */
function speaksOfItself(tokens: readonly Token[], at: number, scope: Scope): boolean {
  const words = [0, 1, 2, 3, 4, 5].map((k) => (at + k < scope.end ? (tokens[at + k] as Token).lower : '')).join(' ');
  return /^(?:in a statement )?(?:that )?(?:it (?:had|has|plans|planned|expects|expected|regrets|regretted|employs|employed|will|would|was|is)\b|its\b)/.test(
    words,
  );
}

/** A noun phrase with an article whose noun is one for bodies and things: "a software company based in Oslo". */
function isThingAfter(
  tokens: readonly Token[],
  bits: Int32Array,
  at: number,
  scope: Scope,
  mayOperate: boolean,
): boolean {
  if (!/^(?:a|an|the)$/.test(tokens[at]?.lower ?? '')) return false;
  for (let i = at + 1; i < scope.end && i <= at + APPOSITION; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || bits[i]! & Word.grammar) return false;
    const noun = scope.classes[i] === THING_CLASS && ((bits[i]! & Word.head) === 0 || mayOperate);
    const next = tokens[i + 1];
    const ends = !next || next.kind === 'punctuation' || (bits[i + 1]! & Word.grammar) !== 0;
    if (noun && ends) return true;
  }
  return false;
}

/** Do the words after a chain say that it is a person: an age, "who", or a description as the titles have it? */
export function standsForPerson(tokens: readonly Token[], end: number, titles: readonly TitleSpan[]): boolean {
  if (isAged(tokens, end) || (tokens[end]?.text === ',' && /^who(?:se)?$/.test(tokens[end + 1]?.lower ?? '')))
    return true;
  return titles.some((title) => title.place === 'after' && title.nameEnd === end);
}

/** An age between commas, or at the end of a list: ", 24,", ", 24;", ", 24.". */
export function isAged(tokens: readonly Token[], at: number): boolean {
  const age = tokens[at + 1];
  if (tokens[at]?.text !== ',' || age?.kind !== 'number' || !(Number(age.text) < OLDEST)) return false;
  const end = tokens[at + 2]?.text ?? '';
  return end === ',' || (/^[;.]$/.test(end) && /^\d\d$/.test(age.text));
}

/** "is 21 and", "is 34 years old". */
function isAge(tokens: readonly Token[], at: number): boolean {
  return /^[1-9]\d$/.test(tokens[at]?.text ?? '') && /^(?:and|years|,|\.)$/.test(tokens[at + 1]?.lower ?? '.');
}

/** "named Cho", "identified as Murad", "a citizen surnamed Chan", "known as Ashok". */
const NAMES_ONE = /^(?:named|nicknamed|surnamed|pseudonym)$/;
const NAMES_ONE_AS = /^(?:identified|named)$/;
const HIS = /^(?:his|her)$/;
/** "the death of X", "the resignation of X". */
const LIFE = /^(?:arrest|assassination|birth|death|funeral|murder|resignation|wedding|widow)$/;

/** "a 12-year-old Rosa (Ann Roe)", "16-year-old Ivo was late"; not "the 30-year-old Roebox van". */
function standsAlone(end: number, scope: Scope): boolean {
  return end >= scope.end || scope.classes[end]! <= CUE_CLASS;
}

/** Does what stands around a chain tell that it is a person, by what only people do and have? */
export function isHuman(tokens: readonly Token[], { first, end }: Chain, scope: Scope): boolean {
  const at = (i: number): string => (i >= scope.first && i < scope.end ? tokens[i]!.lower : '');
  const before = at(first - 1);
  const owns = tokens[end]?.kind === 'possessive';
  if (/^years?[-‐‑]old$/.test(before) && tokens[first - 3]?.kind === 'number' && standsAlone(end, scope)) return true;
  if (!owns && (NAMES_ONE.test(before) || (before === 'as' && NAMES_ONE_AS.test(at(first - 2))))) return true;
  if (end - first > 1 && before === 'to' && at(first - 2) === 'according') return true;
  if (end - first > 1 && before === 'of' && LIFE.test(at(first - 2))) return true;
  const next = at(end);
  if (end - first > 1 && (next === 'who' || (next === 'is' && isAge(tokens, end + 1)))) return true;
  if (HUMAN_VERBS.has(next) || (next === 'was' && at(end + 1) === 'born')) return true;
  if (owns) return HUMAN_NOUNS.has(at(end + 1));
  if (next === 'and' || next === 'with') return HIS.test(at(end + 1));
  if (/^(?:said|says|added)$/.test(next) && /^(?:he|she)$/.test(at(end + 1))) return true;
  return next === '(' && at(end + 2) === ')' && tokens[end + 1]!.kind === 'number' && Number(at(end + 1)) < OLDEST;
}
