import { isA, Kind } from '../kinds.ts';
import { type CueVerb, TITLE_HEADS, wordClass } from '../lexicon.ts';
import type { Item } from './items.ts';
import { isConjunction, phraseEnd } from './phrase.ts';

const NO_PREPOSITIONS: ReadonlySet<string> = new Set();
const GRANTED = wordClass('granted');
/** What people are thrown to. */
const SURFACE = /^(?:ground|floor|wall|pavement|sidewalk|road|car|door|table|concrete)$/;
/** How far after “slammed” it may stand. */
const LONGEST_THROW = 10;
/** How far after “asked” the question may stand: “asked a long list of questions”. */
const LONGEST_QUESTION = 5;

/** What is done by saying so, by the verb: “announced his candidacy”, “declared victory”, “requested anonymity”. */
const DONE: ReadonlyMap<string, RegExp> = new Map([
  ['announce', /^(?:bid|candidacy|run)$/],
  ['argue', /^cases?$/],
  ['brag', /^rights$/],
  [
    'claim',
    /^(?:bronze|crown|gold|hono(?:u)?rs|lives|medals?|place|points|prizes?|seats?|silver|titles?|victory|wickets?|win)$/,
  ],
  ['predict', /^(?:outcomes?|results?|winners?)$/],
  [
    'tweet',
    /^(?:clips?|gifs?|images?|links?|memes?|photos?|photographs?|pictures?|polls?|quotes?|screenshots?|videos?)$/,
  ],
  ['declare', /^(?:assets|bankruptcy|earnings|income|independence|victory|war)$/],
  ['defend', /^(?:borders?|coasts?|country|crown|homeland|lands?|leads?|territory|titles?)$/],
  ['repeat', /^(?:deeds?|errors?|experiments?|feats?|mistakes?|performances?|successe?s?|tests?|tricks?)$/],
  ['report', /^(?:crimes?|earnings|incidents?|results|story|stories|thefts?)$/],
  ['request', /^anonymity$/],
]);
/** “said nothing about it”, “say no to them”: how much was said. */
const VAGUE = /^(?:anything|everything|less|little|more|much|no|nothing|something|yes)$/;

/**
 * Whether a verb of saying tells here of what somebody did: “dismissed three aides”, “denied bail”, “questioned two men”,
 * “welcomed the visitors”, “slammed her to the ground”, “asked a question”, “hails from Kiel”.
 * @param start index of the first item of what follows the verb
 */
export function isDeed(items: readonly Item[], start: number, end: number, { lemma }: CueVerb): boolean {
  const first = items[start];
  if (first?.kind !== 'word') return false;
  switch (lemma) {
    case 'dismiss':
      return (isPeople(items, start, end) || isCase(items, start, end)) && !first.capital && !isAs(items, start, end);
    case 'advise':
      return isSomebody(items, start, end) && !asksFor(items, start, end);
    case 'deny':
      return isSomebody(items, start, end) || isGivenTo(items, start) || GRANTED.has(headOf(items, start, end));
    case 'reject':
      return GRANTED.has(headOf(items, start, end));
    case 'question':
      return isSomebody(items, start, end) || isPeople(items, start, end);
    case 'welcome':
      return isSomebody(items, start, end) || isPeople(items, start, end);
    case 'reveal':
      return /sel(?:f|ves)$/.test(first.lower);
    case 'slam':
      return holds(items, start, Math.min(end, start + LONGEST_THROW), SURFACE);
    case 'ask':
      return !isA(first, Kind.hearer) && holds(items, start, Math.min(end, start + LONGEST_QUESTION), /^questions?$/);
    case 'hail':
      return first.lower === 'from';
    case 'call on':
      return !asksFor(items, start, end);
    case 'claim':
      return holds(items, start, Math.min(end, start + MOST_LIVES), /^lives$/) || isDone(items, start, end, lemma);
    case 'say':
      return isVague(items, start);
    case 'tell':
      return isVague(items, start) || /^(?:stor(?:y|ies)|tales?)$/.test(headOf(items, start, end));
    default:
      return isDone(items, start, end, lemma);
  }
}

