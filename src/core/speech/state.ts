import type { BlockId } from '../incremental/block-identity.ts';
import type { Span } from '../model.ts';

/** The words that name a source, counted from the start of their block. */
export interface SourceWords extends Span {
  /** A quotation may run on into the next block. */
  readonly block: BlockId;
  readonly text: string;
}

/** Who said something, as far as it is known. */
export interface Who {
  readonly person: string | null;
  readonly source: SourceWords | null;
}

/** Somebody who spoke, at a place in the article. */
export interface Speaking extends Who {
  readonly block: BlockId;
  /** The block before it, by which two speakers are known to follow each other. */
  readonly previous: BlockId | undefined;
  readonly sentence: number;
  /** In a quotation. */
  readonly quoted: boolean;
}

/** Where a person was last seen. */
export interface Trace {
  readonly sentence: number;
  readonly block: BlockId;
  /** The last sentence whose subject the person was. */
  readonly subject: number;
  /** The last sentence the person was the speaker of. */
  readonly spoke: number;
  /** The sentence that named the person in full and for the first time in a while. */
  readonly introduced: number;
}

/**
 * What is known of the speech before a block. Sentences count from the block's first, those before it below zero, so
 * that a sentence more or less far above changes nothing.
 */
export interface SpeechState {
  readonly last: Speaking | null;
  /** The speakers of the last paragraphs that were all quotation and tag, latest last. */
  readonly dialogue: readonly Speaking[];
  readonly openQuote: Who | null;
  readonly announced: Who | null;
  /** The last quotation nobody was found for, until the next sentence: which of its block's statements it is. */
  readonly unsigned: { readonly block: BlockId; readonly index: number } | null;
  /** The people who were seen lately. */
  readonly traces: readonly (readonly [person: string, trace: Trace])[];
}

export const NOTHING_SAID: SpeechState = {
  last: null,
  dialogue: [],
  openQuote: null,
  announced: null,
  unsigned: null,
  traces: [],
};

/** Whether two states lead to the same reading of what follows. */
export function isSameState(a: SpeechState, b: SpeechState): boolean {
  if (a === b) return true;
  return (
    a.traces.length === b.traces.length &&
    a.traces.every(([person, trace], i) => person === b.traces[i]![0] && isSameTrace(trace, b.traces[i]![1])) &&
    isSameSpeaking(a.last, b.last) &&
    a.dialogue.length === b.dialogue.length &&
    a.dialogue.every((speaking, i) => isSameSpeaking(speaking, b.dialogue[i]!)) &&
    isSameWho(a.openQuote, b.openQuote) &&
    isSameWho(a.announced, b.announced) &&
    a.unsigned?.block === b.unsigned?.block &&
    a.unsigned?.index === b.unsigned?.index
  );
}

function isSameTrace(a: Trace, b: Trace): boolean {
  return (
    a.sentence === b.sentence &&
    a.block === b.block &&
    a.subject === b.subject &&
    a.spoke === b.spoke &&
    a.introduced === b.introduced
  );
}

function isSameSpeaking(a: Speaking | null, b: Speaking | null): boolean {
  return (
    isSameWho(a, b) &&
    a?.block === b?.block &&
    a?.previous === b?.previous &&
    a?.sentence === b?.sentence &&
    a?.quoted === b?.quoted
  );
}

function isSameWho(a: Who | null, b: Who | null): boolean {
  if (a === null || b === null) return a === b;
  const [x, y] = [a.source, b.source];
  return (
    a.person === b.person && x?.start === y?.start && x?.end === y?.end && x?.block === y?.block && x?.text === y?.text
  );
}
