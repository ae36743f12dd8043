import type { BlockFacts } from '../facts.ts';
import type { Style } from '../style/style.ts';

/** Candidate names and titles of one block (relative spans). */
export type NameFacts = Record<string, never>;

/** Finds what may be a name or a title in a block. */
export function collectNames(_block: Omit<BlockFacts, 'names' | 'speech'>, _style: Style): NameFacts {
  return {};
}
