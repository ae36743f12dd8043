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
 * @param next the word after it, in small letters
 */
export function isTerm(items: readonly Item[], inner: string, next: string | undefined): boolean {
  const before = items[items.length - 1];
  if (!isShort(inner)) return false;
  if (next !== undefined && WORKS.has(next) && before?.kind === 'word' && isA(before, Kind.determiner)) return true;
  if (ACRONYM.test(inner)) return true;
  if (before?.kind === 'possessive') return isTitle(inner);
  // “(see ‘How to shut a road’)”.
  if (before?.lower === 'see' && items[items.length - 2]?.kind === 'open') return true;
  // “the slogan, “democracy dies in darkness””.
  if (before?.kind === 'comma') return WORKS.has(items[items.length - 2]?.lower ?? '') && !isSaid(items);
  if (before?.kind === 'colon') return MOTTO.test(items[items.length - 2]?.lower ?? '') && !isSaid(items);
  if (before?.kind !== 'word' || before.is & Kind.plainCue) return false;
  const { lower, capital } = before;
  if (WORKS.has(lower)) return true;
  if (/^call(?:s|ed|ing)?$/.test(lower)) return namesNoun(items);
  // “a disease known as “the long cough””.
  if (lower === 'as' && items[items.length - 2]?.lower === 'known') return true;
  if (NAMERS.has(lower)) return !/^(?:he|she|they|who)$/.test(items[items.length - 2]?.lower ?? '');
  if (isA(before, Kind.preposition) && /^.\p{Lu}[\p{L}’'-]+[,.]?.$/u.test(inner)) return true;
  if (capital || isA(before, Kind.cue) || isCalled(items)) return false;
  // The group “Odal”, the “Odal” people.
  if (ONE_NAME.test(inner) && !isA(before, Kind.auxiliary | Kind.negation | Kind.subordinator | Kind.adverb))
    return true;
  return isTitle(inner);
}

/** What stands before the colon of “its tagline: “…””. */
const MOTTO =
  /^(?:catchphrase|expression|label|mantra|motto|name|nickname|phrase|proverb|shorthand|slogan|tagline|term|theme|title)$/;
/** One word with a capital and no mark: “Odal”. */
const ONE_NAME = /^.\p{Lu}\p{Ll}{2,}.$/u;
/** “OAS” by itself. */
const ACRONYM = /^.\p{Lu}{2,6}[.,]?.$/u;

/** Whether a verb of saying stands shortly before: “said of the film, “…””. */
function isSaid(items: readonly Item[]): boolean {
  for (let i = items.length - 2; i >= Math.max(0, items.length - REACH - 4); i--) {
    if (items[i]!.kind === 'stop') return false;
    if (isA(items[i], Kind.tagCue)) return true;
  }
  return false;
}

function isShort(inner: string): boolean {
  return (inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_WORDS;
}

/** “called his rival “Senator Cruz””: a name that somebody gives. */
function isCalled(items: readonly Item[]): boolean {
  for (let i = items.length - 2; i >= Math.max(0, items.length - REACH) && items[i]!.kind === 'word'; i--)
    if (/^(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|as)$/.test(items[i]!.lower)) return true;
  return false;
}

/** “a group called”, “a plan it is calling”; not “what Weber called”, which is what he said. */
function namesNoun(items: readonly Item[]): boolean {
  for (let i = items.length - 2; i >= Math.max(0, items.length - REACH) && items[i]!.kind === 'word'; i--)
    if (/^(?:what|which|that|who)$/.test(items[i]!.lower)) return false;
  return true;
}

/** “The Art of the Match”: every word of some length begins with a capital. */
export function isTitle(inner: string): boolean {
  const words = (inner.match(/\p{L}[\p{L}’'-]+/gu) ?? []).filter((word) => !SMALL.test(word));
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?]\s+\p{Lu}/u.test(inner);
}

/** Words that a title may write small. */
const SMALL =
  /^(?:an|and|as|at|by|for|from|in|is|of|on|or|the|to|with|da|das|de|del|della|der|des|di|die|du|el|et|la|las|le|les|los|und|van|von)$/;
