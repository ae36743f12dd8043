import { isA, Kind } from '../kinds.ts';
import { isPastForm, opensAside } from './clause.ts';
import type { Item } from './items.ts';
import { afterTime, isConjunction, phraseEnd, type Source, sourceOf } from './phrase.ts';
import { appositionAfter } from './subject.ts';

/** The subject of a sentence's main clause, guessed: the first phrase after an opening one that ends in a comma. */
export function sentenceSubject(items: readonly Item[], first: number, end: number): Source | null {
  let start = first;
  for (let n = 0; n < 4; n++) {
    const item = items[start];
    if (!item || start >= end) return null;
    const direct = afterOpening(items, start, end);
    if (direct > start) {
      start = direct;
      if (items[start - 1]!.kind === 'comma') continue;
      break;
    }
    if (item.kind === 'quote' || item.kind === 'other' || item.kind === 'dash' || isConjunction(item)) {
      start++;
      if (items[start]?.kind === 'comma') start++;
    } else if (item.kind === 'word' && opensAside(item, items[start + 1])) {
      const comma = nextComma(items, start, end);
      if (comma < 0) return null;
      start = afterPlace(items, comma + 1, end);
    } else break;
  }
  if (start >= end || items[start]!.kind !== 'word') return null;
  const stop = subjectEnd(items, start, end);
  return sourceOf(items, start, stop, appositionAfter(items, stop, end));
}

/** “On Sunday morning Naqvi came”, “Later he came”: where the subject begins after an opening without a comma. */
function afterOpening(items: readonly Item[], start: number, end: number): number {
  const next = afterTime(items, start, end);
  const item = items[next];
  // “Last year, Naqvi came”.
  if (next > start && item?.kind === 'comma' && next + 1 < end) return next + 1;
  if (next === start || item?.kind !== 'word' || next >= end) return start;
  return isA(item, Kind.subject) || (item.capital && !isA(item, Kind.day | Kind.preposition)) ? next : start;
}

/** Words of a place after the comma of the town: “In Portsmouth, N.H., on Tuesday”, “in Kiel, Elmora, after the vote”. */
const LONGEST_PLACE = 2;

function afterPlace(items: readonly Item[], start: number, end: number): number {
  const comma = nextComma(items, start, end);
  if (comma <= start || comma - start > LONGEST_PLACE || comma + 1 >= end) return start;
  for (let i = start; i < comma; i++) if (!items[i]!.capital) return start;
  const { start: from, end: to, lower } = items[comma - 1]!;
  const isShortened = to - from > lower.length || lower.includes('.');
  return isShortened || isA(items[comma + 1], Kind.preposition) ? comma + 1 : start;
}

function nextComma(items: readonly Item[], start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const { kind, lower } = items[i]!;
    // A quotation that ends in a comma stands for both.
    if (kind === 'comma' || (kind === 'quote' && i > start && /,.$/.test(lower))) return i;
  }
  return -1;
}

/** A word of a name or of the title before it: “The Daily columnist Haris Malik”. */
function isNamePart({ kind, capital, is }: Item): boolean {
  return (
    (kind === 'word' && (capital || (is & (Kind.titleHead | Kind.cue)) === Kind.titleHead)) || kind === 'possessive'
  );
}

/** “presidential” in “Republican presidential candidate Laura Okafor”. */
function describes(items: readonly Item[], i: number, limit: number): boolean {
  if (i + 1 >= limit || items[i]!.kind !== 'word' || !isA(items[i + 1], Kind.titleHead)) return false;
  // “Naqvi pushed back on those claims”.
  return !isPastForm(items[i]!) || items[i]!.capital || items[i + 2]?.capital === true;
}

function joinsNames(items: readonly Item[], i: number, limit: number): boolean {
  return items[i]!.lower === 'and' && i + 1 < limit && items[i + 1]!.capital;
}

/** The end of a subject whose verb is not known: after the first run of capitals, else after the first three words. */
function subjectEnd(items: readonly Item[], start: number, end: number): number {
  const limit = phraseEnd(items, start, end);
  let i = start;
  while (i < limit && !items[i]!.capital && !isVerb(items, start, i)) i++;
  if (i > start && isVerb(items, start, i)) return i;
  if (i === start && isA(items[i], Kind.determiner | Kind.adjective)) i++;
  while (i < limit && items[i]!.kind === 'word' && !items[i]!.capital && i - start < 4 && !isVerb(items, start, i)) i++;
  // “The head of the” goes on.
  if (i < limit && isA(items[i - 1], Kind.determiner) && !items[i]!.capital) i++;
  if (i > start && isVerb(items, start, i)) return i;
  while (i < limit) {
    if (isNamePart(items[i]!) || describes(items, i, limit) || joinsNames(items, i, limit)) i++;
    else if (i > start && isA(items[i - 1], Kind.titleHead) && officeAfterOf(items, i, limit) > i)
      i = officeAfterOf(items, i, limit);
    else break;
  }
  // “Gov. Laura Okafor’s administration”.
  if (items[i - 1]?.kind === 'possessive')
    while (i < limit && items[i]!.kind === 'word' && !isVerb(items, start, i)) i++;
  return i;
}

/** Whether a word in small letters is surely the verb of the sentence; “the retired judge” has none. */
function isVerb(items: readonly Item[], start: number, i: number): boolean {
  const item = items[i];
  if (i <= start || item?.kind !== 'word' || item.capital) return false;
  if (isA(item, Kind.auxiliary)) return true;
  return !isA(items[i - 1], Kind.determiner) && isPastForm(item);
}

/** "Leader of the Opposition", "Secretary of State": where the capital after "of" is, which need not be the end. */
function officeAfterOf(items: readonly Item[], i: number, limit: number): number {
  if (items[i]!.lower !== 'of') return i;
  const next = items[i + 1]?.lower === 'the' ? i + 2 : i + 1;
  return next < limit && items[next]!.capital ? next : i;
}
