import { isA, Kind } from '../kinds.ts';
import { type CueVerb, wordClass } from '../lexicon.ts';
import { isPastForm } from './clause.ts';
import { type Governed, governedBy } from './govern.ts';
import { isSubject } from './hearer.ts';
import type { Item } from './items.ts';
import { isLeadingPhrase } from './leading.ts';
import { sentenceSubject } from './main-subject.ts';
import { phraseEnd, phraseStart, type Source, sourceOf, verbGroup } from './phrase.ts';
import { rightReport } from './place.ts';
import type { Report } from './report.ts';
import type { Cue, Scope } from './scope.ts';
import { subjectBefore } from './subject.ts';
import { isAdjective } from './verbal.ts';

const CARRIERS = wordClass('carrier');

/** “since announcing his candidacy”, “began admitting dogs”, “worth noting”: a deed or a thought, no report. */
const AFTER_DEED = /^(?:since|after|before|over|from|without)$/;
const BEFORE_DEED = /^(?:avoid|consider|includ|involv|requir|risk|stopp?)(?:s|ed|e|es)?$|^worth$/;
/** “kept asking why”: the subject is the verb's before. */
const GOING_ON = /^(?:heard|seen|caught|filmed|beg[aiu]ns?|starts?|started|keeps?|kept|continues?|continued)$/;

/** “…, adding that”, “footage of Naqvi saying”, “issued a statement saying”. */
export function participle(scope: Scope, cue: Cue, before: number): Report | null {
  const { items, first, end } = scope;
  const previous = before >= first ? items[before] : undefined;
  const governed = governedBy(items, cue.at, end, cue.verb);
  if (tellsOfDeed(scope, cue, before, governed)) return null;
  const start = before >= first ? phraseStart(items, first, before) : first;
  const fronted = isFronted(scope, cue.at);
  const takesOver =
    fronted ||
    previous?.kind !== 'word' ||
    isA(previous, Kind.preposition | Kind.conjunction | Kind.subordinator | Kind.utterance) ||
    isAddressed(items, first, before) ||
    (start < before && !items[start]!.capital && (isPastForm(items[start]!) || GOING_ON.test(items[start]!.lower))) ||
    holdsVerb(items, phraseStart(items, first, before, true), before);
  if (previous && GOING_ON.test(previous.lower)) {
    const subject = subjectBefore(items, first, verbGroup(items, first, before));
    return subject && rightReport(scope, cue, { pattern: 'participle', source: subject.source, governed });
  }
  // “held up a sign saying”.
  const carrier = previous && CARRIERS.has(previous.lower) ? describedAt(items, first, before) : null;
  const source =
    carrier ??
    quotedAs(scope, before) ??
    accompanying(items, first, before) ??
    chorusOf(items, start, before) ??
    (takesOver ? inherited(scope, cue.at) : sourceOf(items, start, before + 1));
  // “a death reporting system”.
  if ((!takesOver || isFieldOf(cue, previous)) && isBareNoun(items[cue.at + 1])) return null;
  if (cue.verb.lemma === 'find' && items[governed.start]?.lower !== 'that') return null;
  // “the court ruling in their favour”.
  if (cue.verb.lemma === 'rule' && items[cue.at + 1]?.lower !== 'that') return null;
  if (!takesOver && (source?.pronoun || !source || isAdjective(previous) || isA(previous, Kind.determiner)))
    return null;
  if (fronted && (!hasComma(scope, cue.at) || isSubjectClause(scope, governed, cue.verb))) return null;
  // “promising ideas that have failed”: the form describes a noun.
  if (items[governed.start]?.lower === 'that' && isA(items[governed.start + 1], Kind.auxiliary)) return null;
  return rightReport(scope, cue, { pattern: 'participle', source, governed, oneClause: fronted });
}

