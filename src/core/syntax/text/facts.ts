import type { BlockKind, Container } from '../../model.ts';
import { type AcronymUse, readAcronyms } from './acronyms.ts';
import { type Amount, readAmounts } from './amounts.ts';
import { type DateMention, readDates } from './dates.ts';
import { speakerLabelLength } from './labels.ts';
import { type QuoteSpan, type QuoteState, readQuotes } from './quotes.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { capitalsOf, type SharedWords, type Token, tokenise } from './tokens.ts';

/** What the words of one block say by themselves. Spans are relative to the block's start. */
export interface TextFacts {
  readonly kind: BlockKind;
  readonly container: Container;
  /** The block's prose, as long as the block: masked markup is replaced by U+FEFF (which `\s` matches). */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The indices of the tokens that have a capital letter, in text order. */
  readonly capitals: readonly number[];
  readonly sentences: readonly Sentence[];
  /** A paragraph with a speaker’s label at its head: it is what that speaker says. */
  readonly isLabelled: boolean;
  readonly quotes: readonly QuoteSpan[];
  /** The quotation still open when the block begins and when it ends. */
  readonly entry: QuoteState;
  readonly exit: QuoteState;
  /** Dates that name a day, acronyms, and figures with their signs and units, in text order. */
  readonly dates: readonly DateMention[];
  readonly acronyms: readonly AcronymUse[];
  readonly amounts: readonly Amount[];
}

export interface TextInput extends Pick<TextFacts, 'kind' | 'container' | 'text' | 'entry'> {
  /** Gives the strings of words where facts are kept. */
  readonly shared?: SharedWords;
}

/** Reads the words of one block. Pure: equal input gives equal facts. */
export function textFactsOf({ kind, container, text, entry, shared }: TextInput): TextFacts {
  const tokens = tokenise(text, shared);
  const capitals = capitalsOf(tokens);
  const sentences = sentencesOf(tokens);
  const isLabelled = kind === 'paragraph' && speakerLabelLength(text) > 0;
  const { quotes, exit } = readQuotes(text, entry);
  const dates = readDates(text);
  const acronyms = readAcronyms(tokens, capitals);
  const amounts = readAmounts(text);
  return {
    kind,
    container,
    text,
    tokens,
    capitals,
    sentences,
    isLabelled,
    quotes,
    entry,
    exit,
    dates,
    acronyms,
    amounts,
  };
}
