import type { Span } from '../../model.ts';
import { isA, Kind } from '../kinds.ts';
import { mayBeClause } from './clause.ts';
import { contentEnd, isParticiple } from './content.ts';
import { isDeed } from './deeds.ts';
import { type Governed, governedBy, statesThis } from './govern.ts';
import type { Item } from './items.ts';
import { isLeadingPhrase, isLongAgo, leadsIn } from './leading.ts';
import { isAdverb, isConjunction, type Source, SPAN_OF_TIME } from './phrase.ts';
import { type Pattern, type Report, reportOf } from './report.ts';
import { type Cue, clauseSpan, cueSpan, quotesIn, type Scope } from './scope.ts';

/** What stands before the subject of a tag: a quotation, or a clause that a comma ends. */
export interface Left {
  readonly quoted: boolean;
  readonly end: number;
  /** Index after the verb and what tells when and to whom: “Naqvi said on Friday, …”. */
  readonly after: number;
}

/**
 * A verb whose subject stands before it: what was said follows, comes before, or surrounds it.
 * @param subjectFirst index of the subject's first item
 */
export function placedReport(scope: Scope, cue: Cue, source: Source, subjectFirst: number): Report | null {
  const { items, end, low } = scope;
  const { at, verb } = cue;
  const governed = governedBy(items, at, end, verb);
  if (items[subjectFirst - 1]?.lower === 'as' && subjectFirst - 1 >= low) {
    const report = asReport(scope, cue, source, subjectFirst - 1, governed);
    if (report) return report;
  }
  if (governed.kind === 'none' && statesThis(items, at, end)) return null;
  const year = /^\d{4}$/.test(items[governed.start + 1]?.lower ?? '') ? 2 : 0;
  const after = governed.kind === 'none' ? governed.start + year : at + 1;
  const left = leftOf(scope, subjectFirst, after, verb.governs.has('hearer') && after > at + 1);
  const tagged = left !== null && verb.governs.has(left.quoted ? 'quote' : 'clause');
  if (tagged && (governed.kind === 'none' || (left.quoted && !isWholly(scope, left, governed))))
    return taggedReport(scope, cue, source, { ...left, after });
  const subordinate = isSubordinate(scope, subjectFirst);
  const report = rightReport(scope, cue, { pattern: 'before', source, governed, oneClause: subordinate });
  if (!report) return null;
  const content =
    governed.kind === 'clause' && verb.form !== 'base'
      ? withCondition(scope, subjectFirst, report.content)
      : report.content;
  return reportOf(report, content, report.quotes, subordinate);
}

/** “At dawn, shortly after the “show,” Naqvi said that it was late”: the quotation leads up to what was said. */
function isWholly({ items, first, low }: Scope, { end }: Omit<Left, 'after'>, { kind, start }: Governed): boolean {
  const opens = kind === 'clause' && (items[start]!.lower === 'that' || isA(items[start], Kind.subject));
  return opens && (low > first || isLeadingPhrase(items, low, phraseBefore(items, low, end)));
}

/** Where the first phrase of a sentence ends, before `end`. */
function phraseBefore(items: readonly Item[], low: number, end: number): number {
  let i = low;
  while (i < end && items[i]!.kind !== 'comma' && items[i]!.kind !== 'quote') i++;
  return i;
}

/** “If it rained, Naqvi said he would stay”: the condition belongs to what was said. */
function withCondition({ items, low }: Scope, subjectFirst: number, content: Span | null): Span | null {
  if (!content || items[subjectFirst - 1]?.kind !== 'comma') return content;
  let first = low;
  while (first < subjectFirst && (isConjunction(items[first]) || items[first]!.lower === 'even')) first++;
  return /^(?:if|unless)$/.test(items[first]!.lower) ? { start: items[low]!.start, end: content.end } : content;
}

/** What is known of a report before its content is. */
interface Begun {
  readonly pattern: Pattern;
  readonly source: Source | null;
  readonly governed: Governed;
  /** It ends at the next comma. */
  readonly oneClause?: boolean;
}

