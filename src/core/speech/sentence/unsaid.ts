import { isA, Kind } from '../kinds.ts';
import { type CueVerb, wordClass } from '../lexicon.ts';
import { headOf } from './agreement.ts';
import { isPastForm } from './clause.ts';
import type { Item } from './items.ts';
import type { VerbGroup } from './phrase.ts';
import type { Cue, Scope } from './scope.ts';
import type { Subject } from './subject.ts';

/** Whether a verb of saying tells, with this subject before it, of nothing that was said. */
export function isUnsaid(
  scope: Scope,
  { first, source }: Subject,
  cue: Cue,
  { auxiliaries, before }: VerbGroup,
): boolean {
  const { items } = scope;
  if (isSelf(source.pronoun, cue.verb) || isAsked(scope, first)) return true;
  // “This suggests that it was late”, “Adjusting for age reveals that …”: what the writer concludes.
  if (
    /^(?:imply|indicate|reveal|show|suggest)$/.test(cue.verb.lemma) &&
    isConclusion(items, first, before, source.pronoun)
  )
    return true;
  // “learned, developed, maintained and adapted”.
  const plain = /^(?:add|say|tell|write)$/.test(cue.verb.lemma);
  if (!plain && first === before && !items[first]!.capital && isPastForm(items[first]!)) return true;
  // “the way people describe it”, “allowed to play and send suggested changes”.
  // “Ensure hospitals disclose their debts”.
  if (cue.verb.form === 'base' && /^(?:ensure|have|help|let|make)$/.test(items[first]!.lower)) return true;
  // “had police called on them”.
  if (cue.verb.form === 'past' && !auxiliaries && isCaused(items, first)) return true;
  if (isManner(items, first, before) || isPredicate(items, first)) return true;
  if (isSupposed(scope, first, cue, auxiliaries !== 0)) return true;
  if (/^(?:highlight|underline|underscore)$/.test(cue.verb.lemma)) return isThing(items, first, before);
  // “how it informed her on what she wants”.
  if (cue.verb.lemma === 'inform') return source.pronoun === 'it';
  if (/^(?:demand|deny|remind)$/.test(cue.verb.lemma)) return isAbstract(items, first, before);
  return cue.verb.lemma === 'find' && !isFinder(items, first, before);
}

function isConclusion(items: readonly Item[], first: number, last: number, pronoun: string | null): boolean {
  if (pronoun) return pronoun === 'this';
  const { lower, kind } = items[first]!;
  return (
    kind === 'word' && last > first && !items[first + 1]!.capital && /.{3}ing$/.test(lower) && !TELLING.test(lower)
  );
}

/** Forms in “-ing” that are nouns for what tells of something: “reporting by the Star revealed”. */
const TELLING = /^(?:brief|fil|find|hear|list|meet|model|modell|poll|post|record|report|rul|test|writ)ings?$/;

/** “the medals highlighted how far they had come”: neither people nor what they write. */
function isThing(items: readonly Item[], first: number, last: number): boolean {
  if (isFinder(items, first, last)) return false;
  for (let i = isA(items[first], Kind.determiner) ? first + 1 : first; i <= last; i++)
    if (items[i]!.capital || isA(items[i], Kind.titleHead | Kind.utterance | Kind.pronoun | Kind.subject)) return false;
  return true;
}

/** What writers say of themselves and their readers is no statement but where they tell what they said. */
export function isSelf(pronoun: string | null, { lemma, form }: CueVerb): boolean {
  if (pronoun === 'you') return true;
  return /^(?:i|we)$/.test(pronoun ?? '') && !(form === 'past' && /^(?:say|tell|ask|write|reply)$/.test(lemma));
}

/** “If the mayor insists that …”, “if anyone is wondering why”, “know whether he denied it”: what may not be said. */
function isSupposed({ items, first }: Scope, subject: number, { verb: { form } }: Cue, helped: boolean): boolean {
  const { lower } = items[subject - 1] ?? { lower: '' };
  if (subject - 1 < first) return false;
  if (form === 'gerund') return /^(?:if|unless)$/.test(lower);
  if (helped) return false;
  return form === 'past' ? /^(?:if|unless|whether)$/.test(lower) : /^(?:if|unless|until|whenever)$/.test(lower);
}

/** “the commitment to build it demands more”: a quality or a deed by the ending of its noun, no body. */
function isAbstract(items: readonly Item[], first: number, last: number): boolean {
  const head = headOf(items, first, last);
  if (!head || head.capital || BODIES.has(head.lower)) return false;
  return /.{3}(?:ances?|ences?|isms?|ities|ity|ments?|ness|sions?|tions?)$/.test(head.lower);
}

const BODIES = wordClass('body');

/** “had the police *called*”; not “who had used it *said*”. */
function isCaused(items: readonly Item[], first: number): boolean {
  return /^(?:get|got|had|has|have)$/.test(items[first - 1]?.lower ?? '') && !isPastForm(items[first]!);
}

/** “the way people describe it”; not “either way he argues”. */
function isManner(items: readonly Item[], first: number, last: number): boolean {
  for (let i = Math.max(1, first - 1); i <= last; i++)
    if (items[i]!.lower === 'way' && items[i - 1]!.lower === 'the' && isPluralNoun(items[i + 1])) return true;
  return false;
}

function isPluralNoun(item: Item | undefined): boolean {
  return item?.kind === 'word' && /^(?:people|they|we|you)$|[^s]s$/.test(item.lower);
}

/** “allowed to play with it”: what was taken for a subject begins with the verb of another. */
function isPredicate(items: readonly Item[], first: number): boolean {
  const { capital, kind } = items[first]!;
  const verb = items[first + 2];
  if (kind !== 'word' || capital || !isPastForm(items[first]!) || items[first + 1]?.lower !== 'to') return false;
  return verb?.kind === 'word' && !verb.capital && !isA(verb, Kind.determiner | Kind.auxiliary);
}

/** “How do we explain that …?” */
function isAsked({ items, first }: Scope, subject: number): boolean {
  const helper = items[subject - 1];
  if (subject - 1 < first || !/^(?:do|does|did|can|could|should|would|will|is|are|was|were)$/.test(helper!.lower))
    return false;
  return subject - 1 === first || /^(?:how|why|what|when|where|who|so)$/.test(items[subject - 2]!.lower);
}

const FINDERS = wordClass('finder');

/** “the audit found that …”; people who find that a door is open say nothing. */
function isFinder(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (FINDERS.has(items[i]!.lower)) return true;
  return false;
}
