import type { Style } from '../config/style.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import { collectNames } from '../names/collect.ts';
import { collectSpeech, type SpokenFacts } from '../speech/collect.ts';
import { type TextInput, textFactsOf } from '../syntax/text/facts.ts';

/**
 * What one block says by itself: its words, what may be a name in it, what may be said in it. Every span in it is relative
 * to the block's start, so that facts are cached by content and survive a move. Candidates only: what depends on the rest
 * of the article is decided in the fold.
 */
export type BlockFacts = SpokenFacts;

/** A block's facts at their place in the article. */
export interface PlacedFacts {
  readonly facts: BlockFacts;
  /** The block's id, which is the position of its start: add it to any span of the facts. */
  readonly offset: BlockId;
}

/** Reads one block. Pure: equal input gives equal facts. */
export function factsOf(input: TextInput, style: Style): BlockFacts {
  const read = textFactsOf(input);
  const { kind, text, tokens, sentences, quotes } = read;
  const names = collectNames(read, style);
  const speech = collectSpeech({ kind, text, tokens, sentences, quotes, names }, style);
  // Written out: of an object that is spread into another one every look-up is slow.
  return {
    kind,
    container: read.container,
    text,
    tokens,
    capitals: read.capitals,
    sentences,
    isLabelled: read.isLabelled,
    quotes,
    entry: read.entry,
    exit: read.exit,
    dates: read.dates,
    acronyms: read.acronyms,
    amounts: read.amounts,
    names,
    speech,
  };
}
