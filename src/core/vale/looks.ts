import type { BlockFacts } from '../analysis/facts.ts';
import { wordsIn } from '../linter/triggers.ts';
import type { Scopes } from './scope.ts';
import { type Unit, unitOf } from './unit.ts';

type Looked = Pick<BlockFacts, 'text' | 'tokens' | 'sentences'>;

/** What rules look at of a block: worked out once for all of them. */
export interface Looks {
  /** Its words, as triggers mean them. */
  words(block: Looked): ReadonlySet<string>;
  /** All of it, as a list of one. */
  whole(block: Looked): readonly Unit[];
  sentences(block: Looked): readonly Unit[];
  /** Scopes that were read, by their texts: most rules have the same. */
  readonly scopes: Map<string, Scopes>;
}

/** What has been worked out of a block. */
interface Look {
  words?: ReadonlySet<string>;
  whole?: readonly Unit[];
  sentences?: readonly Unit[];
}

/** Makes what the rules of some styles share; of blocks that are gone it holds the last at most. */
export function sharedLooks(): Looks {
  const known = new WeakMap<Looked, Look>();
  // All rules look at one block, then at the next.
  let last: Looked | undefined;
  let lastLook: Look = {};
  const of = (block: Looked): Look => {
    if (block === last) return lastLook;
    const own = known.get(block) ?? {};
    known.set(block, own);
    last = block;
    lastLook = own;
    return own;
  };
  return {
    scopes: new Map(),
    words(block) {
      const own = of(block);
      own.words ??= new Set(wordsIn(block.tokens));
      return own.words;
    },
    whole(block) {
      const own = of(block);
      own.whole ??= [unitOf(block, { start: 0, end: block.text.length })];
      return own.whole;
    },
    sentences(block) {
      const own = of(block);
      own.sentences ??= block.sentences.map((sentence) => unitOf(block, sentence));
      return own.sentences;
    },
  };
}
