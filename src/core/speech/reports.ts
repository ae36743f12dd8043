import type { Span } from '../model.ts';
import { contentEnd, type Governed, governedBy, isAccordingTo } from './govern.ts';
import type { Item } from './items.ts';
import { CUE_VERBS, type CueVerb, wordClass } from './lexicon.ts';
import { isAdverb, isConjunction, phraseEnd, phraseStart, type Source, sourceOf, verbGroup } from './phrase.ts';
import type { Pattern, Report } from './report.ts';
import { sentenceSubject, subjectAfter, subjectBefore } from './subject.ts';

const DETERMINER = wordClass('determiner');
const PREPOSITION = wordClass('preposition');
const PASSIVE = wordClass('passive');
const UNREAL = wordClass('unreal');
const NEGATION = wordClass('negation');
const UTTERANCE = wordClass('utterance');
const SUBORDINATOR = wordClass('subordinator');

/** A verb of saying at its place. */
interface Cue {
  readonly at: number;
  readonly verb: CueVerb;
}

/** Reads one sentence, `items[first … end)`: each verb of saying with its source and what was said. */
export function reportsOf(items: readonly Item[], first: number, end: number): Report[] {
  const reports: Report[] = [];
  let low = first;
  for (let i = first; i < end; i++) {
    if (items[i]!.kind !== 'word') continue;
    const report = isAccordingTo(items, i)
      ? accordingTo(items, first, end, i)
      : cueReport(items, first, end, low, i, reports);
    if (!report) continue;
    reports.push(report);
    if (report.pattern !== 'relative' && (report.content || report.quotes.length)) low = i + 1;
  }
  return reports;
}

function cueReport(
  items: readonly Item[],
  first: number,
  end: number,
  low: number,
  at: number,
  earlier: readonly Report[],
): Report | null {
  const verb = cueVerbAt(items, at);
  if (!verb) return null;
  const cue = { at, verb };
  const group = verbGroup(items, low, at);
  const { auxiliaries, infinitive, before } = group;
  const progressive = auxiliaries.some((word) => PASSIVE.has(word));
  if (verb.form === 'gerund' && !progressive) return participle(items, first, end, cue, before, earlier);
  if (auxiliaries.some((word) => UNREAL.has(word) || NEGATION.has(word))) return null;
  if (verb.form === 'past' && progressive) return null;
  if (infinitive) return infinitiveReport(items, first, end, cue, before, earlier);
  if (isNoun(items, low, at, verb, auxiliaries.length > 0)) return null;

  const inverted = invertedReport(items, first, end, cue);
  if (inverted) return inverted;
  const previous = items[before];
  if (
    previous &&
    before >= first &&
    (isConjunction(previous) || (previous.kind === 'comma' && isConjunctionBefore(items, before)))
  ) {
    return joinedReport(items, first, end, cue, before, earlier);
  }
  const subject = subjectBefore(items, low, group);
  if (!subject)
    return previous?.kind === 'comma' && earlier.length ? joinedReport(items, first, end, cue, before, earlier) : null;
  if (verb.form === 'base' && !isPlural(items, subject.first, before, subject.source)) return null;
  if (items[before]?.lower === 'who')
    return rightReport(items, end, cue, 'relative', subject.source, governedBy(items, at, end, verb));
  return placedReport(items, end, low, cue, subject.source, subject.first);
}

function isConjunctionBefore(items: readonly Item[], comma: number): boolean {
  return isConjunction(items[comma - 1]);
}

function cueVerbAt(items: readonly Item[], at: number): CueVerb | null {
  const verbs = CUE_VERBS.get(items[at]!.lower);
  if (!verbs) return null;
  const next = items[at + 1];
  for (const verb of verbs) {
    if (!verb.particle)
      return items[at]!.capital && verb.governs.has('noun') && verb.form !== 'past' && verb.form !== 'gerund'
        ? null
        : verb;
    if (next?.lower === verb.particle) return verb;
  }
  return null;
}

