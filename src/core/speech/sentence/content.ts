import { isA, Kind } from '../kinds.ts';
import { isSubject } from './govern.ts';
import type { Item } from './items.ts';
import { finiteCueAt, gerundCueAt, isAdverb, isConjunction } from './phrase.ts';

/**
 * Where what was said ends: the index after its last item.
 * @param clauseOnly the report stands in a subordinate clause, which the next comma ends
 */
export function contentEnd(items: readonly Item[], start: number, high: number, clauseOnly = false): number {
  let end = high;
  while (end > start && items[end - 1]!.kind === 'stop') end--;
  for (let i = start + 1; i < end; i++) {
    if (items[i]!.kind === 'dash') {
      const aside = asideEnd(items, i, end);
      if (aside > i) i = aside;
      else if (i - start >= FEWEST_BEFORE_CUT) return i;
      continue;
    }
    if (endsContent(items, start, i, end) || (clauseOnly && endsClause(items, i))) return i;
    // A quotation that ends in a comma stands for both.
    if (endsInComma(items[i]!) && i + 1 < end && (clauseOnly || isCutAfter(items, start, i + 1, end))) return i + 1;
  }
  return end;
}

/** How many items of content must stand before a mark that may end it. */
const FEWEST_BEFORE_CUT = 5;
/** How long what stands between dashes may be. */
const LONGEST_ASIDE = 40;

export function isParticiple({ kind, lower, capital }: Item): boolean {
  return (
    kind === 'word' &&
    !capital &&
    lower.length > 5 &&
    lower.endsWith('ing') &&
    lower !== 'including' &&
    lower !== 'during'
  );
}

/** The index of the dash that closes what the dash at `open` opens, `open` itself where the clause does not go on. */
function asideEnd(items: readonly Item[], open: number, end: number): number {
  const from = items[open + 1]?.kind === 'dash' ? open + 2 : open + 1;
  for (let i = from; i < Math.min(end, open + LONGEST_ASIDE); i++) {
    if (items[i]!.kind === 'semicolon' || items[i]!.kind === 'colon') return open;
    if (items[i]!.kind === 'dash') return i + 1 < end && items[i + 1]!.kind === 'dash' ? i + 1 : i;
  }
  return open;
}

function endsClause(items: readonly Item[], i: number): boolean {
  return items[i]!.kind === 'comma' && items[i - 1]!.kind !== 'quote';
}

/** “…,” as one item. */
function endsInComma({ kind, lower }: Item): boolean {
  return kind === 'quote' && /,.?$/.test(lower.slice(-2));
}

function endsContent(items: readonly Item[], start: number, i: number, end: number): boolean {
  const item = items[i]!;
  if (item.kind === 'comma') return i + 1 < end && isCutAfter(items, start, i + 1, end);
  if (item.kind === 'colon') return items[i + 1]?.kind === 'quote' && i - start >= FEWEST_BEFORE_CUT;
  if (isAccordingTo(items, i) || (item.kind === 'semicolon' && i - start >= FEWEST_BEFORE_CUT)) return true;
  if (!isConjunction(item)) return false;
  let next = i + 1;
  while (next < end && isAdverb(items[next]!)) next++;
  return finiteCueAt(items, next) || gerundCueAt(items, next);
}

/** Whether what was said is over at a comma, by what follows it at `next`. */
function isCutAfter(items: readonly Item[], start: number, next: number, end: number): boolean {
  const item = items[next]!;
  if (isAccordingTo(items, next)) return true;
  const enough = next - 1 - start >= FEWEST_BEFORE_CUT;
  if (enough && (isA(item, Kind.contrast) || /^(?:compared|which)$/.test(item.lower))) return true;
  if (gerundCueAt(items, next)) return true;
  return isConjunction(item) && isOtherClause(items, next, end);
}

/** “…, but …”, “…, and he added”: another clause that was not said; “…, but that …” was. */
function isOtherClause(items: readonly Item[], conjunction: number, end: number): boolean {
  let next = conjunction + 1;
  if (items[next]?.lower === 'that') return false;
  if (items[conjunction]!.lower === 'but') return true;
  if (items[next] && isSubject(items[next]!)) next++;
  while (next < end && isAdverb(items[next]!)) next++;
  return finiteCueAt(items, next) || gerundCueAt(items, next) || hasOwnCue(items, conjunction + 1, end);
}

/** Words of a subject. */
const LONGEST_SUBJECT = 6;

/** “…, and other farmers said he could not”, “…, and Laura Okafor is promising …”. */
function hasOwnCue(items: readonly Item[], start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + LONGEST_SUBJECT); i++) {
    const item = items[i]!;
    if (item.kind !== 'word' || isA(item, Kind.preposition | Kind.relative) || item.lower === 'that') return false;
    if (i === start) continue;
    const helped = isA(items[i - 1], Kind.auxiliary);
    if (isA(item, Kind.sureCue) || (helped && gerundCueAt(items, i))) return true;
  }
  return false;
}

export function isAccordingTo(items: readonly Item[], i: number): boolean {
  return items[i]?.lower === 'according' && items[i + 1]?.lower === 'to';
}
