import { isA, Kind } from '../kinds.ts';
import { type CueVerb, cueVerbAt, wordClass } from '../lexicon.ts';
import { accordingTo } from './according.ts';
import { isPastForm } from './clause.ts';
import { isAccordingTo } from './content.ts';
import { governedBy } from './govern.ts';
import { invertedReport } from './inverted.ts';
import type { Item } from './items.ts';
import { nounReport } from './noun.ts';
import { isConjunction, phraseStart, type Source, sourceOf, verbGroup } from './phrase.ts';
import { isLeadingPhrase, placedReport, rightReport, taggedReport } from './place.ts';
import type { Report } from './report.ts';
import type { Cue, Scope } from './scope.ts';
import { sentenceSubject, subjectBefore } from './subject.ts';
import { type Tag, tagsOf } from './tags.ts';
import { agrees, isAdjective, isHeadlineVerb, isNoun, isSimile } from './verbal.ts';

/** Words without which a sentence reports nothing. */
const SPEECH = Kind.cue | Kind.claim | Kind.promise | Kind.according;

/** Reads one sentence, `items[first … end)`: each verb of saying with its source and what was said. */
export function reportsOf(items: readonly Item[], first: number, end: number): Report[] {
  const earlier: Report[] = [];
  const tags = tagsOf(items, first, end);
  let next = 0;
  let low = first;
  /** Where the clause begins that the next tag ends. */
  let clause = first;
  for (let i = first; i < end; i++) {
    if (!isA(items[i], SPEECH)) continue;
    while (next < tags.length && tags[next]!.at < i) next++;
    const tag = tags[next];
    const told = tag !== undefined && i < tag.comma;
    const scope: Scope = { items, first, end: told ? tag.comma : end, low, told, earlier };
    const report = tag?.at === i ? tagReport(scope, tag, clause) : reportAt(scope, i);
    if (!report) continue;
    earlier.push(report);
    if (isTag(report)) clause = i + 1;
    if (report.pattern !== 'relative' && report.pattern !== 'noun' && (report.content || report.quotes.length))
      low = i + 1;
  }
  return [...earlier, ...colonReports(items, first, end, earlier)];
}

/** Words of a name with its title. */
const LONGEST_NAME = 9;

/** “was attacked by Naqvi: “…””: whom “by” names before a colon says what follows. */
function colonReports(items: readonly Item[], first: number, end: number, earlier: readonly Report[]): Report[] {
  const found: Report[] = [];
  for (let i = first + 2; i < end; i++) {
    const { kind, quote } = items[i]!;
    if (kind !== 'quote' || items[i - 1]!.kind !== 'colon') continue;
    if (earlier.some(({ quotes }) => quotes.includes(quote))) continue;
    let at = i - 2;
    while (at > first && i - at < LONGEST_NAME && items[at]!.kind === 'word' && !/^(?:by|from)$/.test(items[at]!.lower))
      at--;
    const by = items[at]!;
    const source = /^(?:by|from)$/.test(by.lower) ? sourceOf(items, at + 1, i - 1) : null;
    if (source)
      found.push({
        pattern: 'according',
        cue: { start: by.start, end: by.end },
        source,
        content: null,
        quotes: [quote],
      });
  }
  return found;
}

function reportAt(scope: Scope, i: number): Report | null {
  if (isAccordingTo(scope.items, i)) return accordingTo(scope, i);
  return nounReport(scope, i) ?? cueReport(scope, i);
}

/** “Weber said it was late — too late, he added”: a break ends what was said before, and a tag reaches no further. */
function afterBreak({ items, first, low }: Scope, comma: number): number {
  if (low === first) return first;
  for (let i = comma - 1; i > low; i--) if (items[i]!.kind === 'semicolon' || items[i]!.kind === 'dash') return i + 1;
  return first;
}

