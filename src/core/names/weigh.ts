import type { BlockFacts } from '../analysis/facts.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import type { Candidate } from './collect.ts';
import { Evidence } from './evidence.ts';
import { isPlain } from './features.ts';
import { addEvidence, decode, MODEL, TAGS } from './tagger.ts';
import { type NameUse, useOf, withNicknames } from './uses.ts';

/** Where a candidate stands. */
export interface Place {
  readonly facts: BlockFacts;
  readonly block: BlockId;
}

/** What all blocks together tell of a word: bits of `Evidence`. */
export type EvidenceOf = (word: string) => number;

/** A candidate with the article's evidence in its scores, and the names found in it so far. */
export interface Weighed extends Place {
  readonly candidate: Candidate;
  readonly scores: readonly number[];
  readonly uses: readonly NameUse[];
}

const NONE: readonly NameUse[] = [];

/** What tells that a capital is a name’s, not a sentence’s. */
const TELLING = Evidence.surname | Evidence.given | Evidence.titled | Evidence.cued | Evidence.inside | Evidence.aged;
/** What speaks against a lone word of which nothing of that kind is told: "Photos of the scene were shown." */
const UNTOLD = 120;

/** Blocks whose names are staff, a place or nobody: they make no participant. */
const STAFF = new Set(['byline', 'note', 'credit', 'metadata', 'endMark', 'dateline']);

/** Weighs the candidates of a block by what the article tells of their words. */
export function weighedIn(place: Place, evidenceOf: EvidenceOf): readonly Weighed[] {
  const { kind, names } = place.facts;
  if (STAFF.has(kind)) return [];
  return names.candidates.map((candidate) => {
    const scores = withEvidence(candidate, evidenceOf);
    if (isOrdinary(place.facts, candidate, evidenceOf)) scores[0] = scores[0]! + UNTOLD;
    return { ...place, candidate, scores, uses: taggedNames(place, candidate, scores) };
  });
}

/** Whether a word alone at the start of a sentence or quotation, in no list of names, is told to be a name by nothing. */
function isOrdinary(
  { sentences, tokens }: BlockFacts,
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
  const uses: NameUse[] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] !== 1) continue;
    let end = i + 1;
    while (tags[end] === 2) end++;
    uses.push(useOf(place, candidate, i, end));
  }
  return uses;
}

/** By how much a lone word is rather a name than none. */
export function margin(scores: readonly number[], at = 0): number {
  const { steps } = MODEL;
  return scores[at * TAGS + 1]! + steps[1]! - scores[at * TAGS]! - steps[0]!;
}
