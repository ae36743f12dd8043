import type { Span } from '../model.ts';
import type { SpokenFacts } from './collect.ts';

/** What the sentences of a block are about (relative to it): their subjects, and whoever is said to say something. */
export function subjectsOf({ speech }: SpokenFacts): Span[] {
  return speech.sentences.flatMap(({ subject, reports }) => [
    ...(subject ? [subject] : []),
    ...reports.flatMap(({ source }) => source ?? []),
  ]);
}
