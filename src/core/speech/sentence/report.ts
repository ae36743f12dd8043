import type { Span } from '../../model.ts';
import type { Source } from './phrase.ts';

/** How a source and what it said stand to each other; the evidence a hover shows comes from it. */
export type Pattern =
  /** “…” said Naqvi */
  | 'inverted'
  /** “…” Naqvi said / …, Naqvi said. */
  | 'after'
  /** Naqvi said: “…” / Naqvi said that … */
  | 'before'
  /** …, Naqvi said, … */
  | 'inside'
  /** Naqvi, who said … */
  | 'relative'
  /** Naqvi welcomed … and said … */
  | 'joined'
  /** …, Naqvi said, adding … */
  | 'participle'
  /** Naqvi’s claim that … */
  | 'noun'
  /** according to Naqvi */
  | 'according';

/** A verb of saying (or “according to”) with its source and what it governs; spans are relative to the block. */
export interface Report {
  readonly pattern: Pattern;
  readonly cue: Span;
  readonly source: Source | null;
  /** The reported clause, marks of partial quotations included; null where all of it is quoted. */
  readonly content: Span | null;
  /** The quotations it governs: indices into the block's quotations. */
  readonly quotes: readonly number[];
  /** It stands in a subordinate clause: “While Naqvi said …, …”. */
  readonly subordinate: boolean;
}

/** A report of which all is known; they have one shape, since V8 gives what is spread one of its own. */
export function reportOf(
  { pattern, cue, source }: Pick<Report, 'pattern' | 'cue' | 'source'>,
  content: Span | null,
  quotes: readonly number[],
  subordinate = false,
): Report {
  return { pattern, cue, source, content, quotes, subordinate };
}

/** What one sentence says about speech. */
export interface SentenceSpeech extends Span {
  readonly subject: Source | null;
  readonly reports: readonly Report[];
  /** Indices into the block's quotations. */
  readonly quotes: readonly number[];
  /** Nothing but quotations (and a conjunction). */
  readonly quotedOnly: boolean;
  /** Begins with a quotation. */
  readonly quotedFirst: boolean;
  /** How often “he” and “she” (him, his; her, hers) stand outside quotation marks. */
  readonly pronouns: { readonly he: number; readonly she: number };
  /** The name after a dash that signs the quotation before: “…” — Haris Malik. */
  readonly signature: Source | null;
  /** Ends in a colon: what it announces follows. */
  readonly announces: boolean;
}
