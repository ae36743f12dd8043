import type { BlockId } from '../incremental/block-identity.ts';
import type { Candidate, NamedFacts } from './collect.ts';
import { Evidence } from './evidence.ts';
import { weighHeading } from './heading.ts';
import { isOfOther, isShapedLikeNone } from './no-person.ts';
import {
  COMMON_CLASS,
  GIVEN_CLASS,
  HONORIFIC_CLASS,
  INITIAL_CLASS,
  isParticleClass,
  isPlaceClass,
  isPlain,
  PORTFOLIO_CLASS,
  UNKNOWN_CLASS,
} from './tagging/classes.ts';
import { addEvidence, decode, MODEL, TAGS } from './tagging/tagger.ts';
import { weighTelling } from './tagging/telling.ts';
import { type NameUse, useOf, withNicknames } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/** Where a candidate stands. */
export interface Place {
  readonly facts: NamedFacts;
  readonly block: BlockId;
}

/** What all blocks together tell of a word: bits of `Evidence`. */
export type EvidenceOf = (word: string) => number;

/** A candidate with the article's evidence in its scores, and the names found in it so far. */
export interface Weighed extends Place {
  readonly candidate: Candidate;
  /** The article tells that a person is called so. */
  readonly told: boolean;
  readonly scores: readonly number[];
  readonly uses: readonly NameUse[];
  /** What would be its names are all those of bodies, places or things. */
  readonly isOther: boolean;
}

const NONE: readonly NameUse[] = [];
const NOBODY: readonly Weighed[] = [];

/** Titles that are mostly given names before a word alone. */
const GIVEN_TITLE = /^(?:dean|earl|marquis)$/;

/**
 * "Earl Banks", "Dean Young" are names, unless somebody of that surname is named in full elsewhere, who then is the dean.
 */
function withGivenTitle(
  place: Place,
  { title, keys, first, end }: Candidate,
  evidenceOf: EvidenceOf,
): NameUse[] | null {
  const { facts, block } = place;
  const held = facts.names.titles[title];
  if (!held || keys.length > 1 || !GIVEN_TITLE.test(held.head) || !held.capitalised || held.article !== null)
    return null;
  const alone = held.firstToken === held.headToken && held.endToken === first && held.headToken === first - 1;
  if (!alone || evidenceOf(keys[0]!) & Evidence.surname) return null;
  return [{ facts, block, firstToken: first - 1, endToken: end, keys: [held.head, keys[0]!], title: undefined }];
}

/** What tells that a capital is a name’s, not a sentence’s. */
const TELLING = Evidence.surname | Evidence.given | Evidence.titled | Evidence.cued | Evidence.inside | Evidence.aged;
/** What speaks against a lone word of which nothing of that kind is told: "Photos of the scene were shown." */
const UNTOLD = 120;
/** The same for each of several words of which nothing tells that they are a person’s. */
const UNTOLD_MANY = 40;
/** What speaks for each of several words of which something tells it. */
const TOLD_MANY = 30;

/** Blocks whose names are staff, a place or nobody: they make no participant. */
const STAFF = new Set(['byline', 'note', 'credit', 'metadata', 'endMark', 'dateline']);

/** Weighs the candidates of a block by what the article tells of their words. */
export function weighedIn(place: Place, evidenceOf: EvidenceOf): readonly Weighed[] {
  const { facts, block } = place;
  const { candidates } = facts.names;
  if (candidates.length === 0 || STAFF.has(facts.kind)) return NOBODY;
  return candidates.map((candidate) => {
    const scores = withEvidence(candidate, evidenceOf);
    const told = isTold(candidate, evidenceOf);
    if (candidate.headed) weighHeading({ facts, block, candidate }, scores, evidenceOf);
    if (isOrdinary(facts, candidate, evidenceOf)) scores[0] = scores[0]! + UNTOLD;
    if (candidate.keys.length > 1)
      for (let i = 0; i < scores.length; i += TAGS) scores[i] = scores[i]! + (told ? -TOLD_MANY : UNTOLD_MANY);
    weighTelling({ facts, block }, candidate, scores);
    // Written out: an object that begins with the spread of another one is slow to make.
    const named = withGivenTitle(place, candidate, evidenceOf);
    const tagged =
      named ?? (isShapedLikeNone({ facts, candidate }, told) ? NONE : taggedNames(place, candidate, scores));
    const uses = tagged.length ? tagged.filter((use) => !isOfOther(use, candidate, told)) : NONE;
    return { facts, block, candidate, told, scores, uses, isOther: uses.length < tagged.length };
  });
}

/** Whether somewhere a title, an age, a verb of saying or what else only people have stands beside one of the words. */
function isTold({ keys, classes, title }: Candidate, evidenceOf: EvidenceOf): boolean {
  if (title >= 0) return true;
  return keys.some((key, i) => {
    if (key === '' || key === 'al') return false;
    const isInitial = i === 0 && classes[i] === INITIAL_CLASS && key.length === 1;
    if (keys.length > 1 && (classes[i] === GIVEN_CLASS || isInitial)) return true;
    const evidence = evidenceOf(key);
    if (evidence & PERSONAL) return true;
    return (evidence & Evidence.cued) !== 0 && (evidence & (Evidence.thing | Evidence.body)) === 0;
  });
}

