import { isA, Kind } from '../kinds.ts';
import type { CueVerb } from '../lexicon.ts';
import { isPastForm, mayBeClause } from './clause.ts';
import { afterHearersAside, hearerEnd, isSubject, occasionEnd } from './hearer.ts';
import type { Item } from './items.ts';
import { afterTime, isConjunction } from './phrase.ts';

/** What follows a verb of saying. `start` is the index of the first item of what was said. */
export interface Governed {
  readonly kind: 'quote' | 'clause' | 'object' | 'none';
  readonly start: number;
}

/** Reads forward from a verb: over hearer, time and occasion to what was said. */
export function governedBy(items: readonly Item[], verb: number, high: number, cue: CueVerb): Governed {
  let i = verb + (cue.particle ? 2 : 1);
  const hearer = cue.governs.has('hearer') ? afterHearersAside(items, hearerEnd(items, i, high), high) : i;
  const content = i;
  i = hearer;
  const after = items[i]?.lower ?? '';
  // “arguing over what to do”.
  if (isAgreedDeed(items[i], cue) || /^(?:instead|upon)$/.test(after) || (cue.lemma === 'argue' && after === 'over'))
    return { kind: 'none', start: i };
  if (cue.lemma === 'say' && isRoughly(items, i)) return { kind: 'clause', start: i };
  const late =
    cue.governs.has('clause') &&
    cue.lemma !== 'find' &&
    isA(items[i], Kind.preposition) &&
    !leadsElsewhere(items[i]!, cue);
  const that = late ? laterThat(items, i, high) : 0;
  if (that) return { kind: 'clause', start: that };
  for (let n = 0; n < 4; n++) {
    const from = i;
    // “described himself as a friend”.
    if (i === content && cue.governs.has('object') && /sel(?:f|ves)$/.test(items[i]?.lower ?? '')) break;
    i = afterTime(items, i, high);
    if (items[i]?.lower === 'to' && cue.governs.has('infinitive')) break;
    if (isAgreedDeed(items[i], cue)) return { kind: 'none', start: i };
    if (isTopic(items[i], cue) && (i === content || items[i]!.lower !== 'for')) break;
    if (cue.governs.has('clause') || cue.governs.has('quote')) i = occasionEnd(items, i, high);
    if (i === from) break;
  }
  const item = items[i];
  if (!item || i >= high || item.kind === 'stop') {
    const taken = cue.governs.has('object') ? i - content : hearer - content;
    const states = cue.governs.has('object') || (cue.governs.has('clause') && cue.lemma !== 'tell');
    const swallowed = hearer > content && taken >= FEWEST_SWALLOWED && states;
    return swallowed ? { kind: 'object', start: content } : { kind: 'none', start: i };
  }
  if (item.kind === 'quote')
    return { kind: goesOn(items, i + 1, high) && cue.governs.has('clause') ? 'clause' : 'quote', start: i };
  if (item.kind === 'colon' || item.kind === 'comma') return afterMark(items, i, high, cue);
  if (item.kind === 'dash') return afterDash(items, i, high, cue);
  // “will respond to the first drug they are given”.
  const answered = after === 'to' && /^(?:reply|respond)$/.test(cue.lemma) && isSubject(item);
  if (item.kind !== 'word' || answered) return { kind: 'none', start: i };
  return wordsGoverned(items, i, high, cue, hearer > content ? content : -1);
}

/** “The head of the bank, Naqvi, stated this at a meeting”: what he stated stands elsewhere. Not “said this week”. */
export function statesThis(items: readonly Item[], verb: number, high: number): boolean {
  return items[verb + 1]?.lower === 'this' && afterTime(items, verb + 1, high) === verb + 1;
}

/** “said about 20 riders came”. */
function isRoughly(items: readonly Item[], i: number): boolean {
  const [word, next] = [items[i]?.lower ?? '', items[i + 1]?.lower ?? ''];
  return /^(?:about|around|between|over)$/.test(word) && /^(?:\d.*|half)$/.test(next);
}

/** “advised the members to stay”: no “that” behind it belongs to the verb. */
function leadsElsewhere({ lower }: Item, { governs }: CueVerb): boolean {
  // “cautioned against a plan that costs too much”.
  if (/^(?:about|against|of|over)$/.test(lower)) return true;
  return lower === 'to' && governs.has('infinitive');
}

/** “agreed to pay”, “agreed on Monday to pay”. */
function isAgreedDeed(item: Item | undefined, { lemma }: CueVerb): boolean {
  return lemma === 'agree' && item?.lower === 'to';
}

