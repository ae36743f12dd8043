import { isA, Kind } from '../kinds.ts';
import type { Item } from './items.ts';
import { phraseStart, sourceOf } from './phrase.ts';
import type { Subject } from './subject.ts';

/** “After the vote, Gov. Haris Malik (R-Ohio), said”: a name whose bracket a comma too many follows. */
export function bracketed(items: readonly Item[], low: number, comma: number): Subject | null {
  if (comma - 1 < low || items[comma - 1]!.kind !== 'close') return null;
  const first = phraseStart(items, low, comma - 1);
  // “Haris Malik, Assistant Chief at the Department (DOT), said” names its man before.
  if (first === low || items[first - 1]!.kind !== 'comma' || !items[first]!.capital) return null;
  if (!isA(items[low], Kind.preposition | Kind.subordinator | Kind.day)) return null;
  for (let i = first; items[i]!.kind !== 'open' && i < comma; i++) if (isA(items[i], Kind.preposition)) return null;
  const source = sourceOf(items, first, comma);
  return source && { source, first };
}

/** The subject that the phrase right before a verb, `items[first … end]`, only explains or ends a list of. */
export function explained(items: readonly Item[], low: number, first: number, end: number): Subject | null {
  const comma = first - 1;
  if (comma <= low || items[comma]!.kind !== 'comma') return null;
  return describedName(items, low, first, end) ?? (endsList(items, first, end) ? groupBefore(items, low, comma) : null);
}

/** Words of a name. */
const LONGEST_NAME = 4;

/** “Haris Malik, president of the Bakers said”: a name that opens the sentence, whose description no comma ends. */
function describedName(items: readonly Item[], low: number, first: number, end: number): Subject | null {
  const comma = first - 1;
  if (items[first]!.capital || !isA(items[first], Kind.titleHead) || first === end) return null;
  if (comma - low < 2 || comma - low > LONGEST_NAME) return null;
  for (let i = low; i < comma; i++)
    if (!items[i]!.capital || isA(items[i], Kind.day | Kind.preposition | Kind.adjective | Kind.time)) return null;
  const source = sourceOf(items, low, comma, { start: items[first]!.start, end: items[end]!.end });
  return source && { source, first: low };
}

/** So many items may stand between “led by” and the comma. */
const LONGEST_PART = 6;

/** “The clubs led by Haris Malik, bakers Ines Roy and Tom Reyes said”: the group, not the last of its parts. */
function groupBefore(items: readonly Item[], low: number, comma: number): Subject | null {
  let at = comma - 1;
  while (at > low && comma - at <= LONGEST_PART && items[at]!.kind === 'word' && !opensList(items, at)) at--;
  if (at <= low || !opensList(items, at)) return null;
  const end = items[at - 1]!.kind === 'comma' ? at - 2 : at - 1;
  const noun = items[end];
  if (end < low || noun?.kind !== 'word' || noun.capital || !/[^s]s$/.test(noun.lower)) return null;
  const first = phraseStart(items, low, end);
  if (first > low && items[first - 1]!.kind !== 'comma') return null;
  if (items[first]!.lower.endsWith('ing')) return null;
  const source = sourceOf(items, first, end + 1);
  return source && { source, first };
}

/** “bakers Ines Roy and Tom Reyes” */
function endsList(items: readonly Item[], first: number, end: number): boolean {
  for (let i = first + 1; i < end; i++) if (items[i]!.lower === 'and') return true;
  return false;
}

function opensList(items: readonly Item[], at: number): boolean {
  const { lower } = items[at]!;
  if (lower === 'including') return true;
  return /^(?:headed|led)$/.test(lower)
    ? items[at + 1]?.lower === 'by'
    : lower === 'such' && items[at + 1]?.lower === 'as';
}

/** So many words may name a body or a paper. */
const LONGEST_BODY = 9;

/** “…, the city’s Road Board, which said”: the noun phrase right before “, which”, where an article or a capital opens it. */
export function bodyBefore(items: readonly Item[], low: number, which: number): Subject | null {
  const comma = which - 1;
  if (comma - 1 < low || items[comma]!.kind !== 'comma') return null;
  let first = comma;
  while (first > low && comma - first < LONGEST_BODY && (isPart(items[first - 1]!) || joinsName(items, first - 1))) {
    first--;
    if (isA(items[first], Kind.determiner)) break;
  }
  const opener = items[first]!;
  const opens = isA(opener, Kind.determiner) || (opener.capital && !opener.lower.endsWith('ing'));
  const source = opens ? sourceOf(items, first, comma) : null;
  return source && { source, first };
}

function isPart(item: Item): boolean {
  if (item.kind === 'possessive') return true;
  return item.kind === 'word' && (item.capital || !isA(item, Kind.preposition | Kind.conjunction | Kind.auxiliary));
}

/** “the Ministry *of* Supply *and* Trade” */
function joinsName(items: readonly Item[], i: number): boolean {
  return /^(?:and|of)$/.test(items[i]!.lower) && i > 0 && items[i - 1]!.capital && items[i + 1]!.capital;
}
