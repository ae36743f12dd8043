import { isA, Kind } from '../kinds.ts';
import { isPastForm } from './clause.ts';
import type { Item } from './items.ts';
import type { Cue } from './scope.ts';
import type { Subject } from './subject.ts';
import { isAdjective, maybeNoun } from './verbal.ts';

/**
 * Whether a subject goes with the form of its verb: “critics say”, “they say”, not “a report claim”; “the report claims”,
 * not “nagging claims”.
 * @param before the item before the verb and its auxiliaries
 */
export function agrees(items: readonly Item[], { first, source }: Subject, before: number, { verb }: Cue): boolean {
  // “Too many kinds of labels says researcher”.
  if (verb.form === 'third' && MANY.test(items[first]!.lower)) return false;
  if (source.pronoun) return verb.form !== 'base' || !/^(?:he|she|it|this)$/.test(source.pronoun);
  if (!maybeNoun(verb)) return verb.lemma !== 'say' || verb.form !== 'base' || !LAST_SAY.test(items[before]!.lower);
  let last = before;
  while (last > first && items[last]!.end > source.end) last--;
  // “into a child-like state as”.
  if (verb.form === 'base')
    return isPlural(items, first, last) && !(isAdjective(items[last]!) && !PLURAL.test(items[last]!.lower));
  return isSingular(items, first, last);
}

const MANY = /^(?:both|few|many|several|these|those|two|three|four|five)$/;

/** “the final say on it”. */
const LAST_SAY = /^(?:final|last|greater|bigger|more|no|real)$/;

/** A base form that is a noun as well needs a subject in the plural. */
export function isPlural(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (items[i]!.lower === 'and') return true;
  const head = headOf(items, first, last);
  return (
    head !== undefined &&
    !isAcronym(head) &&
    !isA(head, Kind.adjective) &&
    !/ous$/.test(head.lower) &&
    PLURAL.test(head.lower)
  );
}

const PLURAL =
  /(?:[^s]s|people|police|men|women|children|percent|media|majority|team|public|two|three|four|half|third|quarter|council|board|club|committee|government|union|staff|family|party|company|group|firm|band)$/;

/** Whether what stands before a third person that may be a noun as well can be its subject. */
function isSingular(items: readonly Item[], first: number, last: number): boolean {
  const nearest = items[last]!;
  if (nearest.kind === 'close') return true;
  if (nearest.kind !== 'word' || isAdjective(nearest)) return false;
  // “prompted a series of bizarre questions”.
  const before = items[first - 1];
  if (before?.kind === 'word' && !before.capital && isPastForm(before)) return false;
  const named = items[first]!.capital && !isA(items[first], Kind.preposition);
  if (!named && !isA(items[first], Kind.determiner)) return MASS.test(nearest.lower);
  for (let i = first; i < last; i++) if (isVerb(items, i)) return false;
  // “the former Soviet states”.
  if (nearest.capital)
    return (
      !isA(items[first - 1], Kind.preposition) &&
      !(last > first + 1 && !items[last - 1]!.capital && isA(items[last - 1], Kind.adjective))
    );
  return !/[^s]s$/.test(nearest.lower) || isA(nearest, Kind.titleHead);
}

/** Nouns that need no article. */
const MASS = /^(?:police|research|evidence|management|polling|legislation|guidance|data|one|everyone|nobody|somebody)$/;

/** A verb inside what should be a noun phrase: “The clerk collects negative comments”. */
function isVerb(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.kind !== 'word' || item.capital) return false;
  return isA(item, Kind.auxiliary | Kind.finiteCue | Kind.negation) && !isA(items[i - 1], Kind.determiner);
}

/** “US” ends in an s and is no plural. */
function isAcronym({ capital, lower }: Item): boolean {
  return capital && lower.length <= 3;
}

/** The noun of a phrase: the last word before a preposition. */
export function headOf(items: readonly Item[], first: number, last: number): Item | undefined {
  let head: Item | undefined;
  for (let i = first; i <= last && !isA(items[i], Kind.preposition); i++) {
    if (items[i]!.kind === 'word') head = items[i]!;
    else if (items[i]!.kind !== 'possessive') break;
  }
  return head;
}

/** “The storm threatens to flood the road”, “the show promises to be long”: only people threaten and promise in words. */
export function isOutlook(
  items: readonly Item[],
  { first, source }: Subject,
  before: number,
  { at, verb }: Cue,
): boolean {
  if (!/^(?:promise|threaten)$/.test(verb.lemma) || items[at + 1]?.lower !== 'to') return false;
  if (source.pronoun) return /^(?:it|this|that|which)$/.test(source.pronoun);
  let last = before;
  while (last > first && items[last]!.end > source.end) last--;
  const head = headOf(items, first, last);
  return head !== undefined && !head.capital && !isA(head, Kind.titleHead) && !PLURAL.test(head.lower);
}
