import type { Span } from '../model.ts';

/** Where a check is defined that is none of Copydesk’s own: in a file that a configuration names. */
export interface RuleOrigin {
  /** Absolute, with slashes. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Another one whenever the check may do something else. */
  readonly version: string;
  /** Where its examples stand, those that are flagged first; as far as that is known. */
  readonly examples?: readonly (Span & { readonly line: number; readonly column: number })[];
}
