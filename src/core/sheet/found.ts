import type { Span } from '../model.ts';
import type { Fact } from './fact.ts';

/** A fact before its lines and findings are looked up: spans are offsets in the document, in text order. */
export interface Found extends Pick<Fact, 'kind' | 'words' | 'of' | 'excerpt' | 'context'> {
  readonly spans: readonly Span[];
}
