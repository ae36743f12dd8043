import { isA, Kind } from '../kinds.ts';
import { bodyBefore, bracketed, explained } from './beside.ts';
import { opensAside } from './clause.ts';
import type { Item } from './items.ts';
import {
  afterTime,
  isAdverb,
  isConjunction,
  phraseEnd,
  phraseStart,
  type Source,
  sourceOf,
  type VerbGroup,
} from './phrase.ts';

/** Where the subject of a verb was found. `first` is the index of its first item. */
export interface Subject {
  readonly source: Source;
  readonly first: number;
}

/** The subject to the left of a verb: right before it, or before an apposition, a bracket or dashes. */
export function subjectBefore(items: readonly Item[], low: number, group: VerbGroup): Subject | null {
  const end = group.before;
  const last = items[end];
  if (end < low || !last) return null;
  if (last.lower === 'which') return bodyBefore(items, low, end);
  if (last.kind === 'word' || last.kind === 'close') {
    if (isA(last, Kind.relative)) return last.lower === 'who' ? antecedent(items, low, end) : null;
    const first = phraseStart(items, low, end);
    return (
      explained(items, low, first, end) ??
      beforeOccasion(items, low, first) ??
      phraseSubject(items, wholeSubject(items, low, first, end), end)
    );
  }
  if (last.kind === 'comma') return bracketed(items, low, end) ?? subjectBeforeCommas(items, low, end);
  if (last.kind === 'dash') return subjectBeforeDash(items, low, end);
  // “Naqvi, who calls him a “goat,” said”.
  const who = last.kind === 'quote' && /,.$/.test(last.lower) ? commaBefore(items, low, end) : -1;
  return who > low && items[who + 1]!.lower === 'who' ? subjectBeforeCommas(items, low, end) : null;
}

function phraseSubject(items: readonly Item[], first: number, end: number): Subject | null {
  const source = sourceOf(items, first, end + 1);
  return source && { source, first };
}

/** “Okafor, the owner, on Twitter described”, “Okafor, who in a speech said”: what stands before such a phrase. */
function beforeOccasion(items: readonly Item[], low: number, first: number): Subject | null {
  let at = first - 1;
  if (at - 1 < low || !/^(?:at|in|on)$/.test(items[at]!.lower)) return null;
  const before = items[at - 1]!;
  if (before.lower === 'who') return antecedent(items, low, at - 1);
  if (before.kind !== 'comma') return null;
  at--;
  const open = commaBefore(items, low, at - 1);
  return open > low && isA(items[open + 1], Kind.determiner) && items[open - 1]!.capital
    ? subjectBeforeCommas(items, low, at)
    : null;
}

/** “the members *who signed the petition* called”: with the clause that tells which are meant. */
function wholeSubject(items: readonly Item[], low: number, first: number, end: number): number {
  let who = isA(items[end], Kind.subject) ? low : first - 1;
  while (who > low && first - who <= LONGEST_RELATIVE && items[who]!.kind === 'word' && items[who]!.lower !== 'who')
    who--;
  if (who - 1 < low || items[who]!.lower !== 'who' || items[who - 1]!.kind !== 'word') return first;
  if (isA(items[who - 1], Kind.preposition | Kind.cue | Kind.determiner)) return first;
  return end - who <= LONGEST_RELATIVE + 2 ? phraseStart(items, low, who - 1) : first;
}

/** Words between “who” and the last phrase of its clause. */
const LONGEST_RELATIVE = 4;

/** “… Naqvi, who said”: the phrase before “who”, or “who” itself where there is none. */
function antecedent(items: readonly Item[], low: number, who: number): Subject | null {
  const afterParty = items[who - 1]?.kind === 'comma' && /^[a-z]{1,3}-/.test(items[who - 2]?.lower ?? '');
  if (afterParty) return subjectBeforeCommas(items, low, who - 1);
  const named = items[who - 1]?.kind === 'comma' ? namedBefore(items, low, who - 1) : null;
  if (named) return named;
  const end = items[who - 1]?.kind === 'comma' ? who - 2 : who - 1;
  const whole = end < low || items[end]?.kind !== 'word' ? who : phraseStart(items, low, end);
  const first = whole > end ? whole : ownerIn(items, whole, end);
  const source = first > end ? sourceOf(items, who, who + 1) : sourceOf(items, first, end + 1);
  return source && { source, first };
}

