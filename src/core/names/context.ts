import companyWords from '../data/en/company-words.txt';
import type { Token } from '../syntax/text/tokens.ts';
import type { Chain } from './chains.ts';
import { type Scope, THING_CLASS } from './features.ts';
import type { TitleSpan } from './titles/titles.ts';
import { entries, Word } from './words.ts';

const COMPANY_WORDS: ReadonlySet<string> = new Set(entries(companyWords));
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
  if (!next || end >= scope.end) return false;
  const owned = next.kind === 'possessive' ? tokens[end + 1] : next;
  const after = tokens[end + 1]?.lower ?? '';
  if (owned?.kind === 'word' && COMPANY_WORDS.has(owned.lower) && !VERB_FOLLOWERS.test(after)) return true;
  if (end - first === 1 && PLURAL_VERBS.has(next.lower)) return !isListed(tokens, first, scope);
  if ((bits[end]! & Word.cue) !== 0 && speaksOfItself(tokens, end + 1, scope)) return true;
  return next.text === ',' && isThingAfter(tokens, bits, end + 1, scope);
}

/** "Naqvi, Raza have agreed": one of several, which together take the plural. */
function isListed(tokens: readonly Token[], first: number, scope: Scope): boolean {
  const before = first > scope.first ? (tokens[first - 1] as Token).lower : '';
  return before === 'and' || before === ',';
}

/** "said it had", "said in a statement that it has": a firm speaks of itself as it. */
function speaksOfItself(tokens: readonly Token[], at: number, scope: Scope): boolean {
  const words = [0, 1, 2, 3, 4, 5].map((k) => (at + k < scope.end ? (tokens[at + k] as Token).lower : '')).join(' ');
  return /^(?:in a statement )?(?:that )?it (?:had|has|plans|planned|expects|expected|regrets|regretted|employs|employed)\b/.test(
    words,
  );
}

/** A noun phrase with an article whose noun is one for bodies and things: "a software company based in Oslo". */
function isThingAfter(tokens: readonly Token[], bits: Int32Array, at: number, scope: Scope): boolean {
  if (!/^(?:a|an|the)$/.test(tokens[at]?.lower ?? '')) return false;
  for (let i = at + 1; i < scope.end && i <= at + APPOSITION; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word' || bits[i]! & Word.grammar) return false;
    const noun = scope.classes[i] === THING_CLASS && (bits[i]! & Word.head) === 0;
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

/** An age between commas: ", 24,". */
export function isAged(tokens: readonly Token[], at: number): boolean {
  const age = tokens[at + 1];
  return (
    tokens[at]?.text === ',' && age?.kind === 'number' && Number(age.text) < OLDEST && tokens[at + 2]?.text === ','
  );
}