const PERSONAL = Evidence.titled | Evidence.aged | Evidence.human;

/** Whether a word alone at the start of a sentence or quotation, in no list of names, is told to be a name by nothing. */
function isOrdinary(
  { sentences, tokens }: NamedFacts,
  { first, end, keys, classes }: Candidate,
  evidenceOf: EvidenceOf,
) {
  if (keys.length > 1 || !isPlain(classes[0]!) || evidenceOf(keys[0]!) & TELLING || tokens[end]?.text === ',')
    return false;
  const isQuoted = /^["“‘]$/.test(tokens[first - 1]?.text ?? '') && !tokens[first]!.spaced;
  return isQuoted || sentences.some(({ firstToken }) => firstToken === first);
}

function withEvidence({ keys, classes, scores }: Candidate, evidenceOf: EvidenceOf): number[] {
  const sum = scores.slice();
  for (let i = 0; i < keys.length; i++) {
    addEvidence(evidenceOf(keys[i] as string), classes[i] as number, keys.length === 1, sum, i * TAGS);
  }
  return sum;
}

function taggedNames(place: Place, candidate: Candidate, scores: readonly number[]): readonly NameUse[] {
  // A lone word is decided later, with its other occurrences.
  if (candidate.keys.length === 1) return NONE;
  const tags = withNicknames(decode(MODEL, scores), place, candidate);
  // Maliha before Quadir, where only the surname was found.
  const early = tags[0] === 0 && tags[1] === 1 && candidate.title < 0 && candidate.classes[0] === GIVEN_CLASS;
  if (early) tags[0] = 1;
  const uses: NameUse[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] === 0) continue;
    let from = i;
    // Two names with nothing between them are one.
    while (i + 1 < tags.length && (tags[i + 1] !== 0 || (i > from && mustGoOn(candidate.classes, i)))) i++;
    if (from === 1 && i > 1 && isOwnFirst(place, candidate)) from = 0;
    // Mr van Dijk.
    while (from < i && isMister(candidate, from)) from++;
    if (i - from > 2 && isExcellency(candidate, from)) from += 2;
    uses.push(useOf(place, candidate, from, hasRunOn(place, candidate, from, i) ? i : i + 1));
  }
  return uses;
}

/**
 * "Ann Roebuck Share on Twitter": a listed given name, a word no list has and a common word that small letters follow. The
 * last begins the next sentence where a full stop or a line is lost.
 */
function hasRunOn({ facts: { tokens } }: Place, candidate: Candidate, from: number, last: number): boolean {
  const { first, end, keys, classes, title } = candidate;
  if (last - from !== 2 || first + last + 1 !== end || title >= 0 || keys[last]!.includes('-')) return false;
  if (classes[last] !== COMMON_CLASS && classes[last] !== PORTFOLIO_CLASS) return false;
  if (classes[from] !== GIVEN_CLASS || classes[from + 1] !== UNKNOWN_CLASS) return false;
  const next = tokens[end];
  return next?.kind === 'word' && !next.capital && !(bitsOf(next.lower) & Word.cue);
}

/**
 * Skookum Jim Mason, Darwish Ahmed Al Shaibani: inside a sentence a capital that no list has is the first word of the name
 * that goes on behind it.
 */
function isOwnFirst({ facts: { sentences, tokens } }: Place, { first, classes, headed }: Candidate): boolean {
  if (classes[0] !== UNKNOWN_CLASS || headed || sentences.some(({ firstToken }) => firstToken === first)) return false;
  return tokens[first]!.spaced && !/^(?:the|of|for)$/.test(tokens[first - 1]!.lower);
}

/** No name ends in a particle, nor inside a place of several words that follows one: Marine Le Pen, Ana da Santa Cruz. */
function mustGoOn(classes: readonly number[], i: number): boolean {
  if (isParticleClass(classes[i]!)) return true;
  return isPlaceClass(classes[i]!) && classes[i + 1] === classes[i] && isParticleClass(classes[i - 1]!);
}

/** "Mr", "Ms." with its point; not the initials of MS Dhoni. */
function isMister({ keys, classes }: Candidate, i: number): boolean {
  return keys[i] === '' || (classes[i] === HONORIFIC_CLASS && /^(?:mr|mrs|ms|miss|mx)$/.test(keys[i]!));
}

/** "H E Ann Roe": His Excellency. */
function isExcellency({ keys }: Candidate, i: number): boolean {
  return keys[i] === 'h' && keys[i + 1] === 'e';
}

/** By how much a lone word is rather a name than none. */
export function margin(scores: readonly number[], at = 0): number {
  const { steps } = MODEL;
  return scores[at * TAGS + 1]! + steps[1]! - scores[at * TAGS]! - steps[0]!;
}
