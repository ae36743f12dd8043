import { isA, Kind } from '../kinds.ts';
import type { CueVerb } from '../lexicon.ts';
import { isPastForm } from './clause.ts';
import type { Item } from './items.ts';
import { isAdverb } from './phrase.ts';
import type { Cue, Scope } from './scope.ts';

/** Words that are determiners but can be a subject by themselves: “many said”. */
const LONE_SUBJECT = /^(?:that|all|many|most|some|both|few|one|another|any|this|these|those|each)$/;

/** “cried “like a child””: how, not what. */
export function isSimile(item: Item | undefined): boolean {
  return item?.kind === 'quote' && /^.like an? /.test(item.lower);
}

/**
 * “the report”, “his claims”, “an accused man”, “red states that …”: a form of a verb of saying that is none here.
 * @param helped an auxiliary stands before it
 */
export function isNoun(items: readonly Item[], low: number, { at, verb }: Cue, helped: boolean): boolean {
  const next = items[verb.particle ? at + 2 : at + 1];
  if (next?.lower === 'by' && verb.form === 'past') return true;
  // “have claims in the area”: no verb has this form after another.
  if (helped && verb.form === 'third') return true;
  // “the highlight of the film”.
  if (verb.lemma === 'highlight' && next?.lower === 'of') return true;
  // “shouted down by riders”.
  if (verb.lemma === 'shout' && next?.lower === 'down') return true;
  // “opinions expressed in the hall”.
  if (verb.lemma === 'express' && isA(next, Kind.preposition)) return true;
  // “a man accused of theft” accuses nobody.
  if (next?.lower === 'of' && verb.form === 'past' && verb.lemma === 'accuse') return true;
  // “poorly maintained”, “well documented”.
  if (verb.form === 'past' && HOW.test(items[at - 1]?.lower ?? '')) return true;
  if (isNounOf(items, at, verb)) return true;
  if (isPassive(items, at, verb) || isAddedTo(items, at, verb)) return true;
  if (verb.lemma === 'charge' && isAccused(items, at)) return true;
  // “so called “gifts””, “the impacts described in the study”.
  if (verb.lemma === 'call' && items[at - 1]?.lower === 'so') return true;
  if (verb.lemma === 'describe' && verb.form === 'past' && !helped && isReduced(items, low, at)) return true;
  // “someone called the reeve”.
  if (verb.lemma === 'call' && verb.form === 'past' && !helped && isNameless(items, low, at)) return true;
  if (helped || at - 1 < low) return false;
  // “Naqvi calls for a new road”; not “Renewed calls for a new road”.
  if (verb.particle && verb.form === 'third' && isName(items, low, at - 1)) return false;
  return isNounAfter(items, low, at, verb) || (maybeNoun(verb) && isNounBefore(items, at));
}

/** Whether a capital that begins no sentence by itself ends a phrase: “Ines Roy calls for”, “the mayor, Ines Roy, calls for”. */
function isName(items: readonly Item[], low: number, last: number): boolean {
  const item = items[last]!;
  if (item.kind !== 'word' || !item.capital || isA(item, Kind.day | Kind.determiner | Kind.adjective)) return false;
  return last > low || !ADJECTIVE.test(item.lower);
}

/** “the impacts described in the study.”: what is described stands before it, and where after it, and no more. */
function isReduced(items: readonly Item[], low: number, at: number): boolean {
  if (!/^(?:above|at|below|here|in)$/.test(items[at + 1]?.lower ?? '') || at - 1 < low || items[at - 1]!.capital)
    return false;
  for (let i = low; i < at; i++) if (items[i]!.kind === 'quote') return false;
  let end = at + 2;
  while (items[end]?.kind === 'word' && !isA(items[end], Kind.subordinator | Kind.relative | Kind.auxiliary)) end++;
  return items[end] === undefined || items[end]!.kind === 'stop' || isA(items[end], Kind.auxiliary);
}

/** “get dismissed”, “rest assured”, “a plan said to have failed”: done to somebody, said by nobody. */
function isPassive(items: readonly Item[], at: number, { form, lemma }: CueVerb): boolean {
  if (form !== 'past') return false;
  // “owners warned not to leave pets”, “riders urged to slow down”: nobody warns “to”.
  if (/^(?:advise|remind|tell|urge|warn)$/.test(lemma)) {
    let to = at + 1;
    while (items[to] && (isAdverb(items[to]!) || items[to]!.lower === 'not')) to++;
    if (items[to]?.lower === 'to') return true;
  }
  if (lemma === 'say' || lemma === 'propose')
    return items[at + 1]?.lower === 'to' && /^(?:be|have)$/.test(items[at + 2]?.lower ?? '');
  const before = items[at - 1]?.lower ?? '';
  return /^(?:gets?|got|getting|gotten)$/.test(before) || (lemma === 'assure' && before === 'rest');
}

