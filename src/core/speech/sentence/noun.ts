import { isA, Kind } from '../kinds.ts';
import { contentEnd } from './content.ts';
import { laterThat } from './govern.ts';
import type { Item } from './items.ts';
import { phraseStart, type Source, sourceOf } from './phrase.ts';
import { type Report, reportOf } from './report.ts';
import { clauseSpan, quotesIn, type Scope } from './scope.ts';
import { isAdjective } from './verbal.ts';

const OWNER: Readonly<Record<string, string>> = { his: 'he', her: 'she', their: 'they' };
/** How many adjectives may stand between the owner and the noun: “his latest claim”. */
const MOST_ADJECTIVES = 2;

const SAYING = Kind.claim | Kind.promise;

/** “Naqvi’s claim that …”, “his promise to …”: a noun of saying with its owner and what follows. */
export function nounReport(scope: Scope, at: number): Report | null {
  const { items, low, end } = scope;
  if (!isA(items[at], SAYING)) return null;
  const start = contentStart(scope, at);
  if (start < 0) return null;
  for (let i = at - 1; i >= low && at - 1 - i <= MOST_ADJECTIVES; i--) {
    const source = ownerAt(scope, i);
    if (!source) continue;
    const content = clauseSpan(
      scope,
      start,
      promisedEnd(scope, start, contentEnd(items, start, end, { oneClause: true })),
    );
    const cue = { start: items[at]!.start, end: items[at]!.end };
    return reportOf({ pattern: 'noun', cue, source }, content, quotesIn(scope, start, end));
  }
  return null;
}

/** “his promise to mend the road was kept”: what was promised ends where the verb of the sentence begins. */
function promisedEnd({ items }: Scope, start: number, end: number): number {
  if (items[start]!.lower !== 'to') return end;
  for (let i = start + 2; i < end; i++) {
    if (isA(items[i], Kind.relative | Kind.subject | Kind.subordinator)) return end;
    if (isA(items[i], Kind.auxiliary) && FINITE.test(items[i]!.lower)) return i;
  }
  return end;
}

const FINITE = /^(?:are|can|could|did|does|had|has|have|is|may|might|was|were|will|would)$/;

function contentStart({ items, end }: Scope, at: number): number {
  const next = items[at + 1];
  if (!next || at + 1 >= end || next.kind !== 'word') return -1;
  if (next.lower === 'that' && isA(items[at], Kind.claim)) return at + 1;
  if (next.lower === 'to' && isA(items[at], Kind.promise)) return isInfinitive(items[at + 2]) ? at + 1 : -1;
  const that = /^(?:in|on|at|during|last|this)$/.test(next.lower) ? laterThat(items, at + 1, end) : 0;
  return that || -1;
}

/** “to mend”; not “to Moscow”, “to the road”, “to public health”. */
function isInfinitive(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || item.capital || isAdjective(item)) return false;
  return !isA(item, Kind.determiner | Kind.hearer) && !/^\d|[^s]s$/.test(item.lower);
}

function ownerAt({ items, low }: Scope, i: number): Source | null {
  const item = items[i]!;
  const pronoun = OWNER[item.lower];
  if (pronoun) return { start: item.start, end: item.end, pronoun, apposition: null };
  if (item.kind !== 'possessive' || i - 1 < low) return null;
  return sourceOf(items, phraseStart(items, low, i - 1), i);
}
