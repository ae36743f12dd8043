import { isA, Kind, kindsOf } from '../kinds.ts';
import { wordClass } from '../lexicon.ts';
import type { Item } from './items.ts';
import { afterTime, isConjunction, phraseEnd } from './phrase.ts';

const WORK = wordClass('work');

/** A pronoun that begins a clause, with what is contracted to it: “they’re”. */
export function isSubject({ is, lower }: Item): boolean {
  if (is & Kind.subject) return true;
  // Of words in a list none is contracted but the auxiliaries.
  if (is & ~(Kind.unreal | Kind.passive | Kind.negation | Kind.adverb)) return false;
  const apostrophe = lower.search(/['’]/);
  return apostrophe > 0 && (kindsOf(lower.slice(0, apostrophe)) & Kind.subject) !== 0;
}

/** “her peers”: the pronoun is no hearer by itself. */
function possesses(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    items[at]!.lower === 'her' &&
    next?.kind === 'word' &&
    !NO_HEARER.test(next.lower) &&
    !isSubject(next) &&
    !isA(next, Kind.determiner | Kind.preposition)
  );
}

const NO_HEARER = /^(?:that|to|not|if|whether|how|why|what|when|where|who|which|and|but|or|as)$/;

/** “told reporters”, “told CNN’s Dana Bash”, “assured him”: the index after the hearer. */
export function hearerEnd(items: readonly Item[], start: number, high: number): number {
  const item = items[start];
  if (!item || start >= high || item.kind !== 'word') return start;
  if (NO_HEARER.test(item.lower) || (isA(item, Kind.preposition) && !item.capital)) return start;
  if ((isA(item, Kind.hearer) && !possesses(items, start)) || isA(item, Kind.audience)) {
    if (items[start + 1]?.lower === 'and') return phraseEnd(items, start + 2, high);
    return /^(?:all|both)$/.test(items[start + 1]?.lower ?? '') || isFirstOfTwo(items, start) ? start + 2 : start + 1;
  }
  if (isSubject(item)) return start;
  return item.capital ? namedHearerEnd(items, start, high) : describedHearerEnd(items, start, high);
}

/** “told police officers that”. */
function isFirstOfTwo(items: readonly Item[], start: number): boolean {
  const next = items[start + 1];
  return (
    isA(items[start], Kind.audience) &&
    next?.kind === 'word' &&
    /^[^s].*s$/.test(next.lower) &&
    items[start + 2]?.lower === 'that'
  );
}

/** “told CNN’s Dana Bash”, “told Post reporter Ines Roy”. */
function namedHearerEnd(items: readonly Item[], start: number, high: number): number {
  let i = start;
  for (; i < high; i++) {
    const { kind, capital, lower, is } = items[i]!;
    if (kind === 'possessive') continue;
    if (kind !== 'word' || is & Kind.auxiliary) break;
    const describes = is & Kind.titleHead && items[i + 1]?.capital;
    if (!capital && !/^\d+$/.test(lower) && !describes) break;
  }
  // “asked Green leaders to come”.
  if (i > start && isGroup(items[i]) && i + 1 < high && LEADS_ON.test(items[i + 1]!.lower)) i++;
  // “Radio 4’s Today programme”.
  if (isA(items[i], Kind.utterance) || WORK.has(items[i]?.lower ?? '')) i++;
  return isA(items[i], Kind.auxiliary) ? start : i;
}

/** A noun in the plural: “leaders”. */
function isGroup(item: Item | undefined): boolean {
  return item?.kind === 'word' && !item.capital && /.{2}[^s]s$|^(?:people|men|women|children|police)$/.test(item.lower);
}

const LEADS_ON = /^(?:that|to|not|if|whether)$/;
/** So many items “…, who came late,” after a hearer may have. */
const LONGEST_ASIDE = 12;

/** “asked Naqvi, who came late, to speak”: the index after the aside, `end` where there is none. */
export function afterHearersAside(items: readonly Item[], end: number, high: number): number {
  if (items[end]?.kind !== 'comma' || !isA(items[end + 1], Kind.relative | Kind.determiner)) return end;
  for (let i = end + 2; i < Math.min(high - 1, end + LONGEST_ASIDE); i++) {
    if (items[i]!.kind === 'comma') return LEADS_ON.test(items[i + 1]!.lower) ? i + 1 : end;
    if (items[i]!.kind !== 'word') return end;
  }
  return end;
}

/** “told the forum he was”, “told a crowd of his supporters that”: up to a second subject. */
function describedHearerEnd(items: readonly Item[], start: number, high: number): number {
  let i = start + 1;
  while (i < high && items[i]!.kind === 'word') {
    const { lower, is } = items[i]!;
    const owned = items[i - 1]!.lower === 'of';
    if ((is & Kind.determiner && !owned) || isSubject(items[i]!) || NO_HEARER.test(lower)) break;
    if (is & Kind.auxiliary) return start;
    if (is & Kind.preposition && lower !== 'of') break;
    i++;
  }
  return i;
}

/** “in a statement”, “at a rally in Larkana”, “to reporters”: the index after such phrases. */
export function occasionEnd(items: readonly Item[], start: number, high: number): number {
  let i = start;
  while (i < high && isA(items[i], Kind.preposition) && items[i]!.lower !== 'that' && !items[i]!.capital) {
    let end = i + 1;
    if (end < high && isA(items[end], Kind.determiner)) end++;
    const from = end;
    while (end < high && (items[end]!.kind === 'word' || items[end]!.kind === 'possessive')) {
      const { lower, is } = items[end]!;
      if (
        lower === 'that' ||
        (end > from && /^(?:why|how|whether)$/.test(lower)) ||
        isSubject(items[end]!) ||
        (is & Kind.determiner && end > from)
      )
        break;
      if (end > from && (is & (Kind.preposition | Kind.conjunction) || afterTime(items, end, high) > end)) break;
      end++;
    }
    const next = items[end];
    const settled =
      next &&
      end < high &&
      (next.kind === 'comma' ||
        next.kind === 'quote' ||
        next.kind === 'colon' ||
        /^(?:that|why|how|whether|if|what)$/.test(next.lower) ||
        isSubject(next) ||
        isA(next, Kind.determiner | Kind.preposition) ||
        afterTime(items, end, high) > end);
    if (end >= high || next?.kind === 'stop') return high;
    if (next?.kind === 'dash' || next?.kind === 'semicolon' || (next && isConjunction(next))) return end;
    if (!settled) return i;
    i = afterTime(items, end, high);
  }
  return i;
}