/** “adds to the costs” says nothing, “added to applause: “…”” does. */
function isAddedTo(items: readonly Item[], at: number, { lemma }: CueVerb): boolean {
  if (lemma !== 'add') return false;
  let i = at + 1;
  while (items[i] && isAdverb(items[i]!)) i++;
  if (items[i]?.lower !== 'to') return false;
  while (items[i]?.kind === 'word') i++;
  return items[i]?.kind !== 'colon' && items[i]?.kind !== 'quote';
}

/** “someone called the reeve”, “at a firm called Dragon”, “a trick called “the dog””. */
function isNameless(items: readonly Item[], low: number, at: number): boolean {
  if (NAMELESS.test(items[at - 1]?.lower ?? '')) return true;
  const next = items[at + 1];
  // “events called the “cascade””; “a critic called the “reform” a sham”.
  const the = isA(next, Kind.determiner) && items[at + 2]?.kind === 'quote' && !isA(items[at - 1], Kind.titleHead);
  if (!next?.capital && next?.kind !== 'quote' && !the) return false;
  for (let i = at - 1; i >= Math.max(low, at - LONGEST_NOUN) && isInNoun(items[i]!); i--)
    if (/^(?:an?|another|some)$/.test(items[i]!.lower)) return !items[i]!.capital;
  return false;
}

/** Not “a plan for what he called”. */
function isInNoun(item: Item): boolean {
  return item.kind === 'word' && !isA(item, Kind.subject | Kind.relative) && item.lower !== 'what';
}

/** Words of “a set of small family firms”. */
const LONGEST_NOUN = 6;
const NAMELESS = /^(?:someone|somebody|something|anyone|anything|one|thing)$/;

/** “charged on 6 May with theft”: by the police. */
function isAccused(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < at + 6 && items[i]?.kind === 'word'; i++) if (items[i]!.lower === 'with') return true;
  return false;
}

/** A form that is a noun as often: “a claim”, “reports”, “the states”. */
export function maybeNoun({ form, governs }: CueVerb): boolean {
  return governs.has('noun') && (form === 'base' || form === 'third');
}

const HELPS = /^(?:help(?:s|ed|ing)?|lets?|letting|makes?|made|making|better)$/;

/** By what stands before it: a determiner, a possessive, a preposition, a number. */
function isNounAfter(items: readonly Item[], low: number, at: number, verb: CueVerb): boolean {
  let last = at - 1;
  // “the recently announced plan”: adverbs belong to what describes.
  while (last > low && isAdverb(items[last]!) && !isA(items[last], Kind.determiner)) last--;
  const before = items[last]!;
  // “a meaningful say in how it is done”.
  if (verb.lemma === 'say' && verb.form === 'base' && isAdjective(before) && isA(items[last - 1], Kind.determiner))
    return true;
  // “numbers help explain why”: a form without “to”.
  if (verb.form === 'base' && HELPS.test(before.lower)) return true;
  // “lets users highlight”.
  if (verb.form === 'base' && last - 1 >= low && HELPS.test(items[last - 1]!.lower)) return true;
  // “about poorly maintained roads”.
  if (last < at - 1 && isA(before, Kind.preposition) && verb.form === 'past')
    return describesNoun(items, last + 1, at, verb);
  if (last < at - 1 && !(isA(before, Kind.determiner) && !LONE_SUBJECT.test(before.lower))) return false;
  if (before.kind === 'possessive')
    return verb.form !== 'past' || at - 2 < low || !/^(?:he|she)$/.test(items[at - 2]!.lower);
  if (before.kind !== 'word') return false;
  if (isA(before, Kind.determiner) && !LONE_SUBJECT.test(before.lower)) return true;
  // “those claims”, “most reports”: it does not go with a plural.
  if (verb.form === 'third' && /^(?:all|both|few|many|most|some|these|those)$/.test(before.lower)) return true;
  if (verb.form === 'past' && describesNoun(items, at, at, verb)) return true;
  // “Two Charged With Alleged Theft”.
  if (!isA(before, Kind.preposition) || (before.capital && !/^(?:against|for|from|of|with)$/.test(before.lower)))
    return false;
  return maybeNoun(verb) || !/^(?:on|in|before|since|out|off|over|up)$/.test(before.lower);
}

/**
 * “various proposed cuts”, “to sign proposed bills”, “over alleged crimes”: a past form before a noun that has no article.
 * @param from index of the first of its adverbs
 */