/** Whether a clause goes on after a quotation: said “nobody” had come. */
function goesOn(items: readonly Item[], i: number, high: number): boolean {
  const item = items[i];
  if (i >= high || item?.kind !== 'word') return false;
  return item.lower === 'if' || !isA(item, Kind.conjunction | Kind.subordinator);
}

/** What follows a comma or a colon after the verb: a quotation, “, apparently, that …”, or the words after a colon. */
function afterMark(items: readonly Item[], i: number, high: number, cue: CueVerb): Governed {
  const none: Governed = { kind: 'none', start: i };
  if (i + 1 >= high) return none;
  if (items[i + 1]!.kind === 'quote') return { kind: 'quote', start: i + 1 };
  if (items[i]!.kind === 'colon')
    return cue.governs.has('quote') && i + 2 < high ? { kind: 'clause', start: i + 1 } : none;
  // “…, Naqvi said, adding, “It is late””.
  if (isA(items[i + 1], Kind.gerundCue)) return none;
  for (let j = i + 2; j < Math.min(high - 1, i + LONGEST_ASIDE); j++) {
    if (items[j]!.kind !== 'comma') continue;
    if (items[j + 1]!.lower === 'that') return { kind: 'clause', start: j + 1 };
    // “described, in strong words, a plan that …”.
    if (cue.governs.has('object') && isA(items[i + 1], Kind.preposition) && isA(items[j + 1], Kind.determiner))
      return { kind: 'object', start: j + 1 };
    return items[j + 1]!.kind === 'quote' ? { kind: 'quote', start: j + 1 } : none;
  }
  return none;
}

/** “argued – in front of Naqvi – that the road was shut”. */
function afterDash(items: readonly Item[], dash: number, high: number, { governs }: CueVerb): Governed {
  for (let i = dash + 2; i < Math.min(high - 1, dash + LONGEST_CHAIN); i++)
    if (items[i]!.kind === 'dash')
      return { kind: governs.has('clause') && items[i + 1]!.lower === 'that' ? 'clause' : 'none', start: i + 1 };
  return { kind: 'none', start: dash };
}

/** So many words after the verb are no hearer but what was said: “assures safe passage”. */
const FEWEST_SWALLOWED = 3;
const LONGEST_ASIDE = 12;

/** “complained about”, “warned of”: the preposition leads to what was said. */
function isTopic(item: Item | undefined, { governs, lemma }: CueVerb): boolean {
  const reports = governs.has('clause') || governs.has('object');
  if (!item || !reports || /^(?:say|add|tell)$/.test(lemma)) return false;
  // “charged against the crowd”, “protesting against the road”.
  if (item.lower === 'against' && /^(?:charge|protest)$/.test(lemma)) return false;
  return /^(?:about|of|against)$/.test(item.lower) || (item.lower === 'for' && /^(?:argue|blame|plead)$/.test(lemma));
}

/** Whether a clause without “that” may begin with this word; after a form that can be a noun, fewer may. */
function mayOpenClause(items: readonly Item[], i: number, high: number, { governs, form }: CueVerb): boolean {
  const item = items[i]!;
  const next = items[i + 1];
  // “charged it and left”.
  if (isSubject(item))
    return !governs.has('strict') || (next?.kind === 'word' && !isA(next, Kind.conjunction | Kind.preposition));
  if (governs.has('strict')) return false;
  if (!governs.has('noun') || (form !== 'base' && form !== 'third')) return true;
  return isA(item, Kind.determiner) || (item.capital && mayBeClause(items, i, high));
}

