import { isA, Kind } from '../kinds.ts';
import { cueVerbAt, wordClass } from '../lexicon.ts';
import { accordingTo } from './according.ts';
import { agrees, isOutlook, isPlural } from './agreement.ts';
import { isPastForm } from './clause.ts';
import { contentEnd, isAccordingTo } from './content.ts';
import { governedBy } from './govern.ts';
import { invertedReport } from './inverted.ts';
import type { Item } from './items.ts';
import { sentenceSubject } from './main-subject.ts';
import { nounReport } from './noun.ts';
import { participle } from './participle.ts';
import { afterTime, isConjunction, phraseEnd, type Source, sourceOf, verbGroup } from './phrase.ts';
import { placedReport, rightReport, taggedReport } from './place.ts';
import { type Report, reportOf } from './report.ts';
import { type Cue, clauseSpan, cueSpan, type Scope } from './scope.ts';
import { subjectBefore } from './subject.ts';
import { type Tag, tagsOf } from './tags.ts';
import { isSelf, isUnsaid } from './unsaid.ts';
import { isAdjective, isHeadlineVerb, isNoun, isSimile } from './verbal.ts';

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
    while (at > first && i - at < LONGEST_NAME && items[at]!.kind === 'word' && !namesSpeaker(items, at)) at--;
    const by = items[at]!;
    const source = namesSpeaker(items, at) ? sourceOf(items, at + 1, i - 1) : null;
    if (source)
      found.push(reportOf({ pattern: 'according', cue: { start: by.start, end: by.end }, source }, null, [quote]));
  }
  return found;
}

/** “by Naqvi: “…””, “the words of the late Ines Roy: “…””. */
function namesSpeaker(items: readonly Item[], at: number): boolean {
  const { lower } = items[at]!;
  return (
    lower === 'by' ||
    lower === 'from' ||
    (lower === 'of' && /^(?:advice|lyrics|words)$/.test(items[at - 1]?.lower ?? ''))
  );
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
  const { items, first, end, told, earlier } = scope;
  const { subject, comma, after } = tag;
  if (!subject) return invertedReport(scope, tag);
  const low = Math.max(clause, afterBreak(scope, comma));
  const within = { items, first, end, low, told, earlier };
  const report = taggedReport(within, tag, subject.source, { quoted: false, end: comma, after });
  if (tag.verb.lemma !== 'report') return report;
  // “The mayor said it was “late”, the BBC reported”: the mayor's word.
  const own = earlier.flatMap(({ quotes }) => quotes);
  const rest = report.quotes.filter((quote) => !own.includes(quote));
  return reportOf(report, report.content, rest, report.subordinate);
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
  // “he would have told Naqvi”: nobody did.
  if (verb.form === 'past' && items[at - 1]?.lower === 'have' && items[at - 2]?.lower === 'would') return null;
  if (verb.form === 'past' && at === first + 1 && items[first]!.lower === 'having') return havingReport(scope, cue);
  if (verb.lemma === 'ask' && items[at + 1]?.lower === 'by') return askedReport(scope, cue);
  // “reckoned with it”, “contending with rain”.
  if (/^(?:contend|reckon)$/.test(verb.lemma) && items[at + 1]?.lower === 'with') return null;
  // “not disclosing the price”.
  if (auxiliaries & Kind.negation) return null;
  if (verb.form === 'gerund' && !progressive) return participle(scope, cue, before);
  if (auxiliaries & Kind.unreal) return null;
  if (verb.form === 'past' && progressive) return null;
  if (isSimile(items[at + 1])) return null;
  // “continued to work”, “began to sing”, “agreed to pay”.
  if (/^(?:agree|begin|continue)$/.test(verb.lemma) && items[at + 1]?.lower === 'to') return null;
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
  // “the club, which said”; what a deed “suggests” nobody says.
  if (previous?.lower === 'which' && !STATING.test(verb.lemma)) return null;
  if (previous?.lower === 'who' || previous?.lower === 'which') {
    return rightReport(scope, cue, {
      pattern: 'relative',
      source: subject.source,
      governed: governedBy(items, at, end, verb),
      oneClause: true,
    });
  }
  if (isUnsaid(scope, subject, cue, group)) return null;
  if (!auxiliaries && !agrees(items, subject, before, cue)) return null;
  if (isOutlook(items, subject, before, cue)) return null;
  return placedReport(scope, cue, subject.source, subject.first);
}

/** “Having announced that he would go, Naqvi went”: the subject of the main clause. */
function havingReport(scope: Scope, cue: Cue): Report | null {
  const { items, first, end } = scope;
  const governed = governedBy(items, cue.at, end, cue.verb);
  const source = sentenceSubject(items, first, end);
  return source && rightReport(scope, cue, { pattern: 'participle', source, governed, oneClause: true });
}