/** A report of what follows its verb. */
export function rightReport(scope: Scope, cue: Cue, begun: Begun): Report | null {
  const { pattern, source, governed, oneClause = false } = begun;
  const { items, end, told } = scope;
  const { kind, start } = governed;
  if (kind === 'none' && !(cue.verb.governs.has('clause') && cue.verb.governs.has('quote'))) return null;
  if (cue.verb.lemma === 'call' && !givesName(scope, cue.at)) return null;
  if (kind !== 'quote' && isDeed(items, start, end, cue.verb)) return null;
  // What is told of a deed, “rejected the plan”, are the teller's words.
  if (kind === 'object' && told) return null;
  const naming = cue.verb.lemma === 'call';
  const until = contentEnd(items, start, naming ? afterQuote(scope, cue.at) : end, {
    oneClause,
    object: kind === 'object',
  });
  // “tweeted the following:” leads up to what was said.
  const leads = kind === 'object' && items[until]?.kind === 'colon';
  const content =
    !leads && (kind === 'clause' || kind === 'object') ? clauseSpan(scope, start, until, naming ? 1 : undefined) : null;
  // “a tape in which Naqvi boasted of it all, the club called him “a man who lies””: the quotation is not Naqvi's.
  const over = oneClause && content !== null && items[until]?.kind === 'comma' && opensClause(items[until + 1]);
  const quotes = quotesIn(scope, cue.at, over ? until : end);
  return reportOf({ pattern, cue: cueSpan(scope, cue), source }, content, quotes);
}

function opensClause(item: Item | undefined): boolean {
  return item?.kind === 'word' && (item.capital || isA(item, Kind.determiner | Kind.subject));
}

/** “called the plan “a gift” on Friday”: what it was called ends with the last quotation before a mark. */
function afterQuote({ items, end }: Scope, at: number): number {
  let last = end;
  for (let i = at + 1; i < end; i++) {
    const { kind, lower } = items[i]!;
    if (kind === 'quote') last = i + 1;
    if ((kind !== 'word' && kind !== 'quote' && kind !== 'possessive') || (kind === 'quote' && /,.$/.test(lower)))
      break;
  }
  return last;
}

/** “called it a triumph”, “called it “a triumph””; “called both candidates” tells of a telephone. */
function givesName(scope: Scope, at: number): boolean {
  if (quotesIn(scope, at, scope.end).length) return true;
  for (let i = at + 2; i < Math.min(scope.end, at + LONGEST_NAMED); i++) {
    const { kind, lower, is } = scope.items[i]!;
    if (kind !== 'word' || is & Kind.preposition) return false;
    // “called half a dozen bakers”.
    if (lower === 'a' || lower === 'an') return scope.items[i - 1]!.lower !== 'half';
  }
  return false;
}

/** How far after “called” its “a …” may stand. */
const LONGEST_NAMED = 8;

/** “While Naqvi said he would stay, …”: the report is over where the main clause begins. */
function isSubordinate({ items, low }: Scope, subjectFirst: number): boolean {
  for (let i = subjectFirst - 1; i >= low && items[i]!.kind === 'word'; i--) {
    if (i < subjectFirst - 3) return false;
    // “a tape in which Naqvi said the road was shut, …”.
    if (isA(items[i], Kind.subordinator) || (isA(items[i], Kind.relative) && isA(items[i - 1], Kind.preposition)))
      return true;
  }
  return false;
}

const SELF = /^(?:i|we|name|title|saying|adage|proverb|phrase|term|moniker|nickname|label|headline|cliché|cliche)$/;

/** “As Naqvi said, …” and “…, as Naqvi said”. */
function asReport(scope: Scope, cue: Cue, source: Source, as: number, governed: Governed): Report | null {
  const { items, first, end, low } = scope;
  const { at, verb } = cue;
  if (governed.kind === 'quote' || !verb.governs.has('clause')) return null;
  // “As the name suggests”, “as I mentioned earlier”: nobody else is quoted.
  if (SELF.test(items[at - 1]!.lower)) return null;
  const told = cueSpan(scope, cue);
  const quoted = items[as - 1]?.kind === 'quote';
  if (as - 1 >= low && (items[as - 1]!.kind === 'comma' || quoted)) {
    // “In 2014, as Naqvi said, …”.
    const leads = !quoted && isLeadingPhrase(items, low, as - 1);
    if (leads && (low > first || isLongAgo(items, low, as - 1) || !mayBeClause(items, low, as - 1))) return null;
    const content = clauseSpan(scope, low, quoted ? as : as - 1);
    return reportOf({ pattern: 'after', cue: told, source }, content, quotesIn(scope, low, as));
  }
  // “As Naqvi told the paper, …”, “As Naqvi explained it to us, …”.
  const it = items[at + 1]?.lower === 'it';
  const comma = it ? afterIt(items, at + 2) : verb.lemma === 'tell' ? governed.start : at + 1;
  if ((governed.kind !== 'none' && !it) || items[comma]?.kind !== 'comma') return null;
  const content = clauseSpan(scope, comma + 1, contentEnd(items, comma + 1, end));
  return reportOf({ pattern: 'before', cue: told, source }, content, quotesIn(scope, at, end));
}

