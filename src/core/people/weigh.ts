import type { BlockFacts } from '../facts.ts';
import type { Candidate } from './collect.ts';
import { addEvidence, decode, MODEL, TAGS } from './tagger.ts';
import type { EvidenceTally } from './tally.ts';
import { type NameUse, useOf, withNicknames } from './uses.ts';

/** Where a candidate stands: its block's facts and the block's index. */
export interface Place {
  readonly facts: BlockFacts;
  readonly block: number;
}

/** A candidate with the article's evidence in its scores, and the names found in it so far. */
export interface Weighed extends Place {
  readonly candidate: Candidate;
  readonly scores: readonly number[];
  readonly uses: readonly NameUse[];
}

const NONE: readonly NameUse[] = [];

/** Blocks whose names are staff, a place or nobody: they make no participant. */
const STAFF = new Set(['byline', 'note', 'credit', 'metadata', 'endMark', 'dateline']);

/** Weighs the candidates of a block by what the article tells of their words. */
export function weighedIn(place: Place, tally: EvidenceTally): readonly Weighed[] {
  const { kind, names } = place.facts;
  if (STAFF.has(kind)) return [];
  return names.candidates.map((candidate) => {
    const scores = withEvidence(candidate, tally);
    return { ...place, candidate, scores, uses: taggedNames(place, candidate, scores) };
  });
}

function withEvidence({ keys, classes, scores }: Candidate, tally: EvidenceTally): number[] {
  const sum = scores.slice();
  for (let i = 0; i < keys.length; i++) {
    addEvidence(tally.bits(keys[i] as string), classes[i] as number, keys.length === 1, sum, i * TAGS);
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
