import { isA, Kind } from '../kinds.ts';
import { wordClass } from '../lexicon.ts';
import type { Item } from './items.ts';

const WORKS = wordClass('work');
const NAMERS = wordClass('namer');
/** More words than the name of anything has. */
const MOST_WORDS = 12;
/** How far before “called” its subject may stand: “what the mayor called”. */
const REACH = 6;

/**
 * Whether a quotation only names something: the film “Dark River”, a group called “Safe Roads”, on “The Late Show”.
 * @param items what stands before it in the block
 * @param inner its text with the quotation marks
 */
export function isTerm(items: readonly Item[], inner: string): boolean {
  const before = items[items.length - 1];
  if (before?.kind === 'possessive') return isTitle(inner) && isShort(inner);
  if (before?.kind !== 'word' || before.is & Kind.plainCue || !isShort(inner)) return false;
  const { lower } = before;
  if (WORKS.has(lower)) return true;
  if (lower === 'called') return namesNoun(items);
  if (NAMERS.has(lower)) return !/^(?:he|she|they|who)$/.test(items[items.length - 2]?.lower ?? '');
  return isA(before, Kind.preposition) && lower !== 'that' && isTitle(inner);
}

function isShort(inner: string): boolean {
  return (inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_WORDS;
}

/** “a group called”, “is called”; not “what Weber called”, “he called”. */
function namesNoun(items: readonly Item[]): boolean {
  const last = items.length - 2;
  const subject = items[last];
  if (subject?.kind !== 'word' || subject.capital || isA(subject, Kind.pronoun | Kind.titleHead | Kind.adverb))
    return false;
  for (let i = last; i > last - REACH && i >= 0 && items[i]!.kind === 'word'; i--)
    if (/^(?:what|which|that|who|has|have|had)$/.test(items[i]!.lower)) return false;
  return true;
}

/** “The Art of the Match”: every word of some length begins with a capital. */
export function isTitle(inner: string): boolean {
  const words = inner.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?]\s+\p{Lu}/u.test(inner);
}
