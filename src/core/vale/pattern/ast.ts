import type { CharSet } from './charset.ts';

/** What may be asked of a place: where a line, the text or a word begins or ends. */
export type Place =
  | 'line start'
  | 'line end'
  | 'text start'
  | 'text end'
  | 'last line end'
  | 'word edge'
  | 'no word edge';

/** A pattern as a tree. */
export type Pattern =
  /** `others` are the same letter in another case, where that does not matter. */
  | { readonly kind: 'char'; readonly code: number; readonly others?: readonly number[] }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'all'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'one'; readonly parts: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly part: Pattern;
      readonly least: number;
      /** Infinity for no end. */
      readonly most: number;
      readonly lazy: boolean;
    }
  /** `group` counts from 1. */
  | { readonly kind: 'group'; readonly part: Pattern; readonly group: number }
  | { readonly kind: 'look'; readonly part: Pattern; readonly behind: boolean; readonly negated: boolean };

/** A pattern that is not supported, or broken; the message says what is, and goes into a sentence. */
export class PatternTrouble extends Error {}
