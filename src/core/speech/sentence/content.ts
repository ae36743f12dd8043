import { isA, Kind } from '../kinds.ts';
import { wordClass } from '../lexicon.ts';
import { isPastForm, mayBeClause } from './clause.ts';
import { isSubject } from './hearer.ts';
import type { Item } from './items.ts';
import { finiteCueAt, gerundCueAt, isAdverb, isConjunction } from './phrase.ts';

/** What is known of a report, by which its content may end sooner. */
export interface ContentShape {
  /** It stands in a subordinate clause, which the next comma ends. */
  readonly oneClause?: boolean;
  /** A noun phrase holds what was said: “criticised the plan”. */
  readonly object?: boolean;
}

/** Where what was said ends: the index after its last item. */
export function contentEnd(items: readonly Item[], start: number, high: number, shape: ContentShape = {}): number {
  const { oneClause = false, object = false } = shape;
  let end = high;
  while (end > start && items[end - 1]!.kind === 'stop') end--;
  let open = 0;
  for (let i = start + 1; i < end; i++) {
    const { kind } = items[i]!;
    // “— and that it will last”.
    if (kind === 'dash' && isConjunction(items[i + 1]) && items[i + 2]?.lower === 'that') continue;
    if (kind === 'dash') {
      const aside = asideEnd(items, i, end);
      if (aside > i) i = aside;
      else if (i - start >= FEWEST_BEFORE_CUT) return i;
      continue;
    }
    if (kind === 'open') open++;
    // “(Weber did say the road would reopen) and …”.
    if (kind === 'close' && open-- === 0) return i;
    if (endsContent(items, start, i, end) || (oneClause && endsClause(items, i))) return i;
    if (object && endsObject(items, start, i, end)) return i;
    // “pledged to stay and applauded the plan”.
    if (items[start]!.lower === 'to' && items[i]!.lower === 'and' && isSecondVerb(items, start, i, end)) return i;
    // A quotation that ends in a comma stands for both.
    if (endsInComma(items[i]!) && i + 1 < end && (oneClause || isCutAfter(items, start, i + 1, end))) return i + 1;
  }
  return end;
}

/** How many items of content must stand before a mark that may end it. */
const FEWEST_BEFORE_CUT = 5;
/** How long what stands between dashes may be. */
const LONGEST_ASIDE = 40;

export function isParticiple({ kind, lower, capital }: Item): boolean {
  return (
    kind === 'word' &&
    !capital &&
    lower.length > 5 &&
    lower.endsWith('ing') &&
    lower !== 'including' &&
    lower !== 'during'
  );
}

/** The index of the dash that closes what the dash at `open` opens, `open` itself where the clause does not go on. */
function asideEnd(items: readonly Item[], open: number, end: number): number {
  const from = items[open + 1]?.kind === 'dash' ? open + 2 : open + 1;
  for (let i = from; i < Math.min(end, open + LONGEST_ASIDE); i++) {
    if (items[i]!.kind === 'semicolon' || items[i]!.kind === 'colon') return open;
    if (items[i]!.kind === 'dash') return i + 1 < end && items[i + 1]!.kind === 'dash' ? i + 1 : i;
  }
  return open;
}

function endsClause(items: readonly Item[], i: number): boolean {
  return items[i]!.kind === 'comma' && items[i - 1]!.kind !== 'quote';
}

/** “…,” as one item. */
function endsInComma({ kind, lower }: Item): boolean {
  return kind === 'quote' && /,.?$/.test(lower.slice(-2));
}

function endsContent(items: readonly Item[], start: number, i: number, end: number): boolean {
  const item = items[i]!;
  if (item.kind === 'comma') return i + 1 < end && isCutAfter(items, start, i + 1, end);
  if (item.kind === 'colon') return items[i + 1]?.kind === 'quote' && i - start >= FEWEST_BEFORE_CUT;
  if (isAccordingTo(items, i) || (item.kind === 'semicolon' && i - start >= FEWEST_BEFORE_CUT)) return true;
  if (!isConjunction(item)) return false;
  let next = i + 1;
  // “… and I told him”.
  if (items[next] && isSubject(items[next]!)) next++;
  while (next < end && isAdverb(items[next]!)) next++;
  return finiteCueAt(items, next) || gerundCueAt(items, next);
}

/** Whether what was said is over at a comma, by what follows it at `next`. */
function isCutAfter(items: readonly Item[], start: number, next: number, end: number): boolean {
  const item = items[next]!;
  // “Some praise the plan, others call it a waste”.
  const others = item.lower === 'others' && isA(items[next + 1], Kind.auxiliary | Kind.cue);
  if (isAccordingTo(items, next) || others) return true;
  const enough = next - 1 - start >= FEWEST_BEFORE_CUT;
  if (enough && ((isA(item, Kind.contrast) && item.lower !== 'but') || /^(?:compared|which)$/.test(item.lower)))
    return true;
  if (gerundCueAt(items, next) || (enough && isComment(items, next, end))) return true;
  return isConjunction(item) && isOtherClause(items, next, end);
}

/** “…, a result that pleased the riders” at the end of the sentence: the writer's word on what was said. */
function isComment(items: readonly Item[], start: number, end: number): boolean {
  if (!/^(?:an?|double|twice)$/.test(items[start]!.lower)) return false;
  let named = items[start]!.lower.length > 2;
  for (let i = start + 1; i < end; i++) {
    const { kind, lower } = items[i]!;
    if (kind === 'comma' || kind === 'semicolon' || kind === 'quote') return false;
    named ||= i - start <= LONGEST_COMMENT && COMMENTS.has(lower);
  }
  return named;
}

const COMMENTS = wordClass('comment');
/** How far after its article the noun of a comment may stand. */
const LONGEST_COMMENT = 4;