/** “a cause of Mayor Naqvi, who urged”: of a thing and a name only the name can be meant by “who”. */
function ownerIn(items: readonly Item[], first: number, end: number): number {
  let name = end;
  while (name > first && items[name]!.kind === 'word' && items[name]!.capital) name--;
  const noun = items[name - 1];
  const ofThing = name > first && name < end && items[name]!.lower === 'of' && noun?.kind === 'word' && !noun.capital;
  return ofThing && isA(items[name + 1], Kind.titleHead) && !isA(noun, Kind.titleHead) && !/s$/.test(noun!.lower)
    ? name + 1
    : first;
}

/** “Susan Petrov of Kiel, the head of the board, who said”: the name before its description. */
function namedBefore(items: readonly Item[], low: number, comma: number): Subject | null {
  const open = commaBefore(items, low, comma - 1);
  if (open <= low || !isA(items[open + 1], Kind.determiner) || !items[open - 1]!.capital) return null;
  const first = phraseStart(items, low, open - 1);
  const source = sourceOf(items, first, open, { start: items[open + 1]!.start, end: items[comma - 1]!.end });
  return source && { source, first };
}

const MOST_COMMAS = 5;

/** “Haris Malik, 44, a nurse from Larkana, said”: back over what stands between commas. */
function subjectBeforeCommas(items: readonly Item[], low: number, comma: number): Subject | null {
  let close = comma;
  for (let n = 0; n < MOST_COMMAS; n++) {
    const open = commaBefore(items, low, close - 1);
    if (open < low) return null;
    if (!isAside(items, open + 1, close)) return null;
    const end = open - 1;
    if (end < low || (items[end]!.kind !== 'word' && items[end]!.kind !== 'close' && items[end]!.kind !== 'possessive'))
      return null;
    const before = commaBefore(items, low, end);
    const segment = before < low ? low : before + 1;
    const goesOn =
      before >= low &&
      isAside(items, segment, open) &&
      n + 1 < MOST_COMMAS &&
      headBefore(items, low, before) &&
      !isAfterOpening(items, low, segment, open);
    if (!goesOn || isNamed(items, segment, open, close)) {
      const first = phraseStart(items, Math.max(low, segment), end);
      const source = sourceOf(items, first, end + 1, { start: items[open + 1]!.start, end: items[close - 1]!.end });
      return source && { source, first };
    }
    close = open;
  }
  return null;
}

/** “…, the new neighbour, Haris Malik, said”: a description that the name after it explains, whatever noun stands before. */
function isNamed(items: readonly Item[], segment: number, open: number, close: number): boolean {
  const beforeIt = items[segment - 2];
  const name = close - open > 2 && items[open + 1]!.capital && items[close - 1]!.capital;
  const describes = isA(items[segment], Kind.determiner) && isA(items[open - 1], Kind.titleHead);
  return name && describes && beforeIt?.kind === 'word' && !beforeIt.capital;
}

/** “In a note for the Star, read by many, Naqvi Malik, a baker, said”: a name, described, behind what opens the sentence. */
function isAfterOpening(items: readonly Item[], low: number, segment: number, open: number): boolean {
  if (open - segment < 2 || !isA(items[open + 1], Kind.determiner)) return false;
  for (let i = segment; i < open; i++) if (items[i]!.kind !== 'word' || !items[i]!.capital) return false;
  const opener = items[isConjunction(items[low]) ? low + 1 : low]!;
  const before = items[segment - 2];
  return opensAside(opener, undefined) && before?.kind === 'word' && !before.capital;
}