function tagReport(scope: Scope, tag: Tag, clause: number): Report | null {
  const { subject, comma } = tag;
  if (!subject) return invertedReport(scope, tag);
  const low = Math.max(clause, afterBreak(scope, comma));
  const report = taggedReport({ ...scope, low }, tag, subject.source, { quoted: false, end: comma });
  if (tag.verb.lemma !== 'report') return report;
  // “The mayor said it was “late”, the BBC reported”: the mayor's word.
  const own = scope.earlier.flatMap(({ quotes }) => quotes);
  return { ...report, quotes: report.quotes.filter((quote) => !own.includes(quote)) };
}

function isTag({ pattern }: Report): boolean {
  return pattern === 'after' || pattern === 'inverted' || pattern === 'inside';
}

function cueReport(scope: Scope, at: number): Report | null {
  const { items, first, end, low, earlier } = scope;
  const verb = cueVerbAt(items, at);
  if (!verb) return null;
  if (!isHeadlineVerb(items, scope, at)) return null;
  const cue = { at, verb };
  const group = verbGroup(items, low, at);
  const { auxiliaries, infinitive, before } = group;
  const progressive = (auxiliaries & Kind.passive) !== 0;
  // “not disclosing the price”.
  if (auxiliaries & Kind.negation) return null;
  if (verb.form === 'gerund' && !progressive) return participle(scope, cue, before);
  if (auxiliaries & Kind.unreal) return null;
  if (verb.form === 'past' && progressive) return null;
  if (isSimile(items[at + 1])) return null;
  // “continued to work”, “began to sing”.
  if (/^(?:begin|continue)$/.test(verb.lemma) && items[at + 1]?.lower === 'to') return null;
  if (infinitive) return infinitiveReport(scope, cue, before);
  if (isNoun(items, low, cue, auxiliaries !== 0)) return null;

  const inverted = invertedReport(scope, cue);
  if (inverted) return inverted;
  const previous = before >= first ? items[before] : undefined;
  // “Can you please explain …?”
  if (previous?.lower === 'please') return null;
  if (isConjunction(previous) || (previous?.kind === 'comma' && isConjunction(items[before - 1]))) {
    return joinedReport(scope, cue, before);
  }
  const subject = subjectBefore(items, low, group);
  if (!subject) return previous?.kind === 'comma' && earlier.length ? joinedReport(scope, cue, before) : null;
  if (previous?.lower === 'who') {
    return rightReport(scope, cue, {
      pattern: 'relative',
      source: subject.source,
      governed: governedBy(items, at, end, verb),
      oneClause: true,
    });
  }
  if (isSelf(subject.source.pronoun, verb) || isAsked(scope, subject.first)) return null;
  if (isSupposed(scope, subject.first, cue, auxiliaries !== 0)) return null;
  if (verb.lemma === 'find' && !isFinder(items, subject.first, before)) return null;
  if (!auxiliaries && !agrees(items, subject, before, cue)) return null;
  return placedReport(scope, cue, subject.source, subject.first);
}

/** What writers say of themselves and their readers is no statement but where they tell what they said. */
function isSelf(pronoun: string | null, { lemma, form }: CueVerb): boolean {
  if (pronoun === 'you') return true;
  return /^(?:i|we)$/.test(pronoun ?? '') && !(form === 'past' && /^(?:say|tell|ask|write|reply)$/.test(lemma));
}

/** “If the mayor insists that …”: what would be said. */
function isSupposed({ items, first }: Scope, subject: number, { verb: { form } }: Cue, helped: boolean): boolean {
  if (helped || form === 'past' || form === 'gerund' || subject - 1 < first) return false;
  return /^(?:if|unless|until|whenever)$/.test(items[subject - 1]!.lower);
}

/** “How do we explain that …?” */
function isAsked({ items, first }: Scope, subject: number): boolean {
  const helper = items[subject - 1];
  if (subject - 1 < first || !/^(?:do|does|did|can|could|should|would|will)$/.test(helper!.lower)) return false;
  return subject - 1 === first || /^(?:how|why|what|when|where|who|so)$/.test(items[subject - 2]!.lower);
}

const FINDERS = wordClass('finder');

/** “the audit found that …”; people who find that a door is open say nothing. */
function isFinder(items: readonly Item[], first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (FINDERS.has(items[i]!.lower)) return true;
  return false;
}

