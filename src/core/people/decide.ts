import type { PlacedFacts } from '../facts.ts';
import type { Token } from '../text/tokens.ts';
import type { Candidate } from './collect.ts';
import { nameKey } from './conventions.ts';
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

/** Decides over the whole article which candidates are names. */
export function namesOf(blocks: readonly PlacedFacts[]): NameUse[] {
  const surnames = new Set<string>();
  const lower = new Set<string>();
  for (const { facts } of blocks) {
    for (const word of facts.names.lowerWords) lower.add(word);
    for (const candidate of facts.names.candidates) {
      if (candidate.certainty !== 'sure') continue;
      const keys = keysOf(facts.tokens, candidate);
      surnames.add(keys.at(-1) as string);
    }
  }
  const uses: NameUse[] = [];
  for (const placed of blocks) {
    const { facts } = placed;
    if (STAFF.has(facts.kind)) continue;
    for (const candidate of facts.names.candidates) {
      if (candidate.nameFirst === candidate.nameEnd) continue;
      const keys = keysOf(facts.tokens, candidate);
      if (!keys.length || !accepts(candidate, keys, surnames, lower)) continue;
      uses.push({
        placed,
        firstToken: candidate.nameFirst,
        endToken: candidate.nameEnd,
        keys,
        title: facts.names.titles[candidate.title],
      });
    }
  }
  return uses;
}

function accepts(candidate: Candidate, keys: readonly string[], surnames: Set<string>, lower: Set<string>): boolean {
  const last = keys.at(-1) as string;
  switch (candidate.certainty) {
    case 'sure':
    case 'likely':
      return true;
    case 'unknown':
      return surnames.has(last) || (candidate.cued && !candidate.placed && !lower.has(last));
    default:
      return keys.length === 1 && surnames.has(last) && !candidate.placed;
  }
}

function keysOf(tokens: readonly Token[], { nameFirst, nameEnd }: Candidate): string[] {
  const keys: string[] = [];
  for (let i = nameFirst; i < nameEnd; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') keys.push(nameKey(token.text));
  }
  return keys;
}
