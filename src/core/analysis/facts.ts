import type { Style } from '../config/style.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import type { BlockKind, Container } from '../model.ts';
import { collectNames, type NameFacts } from '../names/collect.ts';
import { collectSpeech, type SpeechFacts } from '../speech/collect.ts';
import { type AcronymUse, readAcronyms } from '../syntax/text/acronyms.ts';
import { type Amount, readAmounts } from '../syntax/text/amounts.ts';
import { type DateMention, readDates } from '../syntax/text/dates.ts';
import { type QuoteSpan, type QuoteState, readQuotes } from '../syntax/text/quotes.ts';
import { type Sentence, sentencesOf } from '../syntax/text/sentences.ts';
import { type Token, tokenise } from '../syntax/text/tokens.ts';

/**
 * What one block says by itself. Every span in it is relative to the block's start, so that facts are cached by content
 * and survive a move. Candidates only: what depends on the rest of the article is decided in the fold.
 */
export interface BlockFacts {
  readonly kind: BlockKind;
  readonly container: Container;
  /** The block's prose, as long as the block: masked markup is replaced by U+FEFF (which `\s` matches). */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly QuoteSpan[];
  /** The quotation still open when the block begins and when it ends. */
  readonly entry: QuoteState;
  readonly exit: QuoteState;
  /** Dates that name a day, acronyms, and figures with their signs and units, in text order. */
  readonly dates: readonly DateMention[];
  readonly acronyms: readonly AcronymUse[];
  readonly amounts: readonly Amount[];
  readonly names: NameFacts;
  readonly speech: SpeechFacts;
}

/** A block's facts at their place in the article. */
export interface PlacedFacts {
  readonly facts: BlockFacts;
  /** The block's id, which is the position of its start: add it to any span of the facts. */
  readonly offset: BlockId;
}

export interface FactsInput {
  readonly kind: BlockKind;
  readonly container: Container;
  readonly text: string;
  readonly entry: QuoteState;
}

/** Reads one block. Pure: equal input gives equal facts. */
export function factsOf(input: FactsInput, style: Style): BlockFacts {
  const { kind, container, text, entry } = input;
  const tokens = tokenise(text);
  const sentences = sentencesOf(tokens);
  const { quotes, exit } = readQuotes(text, entry);
  const dates = readDates(text);
  const acronyms = readAcronyms(tokens);
  const amounts = readAmounts(text);
  const names = collectNames({ kind, text, tokens, sentences }, style);
  const speech = collectSpeech({ kind, text, tokens, sentences, quotes, names }, style);
  return { kind, container, text, tokens, sentences, quotes, entry, exit, dates, acronyms, amounts, names, speech };
}
