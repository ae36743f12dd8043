import type { BlockFacts } from '../facts.ts';
import type { Style } from '../style/style.ts';

/** Candidate cues, quotations and content clauses of one block (relative spans). */
export type SpeechFacts = Record<string, never>;

/** Finds what may be speech in a block. */
export function collectSpeech(_block: Omit<BlockFacts, 'speech'>, _style: Style): SpeechFacts {
  return {};
}