/** “Asked by Naqvi whether he would come, …”, “was asked by Naqvi to speak”. */
function askedReport(scope: Scope, { at, verb }: Cue): Report | null {
  const { items, end } = scope;
  const stop = phraseEnd(items, at + 2, end);
  const source = sourceOf(items, at + 2, stop);
  let start = afterTime(items, stop, end);
  if (
    !source ||
    start >= end ||
    !/^(?:about|how|if|to|what|when|where|whether|which|who|why)$/.test(items[start]!.lower)
  )
    return null;
  if (items[start]!.lower === 'about') start++;
  const content = clauseSpan(scope, start, contentEnd(items, start, end, { oneClause: true }));
  return content && reportOf({ pattern: 'relative', cue: cueSpan(scope, { at, verb }), source }, content, []);
}

/** What bodies and papers do that speak, and hardly anything else. */
const STATING = /^(?:announce|argue|conclude|deny|estimate|recommend|say|state|warn)$/;

/** “How can they continue to say …?” */
function isAsking({ lower }: Item): boolean {
  return /^(?:how|what|when|where|why)$/.test(lower);
}

const ONWARD = wordClass('onward');

/** “went on to say”, “used the visit to call for”: of the latter only a quotation and “that …”. */
function infinitiveReport(scope: Scope, cue: Cue, before: number): Report | null {
  const governed = governedBy(scope.items, cue.at, scope.end, cue.verb);
  const previous = scope.items[before];
  const clause = scope.items[governed.start]?.lower === 'that';
  const goingOn =
    ONWARD.has(previous?.lower ?? '') ||
    (clause && (isA(previous, Kind.utterance) || /^(?:facebook|instagram|twitter|x)$/.test(previous?.lower ?? '')));
  // “the text was corrected to read “late””.
  if (!goingOn && (governed.kind !== 'quote' || cue.verb.lemma === 'read')) return null;
  const source = promptedSource(scope, before) ?? lastSource(scope, cue.at);
  if (isSelf(source?.pronoun ?? null, cue.verb) || isAsking(scope.items[scope.first]!)) return null;
  return rightReport(scope, cue, { pattern: 'joined', source, governed });
}

/** “so late that Naqvi was prompted to say”, “Naqvi continued to say”: the subject of the verb before “to”. */
function promptedSource({ items, low }: Scope, verb: number): Source | null {
  const onward = /^(?:continue|proceed|write|wrote)/.test(items[verb]?.lower ?? '');
  if (verb <= low || !(onward || isPastForm(items[verb]!))) return null;
  const group = verbGroup(items, low, verb);
  if (!onward && !(group.auxiliaries & Kind.passive)) return null;
  return subjectBefore(items, low, group)?.source ?? null;
}

function joinedReport(scope: Scope, cue: Cue, before: number): Report | null {
  const governed = governedBy(scope.items, cue.at, scope.end, cue.verb);
  if (governed.kind === 'none' && scope.items[before]?.kind !== 'comma') return null;
  // “came to ask and answer that”: what they came for.
  if (cue.verb.form === 'base' && scope.items[before - 2]?.lower === 'to') return null;
  if (cue.verb.form === 'past' && cue.verb.lemma !== 'say' && isSecondAdjective(scope.items, cue.at)) return null;
  const source = lastSource(scope, cue.at);
  // “Shares fell amid worries and reports that …”.
  if (cue.verb.form === 'third' && cue.verb.governs.has('noun') && !scope.earlier.length && source)
    if (isManifold(scope, source, false)) return null;
  // “But observe the north”: nobody does; “it is a day to sit and acknowledge …”.
  const helped = isA(scope.items[cue.at - 1], Kind.auxiliary);
  if (cue.verb.form === 'base' && !helped && !(source && isManifold(scope, source))) return null;
  return rightReport(scope, cue, { pattern: 'joined', source, governed });
}

/** “all the running and proposed works”, “was clear, harsh and repeated”: the past form is one more adjective. */
function isSecondAdjective(items: readonly Item[], at: number): boolean {
  const adjective = items[at - 2];
  const before = items[at - 3];
  if (!isConjunction(items[at - 1]) || adjective?.kind !== 'word' || !isAdjective(adjective)) return false;
  // “denied any wrongdoing and blamed them”.
  if (isA(items[at + 1], Kind.determiner | Kind.subject | Kind.hearer | Kind.relative)) return false;
  // “the most significant and criticised move”.
  const degree = /^(?:least|less|more|most)$/.test(before?.lower ?? '') && isA(items[at - 4], Kind.determiner);
  return !isPastForm(adjective) && (before?.kind === 'comma' || degree || isA(before, Kind.determiner));
}

/** Whether a source may be the subject of a base form: “they”, “the riders”; not “the council”, which “lets people speak”. */
function isManifold({ items, first }: Scope, { start, end, pronoun }: Source, names = true): boolean {
  if (pronoun) return !/^(?:he|she|it)$/.test(pronoun);
  let from = first;
  while (items[from]!.start < start) from++;
  let last = from;
  while (items[last + 1] && items[last + 1]!.end <= end) last++;
  return (names || !items[last]!.capital || from === last) && isPlural(items, from, last);
}

/** The source a second verb shares: the last one's in the sentence, or its subject. */
function lastSource({ items, first, earlier }: Scope, at: number): Source | null {
  const last = earlier.findLast(({ pattern }) => pattern !== 'according' && pattern !== 'noun');
  return last?.source ?? sentenceSubject(items, first, at);
}