/** The index after “to me” and the like. */
function afterIt(items: readonly Item[], start: number): number {
  return items[start]?.lower === 'to' && items[start + 1]?.kind === 'word' ? start + 2 : start;
}

function leftOf(
  { items, low, end: over }: Scope,
  subjectFirst: number,
  after: number,
  told: boolean,
): Omit<Left, 'after'> | null {
  const before = items[subjectFirst - 1];
  if (subjectFirst - 1 < low || !before) return null;
  if (before.kind === 'quote') return { quoted: true, end: subjectFirst };
  if (before.kind !== 'comma') return null;
  if (items[subjectFirst - 2]?.kind === 'quote') return { quoted: true, end: subjectFirst - 1 };
  const end = subjectFirst - 1;
  const inside = after < over && items[after]?.kind === 'comma';
  // “In Kiel, Naqvi informed the club, …” says nothing of Kiel.
  const long = inside ? end > low : end - low > 2;
  const enough = long && ((inside && !told) || !leadsIn(items, low, end, after));
  return enough ? { quoted: false, end } : null;
}

/** “…, Naqvi said” and “…, Naqvi said, …”. */
export function taggedReport(scope: Scope, cue: Cue, source: Source, left: Left): Report {
  const { items, end, low } = scope;
  const { at } = cue;
  const told = cueSpan(scope, cue);
  const next = left.after + 1;
  if (items[next - 1]?.kind === 'comma' && next < end && !left.quoted && !isAddition(scope, next, left)) {
    const leads =
      (left.end - low < SHORTEST_CLAUSE || next > at + 2) &&
      isAdverbial(items, low, left.end) &&
      !isA(items[next], Kind.auxiliary);
    const content = clauseSpan(scope, leads ? next : low, contentEnd(items, next, end));
    const pattern = leads ? 'before' : 'inside';
    return reportOf({ pattern, cue: told, source }, content, quotesIn(scope, low, end));
  }
  const quotes = [...quotesIn(scope, low, left.end), ...quotesIn(scope, at, end)];
  const leading = !left.quoted && leadsIn(items, low, left.end, left.after);
  const content = leading ? null : clauseSpan(scope, afterColon(scope, left), left.end);
  return reportOf({ pattern: 'after', cue: told, source }, content, quotes);
}

/** So many items before a tag are a clause. */
const SHORTEST_CLAUSE = 5;

/** “In the end, Naqvi said, …”, “But, she said, …”: what stands before the tag belongs to the whole sentence. */
function isAdverbial(items: readonly Item[], low: number, end: number): boolean {
  let first = low;
  while (first < end && (isConjunction(items[first]) || isAdverb(items[first]!))) first++;
  return first === end || isLeadingPhrase(items, first, end);
}

/** What adds to a tag after its comma and is not said: “…, Naqvi said, while …”, “…, Naqvi said, wiping his brow”. */
function isAddition({ items, low }: Scope, next: number, { end }: Left): boolean {
  const item = items[next]!;
  // “Though it was late, Naqvi said, mending it would cost more”.
  if (isParticiple(item)) return !isA(items[low], Kind.subordinator);
  // “…, Naqvi said on Friday, two days after he came”.
  if (SPAN_OF_TIME.test(items[next + 1]?.lower ?? ''))
    return /^(?:after|before|since)$/.test(items[next + 2]?.lower ?? '');
  if (isA(item, Kind.contrast)) return item.lower !== 'but';
  // “The road will reopen, Naqvi said, as he came out”.
  if (/^(?:as|after)$/.test(item.lower)) return mayBeClause(items, low, end) && !isLeadingPhrase(items, low, end);
  return /^wh(?:o|ich|ose)$/.test(item.lower) || isAfterthought(items, low, end, item);
}

/**
 * “The road will reopen, Naqvi said, a step that …”: what explains a clause that was complete before the tag; not
 * “With the road shut, Naqvi said, a …”.
 */
function isAfterthought(items: readonly Item[], low: number, end: number, { lower }: Item): boolean {
  if (!/^(?:an?|even|most|more|double|higher|lower|the|up|down)$/.test(lower)) return false;
  return mayBeClause(items, low, end) && !isLeadingPhrase(items, low, end);
}

/** Where the clause begins that a quotation ends: after “Okafor seemed tired: “…”” there is none but the quotation. */
function afterColon({ items, low }: Scope, { quoted, end }: Left): number {
  if (!quoted) return low;
  for (let i = end - 1; i > low; i--) {
    const { kind } = items[i]!;
    if ((kind === 'colon' || kind === 'dash') && items[i + 1]?.kind === 'quote') return i + 1;
  }
  return low;
}