/** “called on the mayor to resign”, “… for help”; a host who “called on each of them” let them speak. */
function asksFor(items: readonly Item[], start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (/^(?:for|that|to)$/.test(items[i]!.lower) || items[i]!.kind === 'quote') return true;
  return false;
}

/** “denied them help”, “denied Naqvi a seat”: whom, and then what. */
function isGivenTo(items: readonly Item[], start: number): boolean {
  let named = start;
  while (items[named]?.kind === 'word' && items[named]!.capital) named++;
  if (named > start && isA(items[named], Kind.determiner)) return true;
  const next = items[start + 1];
  return (
    /^(?:him|me|them|us)$/.test(items[start]!.lower) &&
    !items[start]!.capital &&
    next?.kind === 'word' &&
    !isA(next, Kind.preposition)
  );
}

/** How far after “claimed” its “lives” may stand. */
const MOST_LIVES = 3;

function isDone(items: readonly Item[], start: number, end: number, lemma: string): boolean {
  return DONE.get(lemma)?.test(headOf(items, start, end)) ?? false;
}

function holds(items: readonly Item[], start: number, end: number, words: RegExp): boolean {
  for (let i = start; i < end && items[i]!.kind === 'word'; i++) if (words.test(items[i]!.lower)) return true;
  return false;
}

/** “nothing about it”; “nothing had changed” is what was said. */
function isVague(items: readonly Item[], start: number): boolean {
  let i = start;
  while (isA(items[i], Kind.adverb) || /^(?:almost|as|so|very)$/.test(items[i]?.lower ?? '')) i++;
  if (!VAGUE.test(items[i]?.lower ?? '')) return false;
  const next = items[i + 1];
  if (next?.lower === 'of') return false;
  return (
    next?.kind !== 'word' ||
    isA(next, Kind.preposition) ||
    /^(?:or|less|more|publicly|stupid|wrong|else)$/.test(next.lower)
  );
}

/** The last word of a noun phrase, of the first of several. */
function headOf(items: readonly Item[], start: number, end: number): string {
  // “their only daughter”.
  const only = items[start + 1]?.lower === 'only' && isA(items[start], Kind.determiner);
  const stop = phraseEnd(items, only ? start + 2 : start, end, NO_PREPOSITIONS);
  for (let i = start + 1; i < stop; i++) if (isConjunction(items[i])) return items[i - 1]!.lower;
  return items[stop - 1]?.lower ?? '';
}

/** “dismissed the charges”, as courts do. */
function isCase(items: readonly Item[], start: number, end: number): boolean {
  const head = headOf(items, start, end);
  return (
    GRANTED.has(head) || /^(?:cases?|charges?|counts?|indictments?|lawsuits?|petitions?|suits?|warrants?)$/.test(head)
  );
}

function isAs(items: readonly Item[], start: number, end: number): boolean {
  return items[phraseEnd(items, start, end, NO_PREPOSITIONS)]?.lower === 'as';
}

/** “three aides”, “two of the men”. */
function isPeople(items: readonly Item[], start: number, end: number): boolean {
  const head = headOf(items, start, end);
  return isPerson(head) || isPerson(head.replace(/s$/, ''));
}

function isPerson(noun: string): boolean {
  return (
    TITLE_HEADS.has(noun) ||
    /^(?:bab(?:y|ies)|boys?|child(?:ren)?|customers?|daughters?|fans?|girls?|guests?|m[ae]n|migrants?|passengers?|people|refugees?|sons?|students?|tourists?|visitors?|wom[ae]n)$/.test(
      noun,
    )
  );
}

/** “Ishiba”, “Mr Naqvi”, “him”: not “Naqvi’s motives”. */
function isSomebody(items: readonly Item[], start: number, end: number): boolean {
  if (isA(items[start], Kind.hearer)) return items[start]!.lower !== 'her' || items[start + 1]?.kind !== 'word';
  let i = start;
  while (i < end && items[i]!.kind === 'word' && items[i]!.capital) i++;
  if (i === start || items[i]?.kind === 'possessive') return false;
  // “questioned Ishiba about”, “welcomed Naqvi to”; “welcomed Israel saying so” is of a body.
  return i >= end || items[i]!.kind !== 'word' || isA(items[i], Kind.preposition | Kind.conjunction);
}
