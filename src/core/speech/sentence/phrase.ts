import type { Span } from '../../model.ts';
import { isA, Kind } from '../kinds.ts';
import type { Item } from './items.ts';

/** Who a verb of saying belongs to, as words. Spans are relative to the block. */
export interface Source extends Span {
  /** In lower case where the source is one pronoun: `he`, `they`. */
  readonly pronoun: string | null;
  /** What stands beside it between commas: “one of his advisers, *Tad Devine*, told”. */
  readonly apposition: Span | null;
}

export function isAdverb({ is }: Item): boolean {
  return (is & Kind.adverb) !== 0;
}

export function isConjunction(item: Item | undefined): boolean {
  return isA(item, Kind.conjunction);
}

export function isDay({ is, capital }: Item): boolean {
  return capital && (is & Kind.day) !== 0;
}

const LONGEST_PHRASE = 16;

/**
 * The noun phrase that ends at an item.
 * @param low the first item it may reach back to
 * @param whole goes back over all that may belong to it, also where a new phrase seems to begin
 * @returns the index of its first item, `end + 1` where there is none
 */
export function phraseStart(items: readonly Item[], low: number, end: number, whole = false): number {
  let i = end;
  let aside = 0;
  if (isLoneSubject(items, low, end)) return end;
  for (; i >= low && end - i - aside < LONGEST_PHRASE; i--) {
    const item = items[i]!;
    if (item.kind === 'close') {
      const open = openingBefore(items, low, i);
      if (open < 0) break;
      aside += i - open;
      i = open;
      continue;
    }
    if (item.kind === 'possessive') continue;
    if (item.kind !== 'word') break;
    if (i < end && isA(item, Kind.pronoun) && !isA(item, Kind.determiner) && item.lower !== 'one') break;
    if (isConjunction(item)) {
      if (item.lower === 'and' && joins(items, low, i)) continue;
      break;
    }
    if (isClauseOpener(item) || isA(item, Kind.plainCue) || isTimeClause(items, i)) break;
    if (isA(item, Kind.auxiliary) && (!item.capital || isA(items[i + 1], Kind.subject))) break;
    if (!whole && i < end && beginsPhrase(items, low, i + 1, end)) break;
  }
  let start = i + 1;
  while (start <= end && (leadsAdverb(items, start) || items[start]!.kind === 'possessive')) start++;
  const alone = start === end && items[start]?.capital;
  if (start <= end && !alone && isA(items[start], Kind.preposition) && !isTitlePreposition(items, start))
    start = afterLeadingPhrase(items, start, end);
  return start;
}

/** “applied for another gun he said”: a pronoun is the whole subject; “Weber and he said” names two. */
function isLoneSubject(items: readonly Item[], low: number, end: number): boolean {
  if (end <= low) return false;
  const { lower } = items[end]!;
  if (lower === 'there') return false;
  const joined = items[end - 2];
  // “asked if it was late and I said”.
  const names = joined?.capital || isA(joined, Kind.titleHead);
  if (items[end - 1]!.lower === 'and' && /^(?:he|i|she)$/.test(lower)) return !names;
  return isA(items[end], Kind.subject) || CONTRACTED.test(lower);
}

