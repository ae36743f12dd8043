import type { Severity, Span } from '../model.ts';

/** The kinds of rules that are read. */
export const POINTS = [
  'existence',
  'substitution',
  'occurrence',
  'repetition',
  'consistency',
  'conditional',
  'capitalization',
  'metric',
] as const;
export type Point = (typeof POINTS)[number];

/** A text at its place in the file. */
export interface Written extends Span {
  readonly text: string;
}

/** What a rule’s fix does with the words it marks. */
export interface Action {
  readonly name: string;
  readonly params: readonly string[];
}

/** What is common to rules of every kind. */
export interface Common {
  /** “Google.Contractions”: style and file. */
  readonly name: string;
  readonly message: string;
  readonly severity: Severity;
  readonly link: string | undefined;
  readonly description: string | undefined;
  readonly scope: readonly string[];
  /** So many findings in an article at most; 0 for any number. */
  readonly limit: number;
  readonly action: Action | undefined;
}

/** A rule of Vale’s as its file says it. */
export type Definition = Common &
  (
    | {
        readonly extends: 'existence';
        readonly tokens: readonly Written[];
        readonly raw: readonly Written[];
        readonly exceptions: readonly Written[];
        readonly anyCase: boolean;
        readonly nonword: boolean;
        readonly append: boolean;
        readonly vocab: boolean;
      }
    | {
        readonly extends: 'substitution';
        readonly swap: readonly Swap[];
        readonly exceptions: readonly Written[];
        readonly anyCase: boolean;
        readonly nonword: boolean;
        readonly capitalize: boolean;
        readonly vocab: boolean;
      }
    | {
        readonly extends: 'occurrence';
        readonly token: Written;
        readonly max: number;
        readonly min: number;
        readonly anyCase: boolean;
      }
    | {
        readonly extends: 'repetition';
        readonly tokens: readonly Written[];
        readonly exceptions: readonly Written[];
        readonly max: number;
        readonly anyCase: boolean;
        readonly alpha: boolean;
        readonly vocab: boolean;
      }
    | {
        readonly extends: 'consistency';
        readonly either: readonly Swap[];
        readonly anyCase: boolean;
        readonly nonword: boolean;
      }
    | {
        readonly extends: 'conditional';
        readonly first: Written;
        readonly second: Written;
        readonly exceptions: readonly Written[];
        readonly anyCase: boolean;
        readonly vocab: boolean;
      }
    | {
        readonly extends: 'capitalization';
        readonly match: Written;
        readonly style: string;
        readonly exceptions: readonly Written[];
        readonly indicators: readonly string[];
        readonly threshold: number;
        readonly prefix: string;
        readonly vocab: boolean;
      }
    | { readonly extends: 'metric'; readonly formula: Written; readonly condition: Written }
  );

/** A rule of one kind. */
export type Of<P extends Point> = Extract<Definition, { extends: P }>;

/** What is looked for, and what is to stand there instead; of a consistency rule the two that may not meet. */
export interface Swap {
  readonly from: Written;
  readonly to: string;
}

/** What of a rule cannot be used, at its place in the file; thrown where a pattern or another value is read. */
export class RuleTrouble extends Error {
  constructor(
    message: string,
    readonly place: Span,
  ) {
    super(message);
  }
}
