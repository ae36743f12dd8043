import type { Finding, Span } from '../model.ts';
import type { ActiveRule, Problem } from './rule.ts';

/** A problem with all its spans at another place; undefined where one of them has none. */
export function movedProblem(problem: Problem, place: <T extends Span>(span: T) => T | undefined): Problem | undefined {
  let lost = false;
  const at = <T extends Span>(span: T): T => {
    const placed = place(span);
    if (!placed) lost = true;
    return placed ?? span;
  };
  const moved = {
    ...at(problem),
    fixes: problem.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map(at) })),
    related: problem.related?.map(at),
  };
  return lost ? undefined : moved;
}

/** A problem of a block's rule, which counts from the start of the block, at its place in the document. */
export function placedProblem(problem: Problem, offset: number): Problem {
  const at = <T extends Span>(span: T): T => ({ ...span, start: span.start + offset, end: span.end + offset });
  return movedProblem(problem, at)!;
}

/** What a reader is told of a rule's problem. */
export function findingOf({ rule, severity }: ActiveRule, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: problem.severity ?? severity,
    start: problem.start,
    end: problem.end,
    message: problem.message,
    fixes: problem.fixes ?? [],
    related: problem.related ?? [],
    ...(rule.link !== undefined && { link: rule.link }),
  };
}
