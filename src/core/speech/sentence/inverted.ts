import { isA, Kind } from '../kinds.ts';
import { opensAside } from './clause.ts';
import { contentEnd } from './content.ts';
import type { Item } from './items.ts';
import { isLeadingPhrase } from './leading.ts';
import { isConjunction } from './phrase.ts';
import { type Report, reportOf } from './report.ts';
import { type Cue, clauseSpan, cueSpan, quotesIn, type Scope } from './scope.ts';
import { type InvertedSubject, subjectAfter, subjectBefore } from './subject.ts';

/** Words of a clause that must stand before “, said Naqvi”. */
const SHORTEST_CLAUSE = 3;
/** Words of a name with its title. */
const LONGEST_NAME = 6;

/** “…” said Naqvi; “…, said Naqvi”; “Said Naqvi: …”; “But, said Naqvi, “…””. */
export function invertedReport(scope: Scope, cue: Cue): Report | null {
  const { items, first, end } = scope;
  const { at, verb } = cue;
  if (!verb.governs.has('inverted') || verb.form === 'base') return null;
  const before = items[at - 1];
  const opening = at === first || (at === first + 2 && before!.kind === 'comma' && isConjunction(items[first]));
  const quoted =
    !opening && (before?.kind === 'quote' || (before?.kind === 'comma' && items[at - 2]?.kind === 'quote'));
  const clause = at - 1 >= first + SHORTEST_CLAUSE && before?.kind === 'comma';
  if (!quoted && !opening && !clause) return null;
  const subject = subjectAfter(items, at, end);
  if (!subject || (!quoted && !standsAlone(scope, at, subject, opening))) return null;
  const found = { cue: cueSpan(scope, cue), source: subject.source };
  const after = quotesIn(scope, subject.end, end);
  if (opening) return reportOf({ pattern: 'before', ...found }, null, after);
  const stop = goesOnAt(scope, subject, quoted) || (before?.kind === 'quote' ? at : at - 1);
  const quotes = [...quotesIn(scope, first, at), ...after];
  // “In other words, said Naqvi: “…””: what stands before the verb leads up to the quotation.
  const leads = !quoted && after.length > 0 && isLeadingPhrase(items, first, stop);
  return reportOf({ pattern: 'inverted', ...found }, leads ? null : clauseSpan(scope, first, stop), quotes);
}

/** “The road is open, said Naqvi, but nobody uses it”: where what was said ends after the tag, 0 where it is over before. */
function goesOnAt({ items, end }: Scope, subject: InvertedSubject, quoted: boolean): number {
  const next = items[subject.end + 1];
  if (quoted || items[subject.end]?.kind !== 'comma' || subject.end + 2 >= end) return 0;
  return next!.lower === 'but' || isA(next, Kind.auxiliary) ? contentEnd(items, subject.end + 1, end) : 0;
}

/** Without a quotation before it, the phrase after the verb must be a subject for certain. */
function standsAlone({ items, first, end }: Scope, at: number, subject: InvertedSubject, opening: boolean): boolean {
  const next = items[subject.end];
  if (opening && next?.kind !== 'colon' && next?.kind !== 'comma') return false;
  if (!opening && describedBefore(items, first, at)) return false;
  const named =
    subject.source.apposition !== null &&
    items[subject.end + 1]?.capital &&
    isA(items[subject.end - 1], Kind.titleHead);
  return (named || looksLikeSource(items, at + 1, subject.end)) && atClauseEnd(next, subject.end >= end);
}

/** “Margarita Khan, the editor of the Star, wrote”: what ends in the comma is a name and its description. */
function describedBefore(items: readonly Item[], first: number, at: number): boolean {
  const subject = subjectBefore(items, first, { before: at - 1, auxiliaries: 0, infinitive: false });
  if (!subject?.source.apposition) return false;
  // “However, it was no gift, said Naqvi”.
  if (opensAside(items[subject.first]!, items[subject.first + 1])) return false;
  const last = lastItemOf(items, first, subject.source.end);
  // “The mayor’s former clerk, Haris Malik, said”.
  const ends = subject.source.apposition.end === items[at - 2]!.end;
  const isName = items[last]?.capital || (ends && isA(items[last], Kind.titleHead) && items[last + 2]?.capital);
  if (!isName || last - subject.first >= LONGEST_NAME) return false;
  return subject.first === first || items[subject.first - 1]!.kind === 'comma';
}

function lastItemOf(items: readonly Item[], first: number, end: number): number {
  let i = first;
  while (i < items.length && items[i]!.end < end) i++;
  return i;
}

function looksLikeSource(items: readonly Item[], start: number, end: number): boolean {
  for (let i = start; i < end && !isA(items[i], Kind.preposition); i++) if (items[i]!.capital) return true;
  return end - start <= 4 && isA(items[start], Kind.determiner);
}

function atClauseEnd(item: Item | undefined, over: boolean): boolean {
  return over || !item || item.kind !== 'word' || /^(?:in|on|during|at|after|as|who)$/.test(item.lower);
}
