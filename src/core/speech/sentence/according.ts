import { isA, Kind } from '../kinds.ts';
import { wordClass } from '../lexicon.ts';
import { contentEnd, isParticiple } from './content.ts';
import { isConjunction, phraseEnd, sourceOf } from './phrase.ts';
import type { Report } from './report.ts';
import { clauseSpan, quotesIn, type Scope } from './scope.ts';

const ALL_PREPOSITIONS = wordClass('preposition');
const WAYS = wordClass('way');
const LAWS = wordClass('law');
/** So many items after the source's comma make a second half of the clause. */
const SECOND_HALF = 3;

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
    return { ...found, content, quotes: quotesIn(scope, stop, end) };
  }
  const left = items[at - 1]!.kind === 'comma' ? at - 1 : at;
  if (left < at && goesOnAfter(scope, stop)) {
    const content = clauseSpan(scope, first, contentEnd(items, stop + 1, end));
    return { ...found, content, quotes: quotesIn(scope, first, end) };
  }
  return { ...found, content: clauseSpan(scope, first, left), quotes: quotesIn(scope, first, at) };
}

/** “according to plan”, “buried according to their rites”, “sold according to the Land Act”: a way, nobody's words. */
function isNorm({ items, first }: Scope, at: number, stop: number): boolean {
  const { lower } = items[stop - 1]!;
  if (WAYS.has(lower)) return true;
  return LAWS.has(lower) && at > first && items[at - 1]!.kind !== 'comma' && items[at - 1]!.kind !== 'quote';
}

/** The index after the comma that ends a leading “According to …”. */
function clauseStart({ items, end }: Scope, stop: number): number {
  let from = stop;
  while (from < end && items[from]!.kind !== 'comma' && items[from]!.kind !== 'quote') from++;
  return items[from]?.kind === 'comma' ? from + 1 : from;
}

/** Whether the clause goes on after “…, according to Naqvi, …”. */
function goesOnAfter({ items, end }: Scope, stop: number): boolean {
  const next = items[stop + 1];
  if (items[stop]?.kind !== 'comma' || !next || end - stop <= SECOND_HALF) return false;
  return !isA(next, Kind.relative | Kind.contrast) && !isParticiple(next);
}