function describesNoun(items: readonly Item[], from: number, at: number, { governs, lemma }: CueVerb): boolean {
  const next = items[at + 1];
  if (/^(?:say|tell|add|write)$/.test(lemma) || governs.has('hearer') || next?.kind !== 'word') return false;
  // “used alleged thieves”, “used alleged Kiel Club members”.
  if (lemma === 'allege' && isPastForm(items[from - 1]!)) return true;
  // “three confirmed Covid-19 cases”; not “the red-faced confirmed Naqvi”.
  if (next.capital && !/\d/.test(next.lower)) return false;
  if (isA(next, Kind.determiner | Kind.subject | Kind.preposition | Kind.hearer | Kind.subordinator)) return false;
  if (/^(?:that|how|why|what|who|if)$|ing$/.test(next.lower)) return false;
  const before = items[from - 1]!;
  // “of all reported gifts”, “each proposed change would”.
  if (LONE_SUBJECT.test(before.lower))
    return isA(items[from - 2], Kind.preposition) || (EACH.test(before.lower) && isA(items[at + 2], Kind.auxiliary));
  if (isA(before, Kind.preposition) || before.lower === 'or') return !before.capital;
  // “over 1.3 million confirmed cases”, “which delivers repeated shocks”.
  if (/^(?:dozen|hundred|thousand|[bm]illion)s?$/.test(before.lower)) return true;
  // “two alleged thieves”, “progress of the 33 recommended changes”.
  const counted = /^\d/.test(before.lower) || NUMBER.test(before.lower);
  if (
    counted &&
    (lemma === 'allege' || (isA(items[from - 2], Kind.determiner) && isA(items[from - 3], Kind.preposition)))
  )
    return true;
  if (isA(items[from - 2], Kind.relative)) return !before.capital && /[^s]s$/.test(before.lower);
  if (isAdjective(before) || /.est$/.test(before.lower)) return !isA(items[from - 2], Kind.determiner);
  return items[from - 2]?.lower === 'to' && !before.capital;
}

const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)$/;
const EACH = /^(?:another|any|each|th(?:is|ese|ose))$/;

/** By what follows it: “questions about”, “states that still use paper”. */
function isNounBefore(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (next?.kind !== 'word') return false;
  if (/^(?:of|about|against|for|from|on|like|between|among|than|over|regarding)$/.test(next.lower))
    return !isA(items[at - 1], Kind.subject);
  // “their claims to the land”, “promises to voters”.
  if (next.lower === 'to') return CUE_OF_DEED.test(items[at]!.lower) && isPlace(items[at + 2]);
  return next.lower === 'that' && isPredicate(items, at + 2);
}

/** Forms that govern “to” and a verb. */
const CUE_OF_DEED = /^(?:claim|pledge|promise|vow)s?$/;

/** What “to” leads to: no verb. */
function isPlace(item: Item | undefined): boolean {
  return item?.kind === 'word' && (item.capital || isA(item, Kind.determiner | Kind.hearer | Kind.audience));
}

/** Whether a verb follows at once, so that the “that” before it is no conjunction: “that have”, “that still use”. */
function isPredicate(items: readonly Item[], from: number): boolean {
  let i = from;
  while (items[i] && isAdverb(items[i]!)) i++;
  return isA(items[i], Kind.auxiliary | Kind.negation | Kind.finiteCue) && !items[i]!.capital;
}

/** How well something is done, before a participle. */
const HOW = /^(?:badly|ill|poorly|properly|well)$/;

/** “a mean forecast of 1.6 billion”: a form that is no verb where “of” follows. */
function isNounOf(items: readonly Item[], at: number, { form, governs, lemma }: CueVerb): boolean {
  const nominal = governs.has('noun') && (form !== 'past' || items[at]!.lower === lemma);
  return nominal && form !== 'gerund' && lemma !== 'boast' && items[at + 1]?.lower === 'of';
}

/** Adjectives by their endings and the commonest others; numbers. */
const ADJECTIVE = /^(?:\d.*|.{3,}(?:ical|onal|ern|ous|ful|less|able|ible|ative|itive|ish|some|like|fic|tic|ing|ed))$/;

/** Whether a word can stand before a noun and hardly ever is one. */
export function isAdjective(item: Item): boolean {
  if (isA(item, Kind.titleHead)) return false;
  return item.capital ? /ern$/.test(item.lower) : isA(item, Kind.adjective) || ADJECTIVE.test(item.lower);
}

/** Whether a word in capitals is a verb of a headline rather than part of a name: “Mayor Says Road Is Shut”. */
export function isHeadlineVerb(items: readonly Item[], { first, end }: Scope, at: number): boolean {
  const before = items[at - 1];
  if (at === first || !items[at]!.capital || before?.kind === 'quote' || before?.kind === 'colon') return true;
  let long = 0;
  let capitals = 0;
  for (let i = first; i < end; i++) {
    const { kind, lower, capital } = items[i]!;
    if (kind !== 'word' || lower.length < LONG_WORD) continue;
    long++;
    if (capital) capitals++;
  }
  return capitals >= (items[end - 1]!.kind === 'stop' ? long : MOST * long);
}

/** Words that headlines in capitals write with one. */
const LONG_WORD = 4;
/** So much of a headline in capitals has them. */
const MOST = 0.75;