/** “the report”, “his claims”, “an accused man”: a form of a verb of saying that is none here. */
function isNoun(items: readonly Item[], low: number, at: number, verb: CueVerb, helped: boolean): boolean {
  const before = items[at - 1];
  const after = items[at + 1];
  if (after?.lower === 'by' && verb.form === 'past') return true;
  if (helped || at - 1 < low || !before) return false;
  if (before.kind === 'possessive')
    return verb.form !== 'past' || at - 2 < low || !/^(?:he|she)$/.test(items[at - 2]!.lower);
  if (before.kind !== 'word') return false;
  const { lower } = before;
  if (
    DETERMINER.has(lower) &&
    !/^(?:that|all|many|most|some|both|few|one|another|any|her|others|this|these|those)$/.test(lower)
  )
    return true;
  return PREPOSITION.has(lower) && !before.capital && !/^(?:on|in|before|since|out|off|over|up)$/.test(lower);
}

/** A base form needs a subject in the plural: “critics say”, “they say”, not “a report claim”. */
function isPlural(items: readonly Item[], first: number, last: number, source: Source): boolean {
  if (source.pronoun) return !/^(?:he|she|it|this)$/.test(source.pronoun);
  for (let i = first; i <= last; i++) if (items[i]!.lower === 'and') return true;
  const head = headNoun(items, first, last);
  return /(?:[^s]s|people|police|men|women|children|percent|media|majority|team|public)$/.test(head);
}

function headNoun(items: readonly Item[], first: number, last: number): string {
  let head = '';
  for (let i = first; i <= last && items[i]!.kind === 'word' && !PREPOSITION.has(items[i]!.lower); i++)
    head = items[i]!.lower;
  return head;
}

/** “… , said Naqvi” and “Said Naqvi: …”. */
function invertedReport(items: readonly Item[], first: number, end: number, { at, verb }: Cue): Report | null {
  if (!verb.governs.has('inverted') || verb.form === 'base') return null;
  const before = items[at - 1];
  const quoted =
    before && at > first && (before.kind === 'quote' || (before.kind === 'comma' && items[at - 2]?.kind === 'quote'));
  const opening = at === first;
  const clause = at - 1 > first + 2 && before?.kind === 'comma';
  if (!quoted && !opening && !clause) return null;
  const subject = subjectAfter(items, at, end);
  if (!subject || subject.source.pronoun === 'one') return null;
  if (!quoted) {
    if (!opening && appositionBefore(items, first, at)) return null;
    if (!endsInName(items, at + 1, subject.end) || !atClauseEnd(items, subject.end, end)) return null;
    if (opening && items[subject.end]?.kind !== 'colon' && items[subject.end]?.kind !== 'comma') return null;
  }
  const right = quotesIn(items, subject.end, end);
  const left = opening ? [] : quotesIn(items, first, at);
  const content = opening ? null : clauseSpan(items, first, before?.kind === 'quote' ? at : at - 1);
  return {
    pattern: opening ? 'before' : 'inverted',
    cue: cueSpan(items, at, verb),
    source: subject.source,
    content,
    quotes: [...left, ...right],
  };
}

/** “Margarita Khan, the editor of the Star, wrote”: what ends in the comma is a name and its description. */
function appositionBefore(items: readonly Item[], first: number, at: number): boolean {
  const subject = subjectBefore(items, first, { before: at - 1, auxiliaries: [], infinitive: false });
  if (!subject?.source.apposition) return false;
  const last = items.findLast(({ end }) => end === subject.source.end);
  return last?.capital === true && (subject.first === first || items[subject.first - 1]!.kind === 'comma');
}