/** Whether the form is a noun, a deed or an adjective, or what it reports is read already. */
function tellsOfDeed(scope: Scope, { at, verb }: Cue, before: number, governed: Governed): boolean {
  const { items, first } = scope;
  const previous = before >= first ? items[before] : undefined;
  // “the defending champion”: it describes a noun in the singular.
  if (isA(items[at + 1], Kind.titleHead) && !items[at + 1]!.capital) return true;
  if (previous?.kind === 'possessive' || BEFORE_DEED.test(previous?.lower ?? '')) return true;
  // “instead of saying”, “stopped short of saying”.
  if (previous?.lower === 'of' && /^(?:instead|short)$/.test(items[before - 1]?.lower ?? '')) return true;
  if (isNominal(items, first, at, before)) return true;
  // “good when describing storms”.
  if (previous?.lower === 'when' && governed.kind !== 'quote') return true;
  // “revealing the lock around her neck”.
  const shown = items[governed.start];
  if (
    verb.lemma === 'reveal' &&
    governed.kind !== 'quote' &&
    shown &&
    isA(shown, Kind.determiner) &&
    shown.lower !== 'that'
  )
    return true;
  // “According to Naqvi, writing for the Star: …”: already read.
  const isRead = ({ pattern, content }: Report) =>
    pattern === 'according' && content?.start === items[governed.start]?.start;
  if (scope.earlier.some(isRead)) return true;
  // “in case you’re wondering”.
  if (/^(?:i|we|you)['’](?:m|re)$/.test(previous?.lower ?? '')) return true;
  // “the process of calculating how much it costs”.
  if (verb.lemma === 'calculate' && items[governed.start]?.lower !== 'that') return true;
  // “good at predicting storms”.
  if (/^(?:estimate|forecast|predict)$/.test(verb.lemma) && /^(?:at|for|in|of|or)$/.test(previous?.lower ?? ''))
    return true;
  // “this crying wreck”.
  if (/^(?:an?|every|h(?:er|is)|its|my|our|th(?:e|eir|is)|your)$/.test(previous?.lower ?? '')) return true;
  const next = items[governed.start];
  // “a place for warning women about it”.
  if (governed.kind === 'object' && (previous?.lower === 'for' || (previous?.lower === 'in' && before > first)))
    return true;
  const bare = governed.kind !== 'quote' && next?.lower !== 'that' && !(next && isSubject(next));
  if (bare && /^(?:about|of)$/.test(previous?.lower ?? '')) return true;
  if (!previous || !AFTER_DEED.test(previous.lower)) return false;
  return next?.lower !== 'that' && !(next && isSubject(next));
}

/** “his repeated urging for peace”, “the lack of warning meant”, “the flag raising and welcoming rites”: a noun. */
function isNominal(items: readonly Item[], first: number, at: number, before: number): boolean {
  const next = items[at + 1];
  if (isA(next, Kind.auxiliary) || /^(?:came|led|made|meant|took|went)$/.test(next?.lower ?? '')) return true;
  let i = before;
  while (i > first && i > before - MOST_ADJECTIVES && describes(items[i]!)) i--;
  return i < before && (items[i]!.kind === 'possessive' || isA(items[i], Kind.determiner));
}

/** “repeated”, not “op-ed”. */
function describes(item: Item): boolean {
  return item.kind === 'word' && isAdjective(item) && !isA(item, Kind.utterance);
}

/** “It ended with Naqvi asking whether …”: who stands between “with” and the form. */
function accompanying(items: readonly Item[], first: number, before: number): Source | null {
  let at = before;
  while (at > first && before - at < LONGEST_NAME && items[at]!.kind === 'word' && items[at]!.capital) at--;
  return at < before && items[at]!.lower === 'with' ? sourceOf(items, at + 1, before + 1) : null;
}

/** “met by a chorus of riders urging him to go”, “met with letters urging him”. */
function chorusOf(items: readonly Item[], start: number, before: number): Source | null {
  const by = start + 1 < before && isPastForm(items[start]!) && /^(?:by|with)$/.test(items[start + 1]!.lower);
  return by ? sourceOf(items, start + 2, before + 1) : null;
}

/** Words of a name. */
const LONGEST_NAME = 4;

/** “The paper quoted Naqvi, the mayor, as saying”: whom it quotes; not “Naqvi was quoted as saying”. */
function quotedAs({ items, first }: Scope, as: number): Source | null {
  if (items[as]?.lower !== 'as') return null;
  let at = as - 1;
  while (at > first && as - at <= LONGEST_QUOTED && !/^quot(?:e|es|ed|ing)$/.test(items[at]!.lower)) at--;
  const from = items[at + 1]!;
  if (!/^quot/.test(items[at]?.lower ?? '') || at + 1 >= as || (isA(from, Kind.preposition) && !from.capital))
    return null;
  if (verbGroup(items, first, at).auxiliaries & Kind.passive) return null;
  let end = at + 1;
  while (end < as && items[end]!.kind !== 'comma') end++;
  return sourceOf(items, at + 1, end);
}

/** So many items may stand between “quoted” and “as saying”. */
const LONGEST_QUOTED = 14;

/** “a painted sign”: the noun at an item with its article. */
function describedAt(items: readonly Item[], first: number, noun: number): Source | null {
  let start = noun;
  while (start > first && noun - start < MOST_ADJECTIVES && !isA(items[start], Kind.determiner)) start--;
  return sourceOf(items, isA(items[start], Kind.determiner) ? start : noun, noun + 1);
}

const MOST_ADJECTIVES = 3;

/** “Condemning the plan is easier than reading it, but …”: the form is the subject of the verb behind its object. */
function isSubjectClause({ items, end }: Scope, { kind, start }: Governed, { lemma }: CueVerb): boolean {
  if (kind !== 'object' && lemma !== 'demand') return false;
  for (let i = start; i < end && items[i]!.kind !== 'comma'; i++) {
    if (isA(items[i], Kind.relative | Kind.subject | Kind.subordinator) || items[i]!.kind === 'quote') return false;
    if (isA(items[i], Kind.auxiliary) && !items[i]!.capital) return true;
  }
  return false;
}

/** “Demanding more would serve nobody”: without a comma after it, the form is the subject. */
function hasComma({ items, end }: Scope, at: number): boolean {
  for (let i = at + 1; i < end - 1; i++)
    if (items[i]!.kind === 'comma' || (items[i]!.kind === 'quote' && /,.$/.test(items[i]!.lower))) return true;
  return false;
}

const NO_NOUN =
  Kind.pronoun |
  Kind.determiner |
  Kind.subject |
  Kind.hearer |
  Kind.audience |
  Kind.preposition |
  Kind.adverb |
  Kind.conjunction;

/** “the town and farm reporting category”, not “after reporting losses”. */
function isFieldOf({ verb }: Cue, before: Item | undefined): boolean {
  if (verb.lemma !== 'report' || (before?.kind !== 'word' && before?.kind !== 'quote')) return false;
  return !isA(before, Kind.preposition | Kind.conjunction | Kind.subordinator | Kind.adverb | Kind.auxiliary);
}

/** A word in small letters that can only be a noun beside a form in “-ing”: “reporting system”. */
function isBareNoun(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || item.capital) return false;
  return (
    !isA(item, NO_NOUN) &&
    !/^(?:that|to|if|how|why|what|whether|who|which|there|nobody|everyone|people)$|[^s]s$/.test(item.lower)
  );
}

/** “wrote to Mr Naqvi accusing him”: the writer does. */
function isAddressed(items: readonly Item[], first: number, before: number): boolean {
  let i = before;
  while (i >= first && items[i]!.kind === 'word' && items[i]!.capital) i--;
  return i < before && i >= first && /^(?:to|told)$/.test(items[i]!.lower);
}

/** “demonstrators stood in the street shouting”: what looks like a phrase is a clause. */
function holdsVerb(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) {
    const { kind, capital } = items[i]!;
    if (kind === 'word' && !capital && isPastForm(items[i]!) && !isA(items[i - 1], Kind.determiner)) return true;
  }
  return false;
}