function wordsGoverned(items: readonly Item[], i: number, high: number, cue: CueVerb, hearer: number): Governed {
  const { lower } = items[i]!;
  const { governs } = cue;
  if (lower === 'that') {
    if (items[i + 1]?.kind === 'quote' && !goesOn(items, i + 2, high)) return { kind: 'quote', start: i + 1 };
    return { kind: governs.has('clause') ? 'clause' : governs.has('object') ? 'object' : 'none', start: i };
  }
  // “urged those who walked out to come back”.
  const chosen =
    hearer >= 0 && (!governs.has('question') || /^(?:any|everyone|people|those)/.test(items[hearer]!.lower));
  if (lower === 'who' && chosen && governs.has('infinitive')) return { kind: 'clause', start: hearer };
  if (/^(?:whether|if|how|why|what|who|which)$/.test(lower))
    return {
      kind: governs.has('clause') || governs.has('question') ? 'clause' : governs.has('object') ? 'object' : 'none',
      start: i,
    };
  const bare = lower === 'not' ? items[i + 1]?.lower : lower;
  if (bare === 'to' && governs.has('infinitive')) return { kind: 'clause', start: hearer >= 0 ? hearer : i };
  // “said because it rained, the road was shut”.
  const opens = lower === 'because' && cue.lemma === 'say';
  if (!opens && isA(items[i], Kind.conjunction | Kind.subordinator)) return { kind: 'none', start: i };
  if (isTopic(items[i], cue) && i + 1 < high && (hearer < 0 || lower !== 'for'))
    return { kind: 'object', start: i + 1 };
  if (
    isA(items[i], Kind.preposition) &&
    !items[i]!.capital &&
    !/^(?:in|at|on|under|despite|during|after|before|since|for|from|with|if)$/.test(lower)
  )
    return { kind: 'none', start: i };
  if (!mayOpenClause(items, i, high, cue) || cue.lemma === 'find') return { kind: 'none', start: i };
  // “The plan rejected on Monday was late”: the verb describes a noun.
  if (isA(items[i], Kind.auxiliary | Kind.negation) && !items[i]!.capital && cue.lemma !== 'say')
    return { kind: 'none', start: i };
  const finite = governs.has('finite') && !isSubject(items[i]!) && !items[i]!.lower.endsWith('ing');
  if (finite && isFinished(items, high) && !holdsClause(items, i, asideStart(items, i, high), cue))
    return { kind: 'none', start: i };
  if (cue.lemma === 'conclude' && isA(items[i], Kind.determiner) && !holdsVerb(items, i, high))
    return { kind: 'none', start: i };
  // “confirmed the news to the paper”: no verb stands in it.
  const named =
    governs.has('object') && isA(items[i], Kind.determiner) && !holdsVerb(items, i, asideStart(items, i, high));
  if (governs.has('clause') && !named) return { kind: 'clause', start: i };
  return governs.has('object') ? { kind: 'object', start: i } : { kind: 'none', start: i };
}

/**
 * Whether what follows is a clause: “claimed the road was shut”. With a bare noun only what is surely a verb tells:
 * “claiming tax breaks”, “claimed self-defence and was acquitted”.
 */
function holdsClause(items: readonly Item[], start: number, end: number, { lemma }: CueVerb): boolean {
  if (!/^(?:claim|observe)$/.test(lemma)) return mayBeClause(items, start, end);
  let stop = start + 1;
  while (stop < end && !isBreak(items, stop)) stop++;
  const named = isA(items[start], Kind.determiner) || items[start]!.capital;
  return named ? mayBeClause(items, start, stop) : holdsVerb(items, start, stop);
}

/** “…, even though …”, “… and was”: where what comes before has no further verb. */
function isBreak(items: readonly Item[], i: number): boolean {
  const next = items[i + 1];
  if (items[i]!.kind === 'comma')
    return isA(next, Kind.subordinator | Kind.contrast) || isA(items[i + 2], Kind.subordinator | Kind.contrast);
  return isConjunction(items[i]) && next !== undefined && (isA(next, Kind.auxiliary) || isPastForm(next));
}

/** Whether a stretch has what is surely a verb: “concluded the road was shut”, not “concluded his visits to the hills”. */
export function holdsVerb(items: readonly Item[], start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++)
    if (isA(items[i], Kind.auxiliary | Kind.negation | Kind.sureCue) || isPastForm(items[i]!)) return true;
  return false;
}

/** Where “…, which …” or “…, as …” begins, whose verb is not that of the clause. */
function asideStart(items: readonly Item[], start: number, high: number): number {
  for (let i = start + 1; i + 1 < Math.min(high, start + LONGEST_CHAIN); i++)
    if (items[i]!.kind === 'comma' && (isA(items[i + 1], Kind.relative | Kind.gerundCue) || isOccasion(items[i + 1]!)))
      return i;
  return high;
}

function isOccasion({ lower, capital }: Item): boolean {
  return !capital && /^(?:after|amid|as|because|despite|when)$|^.{3,}ing$/.test(lower);
}

/** Whether the sentence ends in a stop; headlines do without verbs. */
function isFinished(items: readonly Item[], high: number): boolean {
  return items[high - 1]?.kind === 'stop';
}

/** “told in an interview on the radio on Thursday that”: the index of “that” after a chain of phrases, 0 if there is none. */
export function laterThat(items: readonly Item[], start: number, high: number): number {
  for (let i = start + 1; i < Math.min(high, start + LONGEST_CHAIN); i++) {
    const { kind, lower } = items[i]!;
    if ((kind !== 'word' && kind !== 'possessive') || isA(items[i], Kind.subject)) return 0;
    // “for a way out for clubs that have left”.
    if (lower === 'that') return isA(items[i + 1], Kind.auxiliary | Kind.negation) ? 0 : i;
  }
  return 0;
}

const LONGEST_CHAIN = 14;
