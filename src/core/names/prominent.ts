import type { Span } from '../model.ts';
import type { NameUse } from './uses.ts';

/**
 * Which names of a block are those the copy is about: the subject of a sentence, or whoever is said to have said
 * something. “Naqvi’s office” is not about Naqvi.
 */
export function prominentOf(uses: readonly NameUse[]): (use: NameUse) => boolean {
  const spans = uses[0]?.facts.speech.sentences.flatMap(({ subject, reports }) => [
    ...(subject ? [subject] : []),
    ...reports.flatMap(({ source }) => source ?? []),
  ]);
  return (use) => spans !== undefined && !isOwner(use) && spans.some((span) => stands(use, span));
}

function isOwner({ facts: { tokens }, endToken }: NameUse): boolean {
  return tokens[endToken]?.kind === 'possessive';
}

function stands({ facts: { tokens }, firstToken, endToken }: NameUse, { start, end }: Span): boolean {
  return start <= tokens[firstToken]!.start && tokens[endToken - 1]!.end <= end;
}