/** “Noting that …, Naqvi …”, “In a statement condemning …, Naqvi …”: it stands before the main clause, which a comma begins. */
function isFronted({ items, first }: Scope, at: number): boolean {
  return at === first || isLeadingPhrase(items, first, at);
}

/** The source a participle takes over: that of the main clause, or its subject. */
function inherited({ items, first, end, earlier }: Scope, at: number): Source | null {
  if (isA(items[first], Kind.subordinator) && !isA(items[first], Kind.preposition) && isLeadingPhrase(items, first, at))
    return sentenceSubject(items, first + 1, at);
  const { start } = items[at]!;
  const main = earlier.findLast(
    (report) =>
      report.pattern !== 'according' &&
      report.pattern !== 'noun' &&
      report.pattern !== 'relative' &&
      !report.subordinate &&
      !earlier.some((outer) => outer !== report && isInside(report, outer) && !isInside({ cue: { start } }, outer)),
  );
  const spoke = main && (main.content !== null || main.quotes.length > 0);
  return (spoke ? null : secondSubject(items, first, at)) ?? main?.source ?? sentenceSubject(items, first, end);
}

/** “Voters turned away and Naqvi fired his chief, admitting …”: the subject of the clause before the comma. */
function secondSubject(items: readonly Item[], first: number, at: number): Source | null {
  for (let i = at - 2; i > first; i--) {
    if (isA(items[i], Kind.relative | Kind.subordinator) || items[i]!.kind === 'quote') return null;
    const begins = items[i + 1]!.capital || isA(items[i + 1], Kind.subject);
    if (items[i]!.lower !== 'and' || !begins || items[i - 1]!.capital) continue;
    const stop = phraseEnd(items, i + 1, at);
    const end = nameEnd(items, i + 1, stop);
    const verb = items[end]?.kind === 'possessive' ? end + 1 : end;
    return items[verb] && isPastForm(items[verb]!) ? sourceOf(items, i + 1, end) : null;
  }
  return null;
}

function nameEnd(items: readonly Item[], start: number, stop: number): number {
  let i = start + 1;
  while (i < stop && items[i]!.kind === 'word' && items[i]!.capital) i++;
  return i;
}

/** Whether a verb stands in what another says. */
function isInside({ cue }: { readonly cue: { readonly start: number } }, { content }: Report): boolean {
  return content !== null && content.start <= cue.start && cue.start < content.end;
}