function endsInName(items: readonly Item[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (items[i]!.capital) return true;
  return end - start <= 4 && DETERMINER.has(items[start]!.lower);
}

function atClauseEnd(items: readonly Item[], i: number, end: number): boolean {
  const item = items[i];
  return i >= end || !item || item.kind !== 'word' || /^(?:in|on|during|at|after|as|who)$/.test(item.lower);
}

/** “…, adding that”, “footage of Naqvi saying”, “Speaking …, Naqvi”. */
function participle(
  items: readonly Item[],
  first: number,
  end: number,
  cue: Cue,
  before: number,
  earlier: readonly Report[],
): Report | null {
  const { at, verb } = cue;
  const previous = before >= first ? items[before]! : undefined;
  let source: Source | null;
  if (
    previous?.kind === 'word' &&
    !PREPOSITION.has(previous.lower) &&
    !isConjunction(previous) &&
    !SUBORDINATOR.has(previous.lower)
  ) {
    if (DETERMINER.has(previous.lower)) return null;
    if (UTTERANCE.has(previous.lower))
      return rightReport(
        items,
        end,
        cue,
        'participle',
        inherited(items, first, end, earlier),
        governedBy(items, at, end, verb),
      );
    const start = phraseStart(items, first, before);
    source = sourceOf(items, start, before + 1);
    if (!source || source.pronoun) return null;
  } else if (previous?.kind === 'possessive') return null;
  else source = inherited(items, first, end, earlier);
  const governed = governedBy(items, at, end, verb);
  return rightReport(items, end, cue, 'participle', source, governed);
}

/** “went on to say”, “used the visit to call for”: the subject of the sentence; only the first reports a clause. */
function infinitiveReport(
  items: readonly Item[],
  first: number,
  end: number,
  cue: Cue,
  before: number,
  earlier: readonly Report[],
): Report | null {
  const governed = governedBy(items, cue.at, end, cue.verb);
  const goingOn = /^(?:on|continued|goes)$/.test(items[before]?.lower ?? '');
  if (!goingOn && governed.kind !== 'quote') return null;
  return rightReport(items, end, cue, 'joined', inherited(items, first, end, earlier), governed);
}

function joinedReport(
  items: readonly Item[],
  first: number,
  end: number,
  cue: Cue,
  before: number,
  earlier: readonly Report[],
): Report | null {
  const governed = governedBy(items, cue.at, end, cue.verb);
  if (governed.kind === 'none' && items[before]?.kind !== 'comma') return null;
  return rightReport(items, end, cue, 'joined', inherited(items, first, end, earlier), governed);
}

/** The source a verb without a subject of its own takes over: the last one's in the sentence, or the sentence's subject. */
function inherited(items: readonly Item[], first: number, end: number, earlier: readonly Report[]): Source | null {
  const last = earlier.findLast(({ pattern }) => pattern !== 'according');
  return last?.source ?? sentenceSubject(items, first, end);
}

/** A verb whose subject stands before it: what was said follows, comes before, or surrounds it. */
function placedReport(
  items: readonly Item[],
  end: number,
  low: number,
  cue: Cue,
  source: Source,
  subjectFirst: number,
): Report | null {
  const { at, verb } = cue;
  const governed = governedBy(items, at, end, verb);
  const inside = governed.kind === 'none' && items[at + 1]?.kind === 'comma';
  const left = leftOf(items, low, subjectFirst, inside);
  const tagged = left !== null && (left.quoted ? verb.governs.has('quote') : verb.governs.has('clause'));
  if (governed.kind === 'none' || (left?.quoted && governed.kind !== 'clause')) {
    if (!tagged) return rightReport(items, end, cue, 'before', source, governed);
    return taggedReport(items, end, low, cue, source, left);
  }
  const report = rightReport(items, end, cue, 'before', source, governed);
  if (!report || !left?.quoted || !tagged) return report;
  return { ...report, pattern: 'after', quotes: [...quotesIn(items, low, subjectFirst), ...report.quotes] };
}

/** What stands before the subject of a tag: a quotation or a clause that a comma ends. */
function leftOf(
  items: readonly Item[],
  low: number,
  subjectFirst: number,
  inside: boolean,
): { quoted: boolean; end: number } | null {
  const before = items[subjectFirst - 1];
  if (subjectFirst - 1 < low || !before) return null;
  if (before.kind === 'quote') return { quoted: true, end: subjectFirst };
  if (before.kind !== 'comma') return null;
  if (items[subjectFirst - 2]?.kind === 'quote') return { quoted: true, end: subjectFirst - 1 };
  const end = subjectFirst - 1;
  const enough = inside ? end > low : end - low > 2 && !isLeadingPhrase(items, low, end);
  return enough ? { quoted: false, end } : null;
}

/** “In Larkana, Naqvi said”, “Asked about it, …”: words that lead up to the clause and are none. */
function isLeadingPhrase(items: readonly Item[], low: number, end: number): boolean {
  let first = low;
  while (first < end && isConjunction(items[first])) first++;
  const opener = items[first]!;
  if (opener.kind !== 'word') return opener.kind === 'quote';
  if (
    !PREPOSITION.has(opener.lower) &&
    !SUBORDINATOR.has(opener.lower) &&
    !/^(?:asked|\p{L}{3,}ing)$/u.test(opener.lower)
  )
    return false;
  for (let i = first; i < end; i++) if (items[i]!.kind === 'comma') return false;
  return true;
}

/** “…, Naqvi said” and “…, Naqvi said, …”. */
function taggedReport(
  items: readonly Item[],
  end: number,
  low: number,
  { at, verb }: Cue,
  source: Source,
  left: { quoted: boolean; end: number },
): Report | null {
  const next = items[at + 1];
  const inside = next?.kind === 'comma' && at + 2 < end && !left.quoted;
  const cue = cueSpan(items, at, verb);
  if (inside) {
    return {
      pattern: 'inside',
      cue,
      source,
      content: clauseSpan(items, low, contentEnd(items, at + 2, end)),
      quotes: quotesIn(items, low, end),
    };
  }
  const content = clauseSpan(items, low, left.end);
  return {
    pattern: 'after',
    cue,
    source,
    content,
    quotes: [...quotesIn(items, low, left.end), ...quotesIn(items, at, end)],
  };
}

function rightReport(
  items: readonly Item[],
  end: number,
  { at, verb }: Cue,
  pattern: Pattern,
  source: Source | null,
  governed: Governed,
): Report | null {
  const cue = cueSpan(items, at, verb);
  const quotes = quotesIn(items, at, end);
  if (governed.kind === 'none' || governed.kind === 'quote') {
    if (verb.shade === 'belief' && governed.kind === 'none') return null;
    return { pattern, cue, source, content: null, quotes };
  }
  return {
    pattern,
    cue,
    source,
    content: clauseSpan(items, governed.start, contentEnd(items, governed.start, end)),
    quotes,
  };
}

/** “according to Naqvi”: before the clause, after it, or in it. */
function accordingTo(items: readonly Item[], first: number, end: number, at: number): Report | null {
  const start = at + 2;
  const stop = phraseEnd(items, start, end, ALL_PREPOSITIONS);
  const source = sourceOf(items, start, stop, null);
  if (!source) return null;
  const cue = { start: items[at]!.start, end: items[at + 1]!.end };
  const leading = at === first || (at === first + 1 && isConjunction(items[first]));
  if (leading) {
    let from = stop;
    while (from < end && items[from]!.kind !== 'comma' && items[from]!.kind !== 'quote') from++;
    if (items[from]?.kind === 'comma') from++;
    return {
      pattern: 'according',
      cue,
      source,
      content: clauseSpan(items, from, contentEnd(items, from, end)),
      quotes: quotesIn(items, stop, end),
    };
  }
  const left = items[at - 1]!.kind === 'comma' ? at - 1 : at;
  const goesOn = items[stop]?.kind === 'comma' && left < at && end - stop > FEWEST_WORDS;
  if (goesOn) {
    const content = clauseSpan(items, first, contentEnd(items, stop + 1, end));
    return { pattern: 'according', cue, source, content, quotes: quotesIn(items, first, end) };
  }
  return {
    pattern: 'according',
    cue,
    source,
    content: clauseSpan(items, first, left),
    quotes: quotesIn(items, first, at),
  };
}

const ALL_PREPOSITIONS: ReadonlySet<string> = PREPOSITION;

function cueSpan(items: readonly Item[], at: number, verb: CueVerb): Span {
  return { start: items[at]!.start, end: items[verb.particle ? at + 1 : at]!.end };
}

function quotesIn(items: readonly Item[], start: number, end: number): number[] {
  const quotes: number[] = [];
  for (let i = start; i < end; i++) if (items[i]!.kind === 'quote') quotes.push(items[i]!.quote);
  return quotes;
}

const FEWEST_WORDS = 3;

function isContentWord(item: Item): boolean {
  return item.kind === 'word' && item.lower !== 'that' && !isAdverb(item) && !isConjunction(item);
}

/** The span of a reported clause, null where hardly a word of it is outside quotation marks. */
function clauseSpan(items: readonly Item[], start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (
    from < to &&
    (isConjunction(items[from]!) ||
      items[from]!.kind === 'comma' ||
      items[from]!.kind === 'other' ||
      items[from]!.kind === 'dash')
  )
    from++;
  while (
    to > from &&
    (items[to - 1]!.kind === 'stop' || items[to - 1]!.kind === 'comma' || items[to - 1]!.kind === 'other')
  )
    to--;
  let words = 0;
  for (let i = from; i < to; i++) if (isContentWord(items[i]!)) words++;
  return words < FEWEST_WORDS ? null : { start: items[from]!.start, end: items[to - 1]!.end };
}