/** Whether what stands before a comma can be the phrase an aside belongs to. */
function headBefore(items: readonly Item[], low: number, comma: number): boolean {
  const last = items[comma - 1];
  if (comma - 1 < low || !last || (last.kind !== 'word' && last.kind !== 'close')) return false;
  const first = phraseStart(items, low, comma - 1);
  if (first >= comma || afterTime(items, low, comma) >= comma) return false;
  // “But in Larkana, Weber, the mayor”: what opens the sentence is no head.
  const opener = isConjunction(items[low]) ? low + 1 : low;
  return commaBefore(items, low, comma - 1) >= low || !opensAside(items[opener]!, items[opener + 1]);
}

function commaBefore(items: readonly Item[], low: number, from: number): number {
  for (let i = from; i >= low; i--) {
    const { kind } = items[i]!;
    if (kind === 'comma') return i;
    if (kind === 'semicolon' || kind === 'stop' || kind === 'colon') return low - 1;
  }
  return low - 1;
}

/** What may stand between commas after a name: an age, a role, a place, “who …”, “speaking …”. */
function isAside(items: readonly Item[], start: number, end: number): boolean {
  const first = items[start];
  if (!first || start >= end) return false;
  if (first.kind === 'quote' || first.kind === 'open') return true;
  if (first.kind !== 'word') return false;
  const { lower } = first;
  if (isA(first, Kind.determiner | Kind.relative | Kind.preposition | Kind.subordinator)) return true;
  if (/^\d/.test(lower) || lower === 'now' || lower === 'himself' || lower === 'herself') return true;
  if (isConjunction(first)) return lower !== 'but';
  if (!first.capital) return true;
  // A short capitalised stretch: a place, a party, or the name a description announces.
  return end - start <= 6;
}

/** “The mayor — a doctor by trade — said”. */
function subjectBeforeDash(items: readonly Item[], low: number, dash: number): Subject | null {
  for (let i = dash - 1; i > low; i--) {
    if (items[i]!.kind === 'stop') return null;
    if (items[i]!.kind !== 'dash') continue;
    if (items[i - 1]!.kind !== 'word') return null;
    const first = phraseStart(items, low, i - 1);
    const source = sourceOf(items, first, i);
    return source && { source, first };
  }
  return null;
}

/** The subject after an inverted verb, with the index after it and after its asides. */
export interface InvertedSubject {
  readonly source: Source;
  readonly end: number;
}

const BREAKS: ReadonlySet<string> = new Set(['comma', 'stop', 'quote', 'dash', 'semicolon', 'close', 'colon']);

/** “… , said Naqvi”: the phrase after the verb where nothing but the sentence's end or an aside follows it. */
export function subjectAfter(items: readonly Item[], verb: number, high: number): InvertedSubject | null {
  const start = verb + 1;
  if (start >= high || isAdverb(items[start]!)) return null;
  const end = phraseEnd(items, start, high);
  const source = sourceOf(items, start, end, appositionAfter(items, end, high));
  if (!source || (source.pronoun && source.pronoun !== 'he' && source.pronoun !== 'she' && source.pronoun !== 'one'))
    return null;
  const next = items[end];
  const ends = end >= high || !next || BREAKS.has(next.kind) || next.kind === 'open';
  const goesOn =
    next?.kind === 'word' &&
    (isA(next, Kind.preposition | Kind.subordinator | Kind.relative | Kind.conjunction) ||
      afterTime(items, end, high) > end);
  return ends || goesOn ? { source, end } : null;
}

export function appositionAfter(
  items: readonly Item[],
  end: number,
  high: number,
): { start: number; end: number } | null {
  if (items[end]?.kind !== 'comma' || end + 1 >= high || items[end + 1]?.kind !== 'word') return null;
  const stop = phraseEnd(items, end + 1, high);
  return stop > end + 1 ? { start: items[end + 1]!.start, end: items[stop - 1]!.end } : null;
}
