import type { PlacedFacts } from '../facts.ts';
import type { Candidate } from './collect.ts';
import { articleRows } from './features.ts';
import { addRows, decode, MODEL, TAGS } from './tagger.ts';
import type { TitleSpan } from './titles.ts';

/** A stretch of the article that names a person. */
export interface NameUse {
  readonly placed: PlacedFacts;
  /** Token indexes in the block, `endToken` exclusive. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The words of the name folded for comparison; nickname marks and dots left out. */
  readonly keys: readonly string[];
  readonly title: TitleSpan | undefined;
}

/** Blocks whose names are staff or nobody: they make no participant. */
const STAFF = new Set(['byline', 'note', 'credit', 'metadata', 'endMark']);

/** Decides over the whole article which words of the candidates are names. */
export function namesOf(blocks: readonly PlacedFacts[]): NameUse[] {
  const evidence = mergeEvidence(blocks);
  const uses: NameUse[] = [];
  for (const placed of blocks) {
    const { kind, names } = placed.facts;
    if (STAFF.has(kind)) continue;
    for (const candidate of names.candidates) {
      const tags = decode(MODEL, withEvidence(candidate, evidence));
      for (let i = 0; i < tags.length; i++) {
        if (tags[i] !== 1) continue;
        let end = i + 1;
        while (tags[end] === 2) end++;
        uses.push(useOf(placed, candidate, i, end));
      }
    }
  }
  return uses;
}

/** What all blocks together tell of each word. */
export function mergeEvidence(blocks: readonly PlacedFacts[]): Map<string, number> {
  const merged = new Map<string, number>();
  for (const { facts } of blocks) {
    const { words, bits } = facts.names.evidence;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      merged.set(word, (merged.get(word) ?? 0) | (bits[i] as number));
    }
  }
  return merged;
}

function withEvidence({ keys, classes, scores }: Candidate, evidence: Map<string, number>): Int16Array {
  const sum = scores.slice();
  for (let i = 0; i < keys.length; i++) {
    const rows = articleRows(evidence.get(keys[i] as string) ?? 0, classes[i] as number, keys.length === 1);
    addRows(MODEL, rows, sum, i * TAGS);
  }
  return sum;
}

function useOf(placed: PlacedFacts, candidate: Candidate, from: number, to: number): NameUse {
  const firstToken = candidate.first + from;
  const title = placed.facts.names.titles[candidate.title];
  return {
    placed,
    firstToken,
    endToken: candidate.first + to,
    keys: candidate.keys.slice(from, to).filter(Boolean),
    title: title && title.endToken <= firstToken ? title : undefined,
  };
}
