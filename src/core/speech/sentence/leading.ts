import { isA, Kind } from '../kinds.ts';
import { isPastForm, mayBeClause } from './clause.ts';
import { holdsVerb } from './govern.ts';
import type { Item } from './items.ts';
import { afterTime, isAdverb, isConjunction, SPAN_OF_TIME } from './phrase.ts';

/** “In Larkana, Naqvi said”, “Asked about it, …”: words that lead up to the clause and are none. */
export function isLeadingPhrase(items: readonly Item[], low: number, end: number): boolean {
  let first = low;
  while (first < end && isConjunction(items[first])) first++;
  // “Shortly after the vote, …”, “Back in May, …”, “Even as the vote began, …”.
  const led = isAdverb(items[first]!) || items[first]!.lower === 'back';
  if (led && /^(?:after|as|at|before|if|in|on|since|th(?:at|is)|when)$/.test(items[first + 1]?.lower ?? '')) first++;
  const opener = items[first]!;
  if (opener.kind !== 'word') return false;
  const leads =
    isA(opener, Kind.preposition | Kind.subordinator) ||
    opener.lower === 'asked' ||
    (isPastForm(opener) && isA(items[first + 1], Kind.preposition)) ||
    (opener.lower.endsWith('ing') && /^\p{L}{3,}ing$/u.test(opener.lower)) ||
    isTimePhrase(items, first, end);
  if (!leads) return false;
  for (let i = first; i < end; i++) if (items[i]!.kind === 'comma') return false;
  return true;
}

/**
 * “At a rally in Kiel, Larkana, Naqvi said”: a leading phrase after whose comma stands no clause either; not “Around 40
 * riders would come, Naqvi said.”, where the sentence ends with its tag.
 * @param after index after the tag
 */
export function leadsIn(items: readonly Item[], low: number, end: number, after: number): boolean {
  const opener = items[low]!;
  const last = items[after] === undefined || items[after]!.kind === 'stop';
  const opens = isA(opener, Kind.preposition) || opener.lower.endsWith('ing');
  if (last && opens && !isA(opener, Kind.subordinator) && holdsVerb(items, low, end)) return false;
  let comma = low;
  while (comma < end && items[comma]!.kind !== 'comma') comma++;
  return isLeadingPhrase(items, low, comma) && (comma === end || !mayBeClause(items, comma + 1, end));
}

/** “Earlier this week”, “Just a few weeks ago”. */
function isTimePhrase(items: readonly Item[], first: number, end: number): boolean {
  return afterTime(items, first, end) >= end || isLongAgo(items, first, end);
}

/** “Just a few weeks ago”, “a couple of years previously” */
export function isLongAgo(items: readonly Item[], first: number, end: number): boolean {
  const ago =
    end - 1 > first && end - first <= LONGEST_AGO && /^(?:ago|earlier|later|previously)$/.test(items[end - 1]!.lower);
  return ago && (isA(items[end - 2], Kind.time) || SPAN_OF_TIME.test(items[end - 2]!.lower));
}

/** Words of “only about two and a half years ago”. */
const LONGEST_AGO = 8;
