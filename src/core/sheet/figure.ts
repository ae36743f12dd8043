import type { Span } from '../model.ts';

/** A figure or a date in a block, relative to it. */
export interface Figure extends Span {
  /** The same for two places that say the same thing. */
  readonly norm: string;
  /** Whose it is; what belongs to different people stands in different lines. */
  readonly of?: string;
}
