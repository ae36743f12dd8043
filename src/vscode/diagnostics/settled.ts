import type { Finding, Span } from '../../core/model.ts';

/** A finding that is shown, at the place it has now. */
export interface Standing extends Span {
  readonly rule: string;
}

/** An edit: what was replaced, as offsets before it, and how long the new words are. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** Where spans are after edits, which are given from the last to the first. */
export function moved(standing: readonly Standing[], changes: readonly Change[]): Standing[] {
  return standing.map((one) => changes.reduce(movedBy, one));
}

function movedBy(standing: Standing, { rangeOffset, rangeLength, text }: Change): Standing {
  const until = rangeOffset + rangeLength;
  const place = (offset: number, within: number) =>
    offset >= until ? offset + text.length - rangeLength : Math.min(offset, within);
  // What is inserted at an edge makes the span longer: the word it marks goes on.
  const start = standing.start <= rangeOffset ? standing.start : place(standing.start, rangeOffset);
  return { rule: standing.rule, start, end: Math.max(start, place(standing.end, rangeOffset + text.length)) };
}

const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Whether a finding is new and depends on a word that is being typed: it lies there, or points there. */
export function isUnsettled(finding: Finding, typed: readonly Span[], standing: readonly Standing[]): boolean {
  const dependsOnIt = typed.some((word) => [finding, ...finding.related].some((span) => touch(span, word)));
  return dependsOnIt && !standing.some((one) => one.rule === finding.rule && touch(one, finding));
}
