import { type InTurns, sortedInTurns, turnOf } from '../base/turns.ts';
import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

/** Findings in text order, divided by whether another rule that outranks theirs speaks of the same words. */
export interface Arbitrated {
  readonly findings: Finding[];
  readonly outranked: Finding[];
}

/** Sorts findings by place and takes out those that are outranked. */
export type Arbiter = (findings: readonly Finding[]) => InTurns<Arbitrated>;

/** Text order of findings. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);

/** One problem, one finding: makes the arbiter between some rules. */
export function arbiterOf(rules: readonly Rule[]): Arbiter {
  const strongerThan = new Map<string, Set<string>>();
  for (const { id, outranks = [] } of rules) {
    for (const weaker of outranks) strongerThan.set(weaker, (strongerThan.get(weaker) ?? new Set()).add(id));
  }
  return function* (findings) {
    const sorted = yield* sortedInTurns(findings, byPlace);
    const dropped = new Set<Finding>();
    for (const rule of new Set(sorted.map((finding) => finding.rule))) {
      const stronger = strongerThan.get(rule);
      if (stronger) yield* silence(sorted, rule, stronger, dropped);
    }
    const outranked = dropped.size ? sorted.filter((finding) => dropped.has(finding)) : [];
    return { findings: dropped.size ? sorted.filter((finding) => !dropped.has(finding)) : sorted, outranked };
  };
}

/** So many findings are looked at in one turn. */
const FINDINGS_A_TURN = 20_000;

/**
 * Drops the findings of a rule that overlap with one of a stronger rule. One walk forward and one back, whatever
 * overlaps: of all that begin before a finding only the one that reaches farthest counts, of all after it only the next.
 */
function* silence(
  sorted: readonly Finding[],
  rule: string,
  stronger: ReadonlySet<string>,
  dropped: Set<Finding>,
): InTurns<void> {
  const isOver = turnOf(FINDINGS_A_TURN);
  let reach = Number.NEGATIVE_INFINITY;
  for (const finding of sorted) {
    if (stronger.has(finding.rule)) reach = Math.max(reach, finding.end);
    else if (finding.rule === rule && finding.start < reach) dropped.add(finding);
    if (isOver()) yield;
  }
  let next = Number.POSITIVE_INFINITY;
  for (let i = sorted.length - 1; i >= 0; i--) {
    const finding = sorted[i]!;
    if (stronger.has(finding.rule)) next = finding.start;
    else if (finding.rule === rule && next < finding.end) dropped.add(finding);
    if (isOver()) yield;
  }
}
