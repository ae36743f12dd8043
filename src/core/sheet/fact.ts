import type { Span } from '../model.ts';
import type { Position } from '../syntax/text/lines.ts';

/** What can be looked up before print, in the order in which the sheet has them by kind. */
export const FACT_KINDS = [
  'person',
  'quotation',
  'number',
  'date',
  'age',
  'superlative',
  'body',
  'place',
  'link',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** By what a fact is known again after edits elsewhere: readable, and free of places. */
export interface FactId {
  readonly kind: FactKind;
  /** What the article says, in one line; several figures or dates of one sentence together. */
  readonly words: string;
  /** What the words belong to: the titles of a person, the speaker of a quotation, the words beside a figure. */
  readonly context: string;
}

/** One line of the accuracy sheet: something in the article that somebody can look up and tick off. */
export interface Fact extends FactId {
  /** Where it stands, in text order; of a person every mention by name. */
  readonly places: readonly (Span & Position)[];
  /** The titles of a person, the speaker or source of a quotation, whose age it is, where a link leads; '' without. */
  readonly of: string;
  /** The words around a figure, date or superlative; '' where the words speak for themselves. */
  readonly excerpt: string;
  /** What checks say of these words, hints left out. */
  readonly findings: readonly string[];
}

/** One text for a fact; the same after edits that change neither its words nor what they belong to. */
export function keyOf({ kind, words, context }: FactId): string {
  return JSON.stringify([kind, plainMarks(words), plainMarks(context)]);
}

/** The shape of quotation marks, and how many spaces there are, is a matter of style. */
function plainMarks(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}
