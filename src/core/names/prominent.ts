import type { Span } from '../model.ts';
import type { NameUse } from './uses.ts';

/**
 * Whether a name is one the copy is about: “Naqvi’s office” is not about Naqvi.
 * @param subjects what the sentences of its block are about (relative to it)
 */
export function isProminent(use: NameUse, subjects: readonly Span[]): boolean {
  return !isOwner(use) && subjects.some((span) => stands(use, span));
}

function isOwner({ facts: { tokens }, endToken }: NameUse): boolean {
  return tokens[endToken]?.kind === 'possessive';
}

function stands({ facts: { tokens }, firstToken, endToken }: NameUse, { start, end }: Span): boolean {
  return start <= tokens[firstToken]!.start && tokens[endToken - 1]!.end <= end;
}