/** “…, but …”, “…, and he added”: another clause that was not said; “…, but that …” was. */
function isOtherClause(items: readonly Item[], conjunction: number, end: number): boolean {
  let next = conjunction + 1;
  if (items[next]?.lower === 'that') return false;
  if (items[conjunction]!.lower === 'but') return isOwnClause(items, next, end);
  if (items[next] && isSubject(items[next]!)) next++;
  while (next < end && isAdverb(items[next]!)) next++;
  return finiteCueAt(items, next) || gerundCueAt(items, next) || hasOwnCue(items, conjunction + 1, end);
}

/** “…, but Malik came”, “…, but did not”; “…, but because of the rain”, “…, but a loss for all” go on with what was said. */
function isOwnClause(items: readonly Item[], first: number, end: number): boolean {
  const item = items[first];
  if (item?.kind !== 'word') return true;
  if (isA(item, Kind.auxiliary | Kind.negation | Kind.finiteCue) || isPastForm(item)) return item.lower !== 'not';
  const next = items[first + 1];
  if (item.capital || (item.lower === 'instead' && (next?.kind === 'comma' || isA(next, Kind.subject)))) return true;
  if (CONTINUES.test(item.lower) || (isA(item, Kind.preposition) && !item.capital)) return false;
  let comma = first;
  while (comma < end && items[comma]!.kind !== 'comma') comma++;
  return mayBeClause(items, first, comma);
}

const CONTINUES = /^(?:also|because|instead|never|not|only|rather)$/;

/** Whether a noun phrase that holds what was said is over at an item: at a second verb, at the occasion. */
function endsObject(items: readonly Item[], start: number, i: number, end: number): boolean {
  const { lower, kind } = items[i]!;
  const next = items[i + 1];
  if (kind === 'comma' && next) return opensOccasion(items, start, i + 1);
  if (kind !== 'word') return false;
  if (lower === 'during') return true;
  if (!next || i + 1 >= end) return false;
  // “denied the claim through a spokesman”.
  if (lower === 'through') return isA(next, Kind.determiner) && isA(items[i + 2], Kind.titleHead);
  if (lower === 'but') return !CONTINUES.test(next.lower);
  if (lower === 'and') return isSecondVerb(items, start, i, end);
  return /^(?:in|on|at|via)$/.test(lower) && !isA(items[i - 1], Kind.utterance) && isOccasion(items, i + 1, end);
}

/** “announced the plan, as the river rose”, “rejected the plan, paving the way”; not “as well as”, nor one more of several forms. */
function opensOccasion(items: readonly Item[], start: number, at: number): boolean {
  const { lower } = items[at]!;
  const next = items[at + 1];
  // “described how Naqvi, as a boy, ran”, “described the day, as ever, as a joy”.
  if (/^(?:how|what|why)$/.test(items[start]!.lower)) return false;
  if (lower === 'as') return mayBeClause(items, at + 1, nextMark(items, at + 1)) && next?.lower !== 'well';
  if (/^(?:after|amid|because|despite|when)$/.test(lower)) return true;
  // “a kind, loving and able person”.
  if (!isParticiple(items[at]!) || next?.kind !== 'word' || isConjunction(next)) return false;
  for (let i = start; i < at; i++) if (isParticiple(items[i]!)) return false;
  return true;
}

function nextMark(items: readonly Item[], from: number): number {
  let i = from;
  while (items[i] && items[i]!.kind !== 'comma' && items[i]!.kind !== 'stop') i++;
  return i;
}

/** “criticised Weber and challenged him to a debate”; not “the men who came and saw it”. */
function isSecondVerb(items: readonly Item[], start: number, and: number, end: number): boolean {
  let next = and + 1;
  while (next < end && isAdverb(items[next]!)) next++;
  const verb = items[next];
  if (!verb || next + 1 >= end || verb.capital || !isPastForm(verb)) return false;
  if (holds(items, start, and, Kind.relative | Kind.subject | Kind.auxiliary)) return false;
  const after = items[next + 1]!;
  return after.capital || after.kind === 'quote' || isA(after, AFTER_VERB) || /^\d/.test(after.lower);
}

function holds(items: readonly Item[], start: number, end: number, kinds: number): boolean {
  for (let i = start; i < end; i++) if (isA(items[i], kinds)) return true;
  return false;
}

const AFTER_VERB = Kind.determiner | Kind.hearer | Kind.preposition | Kind.subject | Kind.adverb;

/** “in a recent interview”, “on his show”: where it was said. */
function isOccasion(items: readonly Item[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + LONGEST_OCCASION) && items[i]!.kind === 'word'; i++) {
    if (isA(items[i], Kind.preposition | Kind.conjunction)) return false;
    if (isA(items[i], Kind.utterance) || /^(?:facebook|instagram|show|trail|twitter)$/.test(items[i]!.lower))
      return true;
  }
  return false;
}

/** Words of “in a long radio interview”. */
const LONGEST_OCCASION = 5;

/** Words of a subject. */
const LONGEST_SUBJECT = 6;

/** “…, and other farmers said he could not”, “…, and Laura Okafor is promising …”. */
function hasOwnCue(items: readonly Item[], start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + LONGEST_SUBJECT); i++) {
    const item = items[i]!;
    if (item.kind !== 'word' || isA(item, Kind.preposition | Kind.relative) || item.lower === 'that') return false;
    if (i === start) continue;
    const helped = isA(items[i - 1], Kind.auxiliary);
    if (isA(item, Kind.sureCue) || (helped && gerundCueAt(items, i))) return true;
  }
  return false;
}

export function isAccordingTo(items: readonly Item[], i: number): boolean {
  return items[i]?.lower === 'according' && items[i + 1]?.lower === 'to';
}
