import { isA, Kind } from '../kinds.ts';
import { wordClass } from '../lexicon.ts';
import type { Item } from './items.ts';

const PAST = wordClass('past');
const VERB = Kind.auxiliary | Kind.negation | Kind.sureCue;

/** Whether a stretch of words may be a clause: it has what may be its verb. “the prize for exports” has none. */
export function mayBeClause(items: readonly Item[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const item = items[i]!;
    if (item.kind === 'stop' || item.kind === 'semicolon') return false;
    if (item.kind === 'quote' || (item.kind === 'word' && mayBeVerb(items, start, i))) return true;
  }
  return false;
}

/** A past form, by its ending or a list; an adjective may look like one: “retired”. */
export function isPastForm({ lower, is }: Pick<Item, 'lower' | 'is'>): boolean {
  return PAST.has(lower) || (/.{2}ed$/.test(lower) && (is & Kind.titleHead) === 0);
}

function mayBeVerb(items: readonly Item[], start: number, i: number): boolean {
  const { lower, is, capital } = items[i]!;
  if (capital && is & VERB && !(is & Kind.day)) return true;
  if (capital || i === start) return /[’'](?:s|re|ve|ll|d|m)$/.test(lower) && (is & Kind.subject) !== 0;
  if (is & VERB || /[’'](?:s|re|ve|ll|d|m)$/.test(lower) || isPastForm(items[i]!)) return true;
  const before = items[i - 1]!;
  if (before.kind !== 'word' && before.kind !== 'close') return false;
  if (isA(before, Kind.determiner | Kind.preposition | Kind.adjective | Kind.conjunction) || /^\d/.test(before.lower))
    return false;
  if (is & (Kind.preposition | Kind.conjunction | Kind.subordinator | Kind.determiner | Kind.time | Kind.adverb))
    return false;
  // “the road leads”, “prices rise”: a third person after a noun, or a plural and what is none.
  return /[^s]s$/.test(lower) || /[^s]s$/.test(before.lower) || isA(before, Kind.subject);
}

/** Whether a word opens what stands before the subject of a sentence. */
export function opensAside({ lower, capital, is }: Item, next: Item | undefined): boolean {
  if (is & (Kind.preposition | Kind.subordinator)) return true;
  if (is & Kind.gerundCue) return true;
  // “Chastened by the vote, Naqvi …”.
  if (capital && isPastForm({ lower, is }) && isA(next, Kind.preposition)) return true;
  if (lower.length > 4 && (lower.endsWith('ing') || lower.endsWith('ly')) && !(capital && next?.capital)) return true;
  // “Back in Larkana, …”.
  return ASIDE.has(lower) || (lower === 'back' && isA(next, Kind.preposition));
}

/** Words besides prepositions and conjunctions that open what stands before the subject. */
const ASIDE: ReadonlySet<string> = new Set(
  'asked moments minutes hours days weeks months years later still yet earlier meanwhile however also besides indeed instead likewise moreover'.split(
    ' ',
  ),
);