/** “since announcing his candidacy”, “began admitting dogs”, “worth noting”: a deed or a thought, no report. */
const AFTER_DEED = /^(?:since|after|before|over|from|without)$/;
const BEFORE_DEED = /^(?:avoid|consider|includ|involv|requir|risk|stopp?)(?:s|ed|e|es)?$|^worth$/;
/** “kept asking why”: the subject is the verb's before. */
const GOING_ON = /^(?:heard|seen|caught|filmed|beg[aiu]ns?|starts?|started|keeps?|kept|continues?|continued)$/;

/** “…, adding that”, “footage of Naqvi saying”, “issued a statement saying”. */
function participle(scope: Scope, cue: Cue, before: number): Report | null {
  const { items, first, end } = scope;
  const previous = before >= first ? items[before] : undefined;
  const governed = governedBy(items, cue.at, end, cue.verb);
  // “the defending champion”: it describes a noun in the singular.
  if (isA(items[cue.at + 1], Kind.titleHead) && !items[cue.at + 1]!.capital) return null;
  if (previous?.kind === 'possessive' || BEFORE_DEED.test(previous?.lower ?? '')) return null;
  if (previous && AFTER_DEED.test(previous.lower) && items[governed.start]?.lower !== 'that') return null;
  const fronted = isFronted(scope, cue.at);
  const takesOver =
    fronted ||
    previous?.kind !== 'word' ||
    isA(previous, Kind.preposition | Kind.conjunction | Kind.subordinator | Kind.utterance) ||
    isAddressed(items, first, before) ||
    holdsVerb(items, phraseStart(items, first, before), before);
  if (previous && GOING_ON.test(previous.lower)) {
    const subject = subjectBefore(items, first, verbGroup(items, first, before));
    return subject && rightReport(scope, cue, { pattern: 'participle', source: subject.source, governed });
  }
  const source = takesOver ? inherited(scope, cue.at) : sourceOf(items, phraseStart(items, first, before), before + 1);
  // “a death reporting system”.
  if (!takesOver && isBareNoun(items[cue.at + 1])) return null;
  if (cue.verb.lemma === 'find' && items[governed.start]?.lower !== 'that') return null;
  if (!takesOver && (source?.pronoun || !source || isAdjective(previous) || isA(previous, Kind.determiner)))
    return null;
  if (fronted && !hasComma(scope, cue.at)) return null;
  // “promising ideas that have failed”: the form describes a noun.
  if (items[governed.start]?.lower === 'that' && isA(items[governed.start + 1], Kind.auxiliary)) return null;
  return rightReport(scope, cue, { pattern: 'participle', source, governed, oneClause: fronted });
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

/** “went on to say”, “used the visit to call for”: of the latter only what introduces a quotation. */
function infinitiveReport(scope: Scope, cue: Cue, before: number): Report | null {
  const governed = governedBy(scope.items, cue.at, scope.end, cue.verb);
  const goingOn = /^(?:on|continued|goes|quick|keen|eager|careful|pains)$/.test(scope.items[before]?.lower ?? '');
  if (!goingOn && governed.kind !== 'quote') return null;
  return rightReport(scope, cue, { pattern: 'joined', source: lastSource(scope), governed });
}

function joinedReport(scope: Scope, cue: Cue, before: number): Report | null {
  const governed = governedBy(scope.items, cue.at, scope.end, cue.verb);
  if (governed.kind === 'none' && scope.items[before]?.kind !== 'comma') return null;
  return rightReport(scope, cue, { pattern: 'joined', source: lastSource(scope), governed });
}

/** The source a second verb shares: the last one's in the sentence, or its subject. */
function lastSource({ items, first, end, earlier }: Scope): Source | null {
  const last = earlier.findLast(({ pattern }) => pattern !== 'according' && pattern !== 'noun');
  return last?.source ?? sentenceSubject(items, first, end);
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
  return main?.source ?? sentenceSubject(items, first, end);
}

/** Whether a verb stands in what another says. */
function isInside({ cue }: { readonly cue: { readonly start: number } }, { content }: Report): boolean {
  return content !== null && content.start <= cue.start && cue.start < content.end;
}