/** “they’ve”. */
const CONTRACTED = /^(i|you|he|she|it|we|they)['’](?:s|re|ve|ll|d|m)$/;

const ARTICLE = /^(?:the|an?|his|her|its|their|our|my)$/;
/** What may stand between the beginning of a phrase and its article: “all the”, “twice a”. */
const BEFORE_ARTICLE = /^(?:all|half|both|such|twice|what|not|nearly|almost|about|like|than|as)$/;
/** “a report released after the crash said”. */
const MADE = /^(?:aired|conducted|filed|given|held|issued|made|posted|published|released|sent|taken|written)$/;

/** Whether a phrase begins at an item: “at the Budget in May *the* government said”, “after *26* members said”. */
function beginsPhrase(items: readonly Item[], low: number, i: number, end: number): boolean {
  const before = items[i - 1];
  if (i - 1 < low || before?.kind !== 'word') return false;
  if (/^(?:after|before|since|until)$/.test(before.lower)) {
    const { capital, lower } = items[i]!;
    const begun = isA(items[i], Kind.determiner) || capital || /^\d|[^s]s$/.test(lower) || end - i < 2;
    return begun && !MADE.test(items[i - 2]?.lower ?? '');
  }
  // “after visiting the hall”, but “a report accompanying the plan”.
  if (before.lower.endsWith('ing') && !isA(items[i - 2], Kind.preposition)) return false;
  if (!ARTICLE.test(items[i]!.lower) || items[i]!.capital || BEFORE_ARTICLE.test(before.lower)) return false;
  // “His Highness the Amir”.
  if (before.capital && !isA(before, Kind.day)) return false;
  return !isA(before, Kind.preposition | Kind.conjunction | Kind.determiner | Kind.adverb | Kind.titleHead);
}

function leadsAdverb(items: readonly Item[], i: number): boolean {
  return isAdverb(items[i]!) && items[i + 1]?.lower !== 'of' && !isA(items[i], Kind.determiner);
}

function isClauseOpener({ is }: Item): boolean {
  return (is & (Kind.subordinator | Kind.contrast | Kind.relative)) !== 0 && !(is & Kind.preposition);
}

/** “Years after the mayor announced”, “what Weber calls”. */
function isTimeClause(items: readonly Item[], i: number): boolean {
  const { lower } = items[i]!;
  if (/^(?:what|how|why)$/.test(lower)) return true;
  return /^(?:after|before|since)$/.test(lower) && SPAN_OF_TIME.test(items[i - 1]?.lower ?? '');
}

export const SPAN_OF_TIME =
  /^(?:moment|minute|hour|day|week|month|year|decade)s?$|^(?:shortly|soon|long|just|immediately)$/;

function isTitlePreposition(items: readonly Item[], i: number): boolean {
  return items[i]!.capital && items[i + 1]?.capital === false;
}

/** “In Iowa Naqvi said”, “at the rally the minister said”: the phrase after the leading one. */
function afterLeadingPhrase(items: readonly Item[], start: number, end: number): number {
  for (let i = end; i > start + 1; i--) {
    if (isA(items[i], Kind.determiner | Kind.subject) && !isA(items[i - 1], Kind.preposition)) return i;
  }
  let i = end;
  while (i > start && items[i]!.kind === 'word' && items[i]!.capital && !isDay(items[i]!)) i--;
  return i === end ? start + 1 : i + 1;
}

/** Whether “and” at `i` joins two names or nouns of one phrase rather than two clauses. */
function joins(items: readonly Item[], low: number, i: number): boolean {
  const before = items[i - 1];
  const after = items[i + 1];
  if (i - 1 < low || !before || !after) return false;
  // “Haris Malik (Larkana) and Tom Reyes”.
  if (before.kind === 'close') return after.capital;
  if (before.kind !== 'word') return false;
  return before.capital === after.capital || isA(after, Kind.determiner) || isA(before, Kind.titleHead);
}

/** The index of the bracket that `close` closes, -1 where there is none. */
function openingBefore(items: readonly Item[], low: number, close: number): number {
  for (let i = close - 1; i >= low && close - i < LONGEST_PHRASE; i--) if (items[i]!.kind === 'open') return i;
  return -1;
}

/**
 * The noun phrase that begins at an item, with the “of …” and “for …” that belong to it.
 * @returns the index after its last item, `start` where there is none
 */
export function phraseEnd(
  items: readonly Item[],
  start: number,
  high: number,
  joined: ReadonlySet<string> = OWN_PREPOSITIONS,
): number {
  let i = start;
  for (; i < high && i - start < LONGEST_PHRASE; i++) {
    const item = items[i]!;
    if (item.kind === 'open') {
      const close = closingAfter(items, i, high);
      if (close < 0 || i === start) break;
      i = close;
      continue;
    }
    if (item.kind === 'possessive' && i > start) continue;
    if (item.kind !== 'word') break;
    const { lower, is } = item;
    if (is & Kind.preposition && !item.capital && (!joined.has(lower) || i === start)) break;
    if (isClauseOpener(item) || isDay(item) || (is & Kind.subject && i > start)) break;
    if (is & Kind.auxiliary && !item.capital) break;
    if (i > start && is & Kind.plainCue) break;
    if (isConjunction(item) && !(lower === 'and' && i > start && joins(items, start, i))) break;
    if (i > start && isAdverb(item) && !item.capital) break;
    if (is & Kind.subject && i === start) return i + 1;
  }
  while (i > start && isA(items[i - 1], Kind.preposition) && !items[i - 1]!.capital) i--;
  return i;
}

const OWN_PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'for', 'from', 'at', 'with']);

function closingAfter(items: readonly Item[], open: number, high: number): number {
  for (let i = open + 1; i < high && i - open < LONGEST_PHRASE; i++) if (items[i]!.kind === 'close') return i;
  return -1;
}

