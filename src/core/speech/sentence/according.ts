import { isA, Kind } from '../kinds.ts';
import { wordClass } from '../lexicon.ts';
import { isPastForm, mayBeClause } from './clause.ts';
import { contentEnd, isParticiple } from './content.ts';
import type { Item } from './items.ts';
import { isLeadingPhrase } from './leading.ts';
import { isConjunction, phraseEnd, sourceOf } from './phrase.ts';
import { type Report, reportOf } from './report.ts';
import { clauseSpan, quotesIn, type Scope } from './scope.ts';

const ALL_PREPOSITIONS = wordClass('preposition');
const WAYS = wordClass('way');
const LAWS = wordClass('law');
/** So many items after the source's comma make a second half of the clause. */
const SECOND_HALF = 3;
/** So many items before it may be a clause. */
const FEWEST_OF_CLAUSE = 4;

/** “according to Naqvi”: before the clause, after it, or inside it. */
export function accordingTo(scope: Scope, at: number): Report | null {
  const { items, first, end } = scope;
  const stop = phraseEnd(items, at + 2, end, ALL_PREPOSITIONS);
  const source = sourceOf(items, at + 2, stop);
  if (!source || isNorm(scope, at, stop)) return null;
  const found = { pattern: 'according', cue: { start: items[at]!.start, end: items[at + 1]!.end }, source } as const;
  if (at === first || (at === first + 1 && isConjunction(items[first]))) {
    const from = clauseStart(scope, stop);
    const content = clauseSpan(scope, from, contentEnd(items, from, end));
    return reportOf(found, content, quotesIn(scope, stop, end));
  }
  const left = items[at - 1]!.kind === 'comma' ? at - 1 : at;
  if (left < at && goesOnAfter(scope, left, stop)) {
    // “Naqvi said that, according to the report, the road …”.
    const from = left <= first || items[left - 1]?.lower === 'that' ? stop + 1 : first;
    const content = clauseSpan(scope, from, contentEnd(items, stop + 1, end));
    return reportOf(found, content, quotesIn(scope, first, end));
  }
  // “The number according to Naqvi was late”.
  const verb = items[stop];
  const whole = left === at && verb && stop < end && (isA(verb, Kind.auxiliary) || isPastForm(verb));
  if (whole && !mayBeClause(items, first, left))
    return reportOf(found, clauseSpan(scope, first, contentEnd(items, stop, end)), quotesIn(scope, first, end));
  return reportOf(found, clauseSpan(scope, first, left), quotesIn(scope, first, at));
}

/** “according to plan”, “buried according to their rites”, “sold according to the Land Act”: a way, nobody's words. */
function isNorm({ items, first }: Scope, at: number, stop: number): boolean {
  const { lower } = items[stop - 1]!;
  if (WAYS.has(lower) || isSorted(items, first, at)) return true;
  return LAWS.has(lower) && at > first && items[at - 1]!.kind !== 'comma' && items[at - 1]!.kind !== 'quote';
}

/** “rated the estates according to their value”, “prices vary according to size”; not “is ranked third according to Naqvi”. */
function isSorted(items: readonly Item[], first: number, at: number): boolean {
  if (/^var(?:y|ies|ied|ying)$/.test(items[at - 1]?.lower ?? '')) return true;
  if (!/^(?:its|their)$/.test(items[at + 2]?.lower ?? '') || items[at - 1]?.kind === 'comma') return false;
  for (let i = at - 1; i >= first && at - i <= LONGEST_OCCASION; i--) if (SORTING.test(items[i]!.lower)) return true;
  return false;
}

const SORTING =
  /^(?:allocat|arrang|categoris|categoriz|classifi|distribut|divid|grad|group|order|rank|rat|sort)(?:ed|ing)$/;

/** The index after the comma that ends a leading “According to …”. */
function clauseStart({ items, end }: Scope, stop: number): number {
  let from = stop;
  while (from < end && items[from]!.kind !== 'comma' && items[from]!.kind !== 'quote') from++;
  if (items[from]?.kind !== 'comma') return from;
  // “According to Naqvi, a baker, the road …”.
  const described = descriptionEnd(items, from + 1, end);
  if (described > 0) return described;
  // “According to Naqvi, writing for the Star: …”.
  const colon = items[from + 1] && isParticiple(items[from + 1]!) ? colonAfter(items, from + 1, end) : -1;
  return colon < 0 ? from + 1 : colon + 1;
}

/** The index after a description of the source and its comma, 0 where none stands there. */
function descriptionEnd(items: readonly Item[], from: number, end: number): number {
  if (!/^an?$/.test(items[from]?.lower ?? '')) return 0;
  let comma = from;
  while (comma < Math.min(end, from + LONGEST_OCCASION) && items[comma]!.kind === 'word') comma++;
  const next = items[comma + 1];
  const describes = items[comma]?.kind === 'comma' && isA(items[comma - 1], Kind.titleHead) && next?.kind === 'word';
  return describes && !isA(next, Kind.relative) && !/^\d/.test(next.lower) ? comma + 1 : 0;
}

/** Words of “writing for the Larkana Star”. */
const LONGEST_OCCASION = 8;

/** The colon that ends a stretch of words, -1 where none does. */
function colonAfter(items: readonly Item[], from: number, end: number): number {
  let i = from;
  while (i < Math.min(end, from + LONGEST_OCCASION) && items[i]!.kind === 'word') i++;
  return items[i]?.kind === 'colon' ? i : -1;
}

/** “The number, according to Naqvi, is …”, “…, and the rest …”. */
function continues(items: readonly Item[], at: number): boolean {
  const next = items[at]!;
  if (isConjunction(next) || next.lower === 'because' || isA(next, Kind.auxiliary)) return true;
  return isPastForm(next) && !isA(items[at + 1], Kind.preposition);
}

/** After these the clause goes on. */
const OPEN = /^(?:and|as|but|that|wh(?:ich|o|ere|en))$/;

/** Whether the clause goes on after “…, according to Naqvi, …”. */
function goesOnAfter({ items, first, end }: Scope, left: number, stop: number): boolean {
  const next = items[stop + 1];
  if (items[stop]?.kind !== 'comma' || !next || end - stop <= SECOND_HALF) return false;
  if (isA(next, Kind.relative | Kind.contrast)) return next.lower === 'but';
  if (isParticiple(next)) return false;
  const open =
    left - first < FEWEST_OF_CLAUSE || isLeadingPhrase(items, first, left) || OPEN.test(items[left - 1]?.lower ?? '');
  return open || !mayBeClause(items, first, left) || continues(items, stop + 1);
}