/** Makes a source of the items `[start, end)`. */
export function sourceOf(
  items: readonly Item[],
  start: number,
  end: number,
  apposition: Span | null = null,
): Source | null {
  if (end <= start) return null;
  const first = items[start]!;
  const alone = end === start + 1;
  if (alone && ((isA(first, Kind.determiner) && !isA(first, Kind.pronoun)) || isA(first, Kind.preposition)))
    return null;
  const short = alone ? CONTRACTED.exec(first.lower)?.[1] : undefined;
  if (short) return { start: first.start, end: first.start + short.length, pronoun: short, apposition };
  const pronoun = alone && isA(first, Kind.pronoun) ? first.lower : null;
  return { start: first.start, end: items[end - 1]!.end, pronoun, apposition };
}

/** What stands between a subject and its verb that is neither: “on Thursday”, “last week”, “has also”. */
export interface VerbGroup {
  /** Index of the item before the group. */
  readonly before: number;
  /** The kinds of all auxiliaries together, 0 where there is none. */
  readonly auxiliaries: number;
  readonly infinitive: boolean;
}

function areAdverbs(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isAdverb(items[i]!)) return false;
  return true;
}

/** Reads back from a verb over its auxiliaries, adverbs and times. */
export function verbGroup(items: readonly Item[], low: number, verb: number): VerbGroup {
  let auxiliaries = 0;
  let infinitive = false;
  let i = verb - 1;
  while (i >= low) {
    const item = items[i]!;
    if (isA(item, Kind.auxiliary | Kind.negation | Kind.unreal) && !isA(item, Kind.day)) {
      auxiliaries |= item.is;
      i--;
    } else if (item.kind === 'word' && item.lower === 'to' && !infinitive && areAdverbs(items, i + 1, verb)) {
      infinitive = true;
      i--;
    } else if (item.kind === 'possessive' && i > low && isA(items[i - 1], Kind.subject)) {
      i--;
    } else if (isAdverb(item)) i--;
    else {
      const time = beforeTime(items, low, i);
      if (time === i) break;
      i = time;
    }
  }
  return { before: i, auxiliaries, infinitive };
}

/** Steps back over “on Thursday”, “last week”, “earlier this month”; gives `end` itself where there is none. */
function beforeTime(items: readonly Item[], low: number, end: number): number {
  let i = end;
  const last = items[i]!;
  if (last.kind !== 'word') return end;
  // Theresa May, a woman; “Naqvi in May said”.
  if (/^(?:april|august|june|march|may)$/.test(last.lower) && i > low && items[i - 1]!.capital) return end;
  if (isDay(last)) i--;
  else if (isA(last, Kind.time) && i > low && /^(?:last|this|next|that|same|earlier)$/.test(items[i - 1]!.lower))
    i -= 2;
  else return end;
  while (i >= low && /^(?:on|in|earlier|late|early|last|this)$/.test(items[i]!.lower)) i--;
  return i;
}

/** Steps over “on Thursday”, “last week”, “again” after a verb; gives the index of the next item. */
export function afterTime(items: readonly Item[], start: number, high: number): number {
  let i = start;
  for (;;) {
    const item = items[i];
    if (i >= high || !item || item.kind !== 'word') return i;
    const next = items[i + 1];
    if (
      (isDay(item) && next?.kind !== 'possessive') ||
      (isAdverb(item) && item.lower !== 'there' && !isA(item, Kind.determiner | Kind.pronoun))
    )
      i++;
    else if (
      /^(?:last|this|next|earlier|late|early)$/.test(item.lower) &&
      next &&
      i + 1 < high &&
      (isA(next, Kind.time) || isDay(next) || /^(?:last|this)$/.test(next.lower))
    )
      i++;
    else if (isA(item, Kind.time) && i > start) i++;
    else if (/^(?:on|in)$/.test(item.lower) && next && i + 1 < high && isDay(next)) i += 2;
    else return i;
    if (items[i]?.kind === 'word' && /^\d/.test(items[i]!.lower) && i > start && isDay(items[i - 1]!)) i++;
  }
}

/** Whether an item is a verb of saying in a finite form. */
export function finiteCueAt(items: readonly Item[], i: number): boolean {
  return isA(items[i], Kind.finiteCue);
}

/** Whether an item is a verb of saying in “-ing”. */
export function gerundCueAt(items: readonly Item[], i: number): boolean {
  return isA(items[i], Kind.gerundCue);
}
