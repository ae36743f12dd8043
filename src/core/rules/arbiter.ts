import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

/** Findings in text order, divided by whether another rule that outranks theirs speaks of the same words. */
export interface Arbitrated {
  readonly findings: Finding[];
  readonly outranked: Finding[];
}

/** Sorts findings by place and takes out those that are outranked. */
export type Arbiter = (findings: readonly Finding[]) => Arbitrated;

/** Text order of findings. */
export const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);

/** One problem, one finding: makes the arbiter between some rules. */
export function arbiterOf(rules: readonly Rule[]): Arbiter {
  const strongerThan = new Map<string, Set<string>>();
  for (const { id, outranks = [] } of rules) {
    for (const weaker of outranks) strongerThan.set(weaker, (strongerThan.get(weaker) ?? new Set()).add(id));
  }
  return (findings) => {
    const sorted = [...findings].sort(byPlace);
    const dropped = new Set<Finding>();
    for (const rule of new Set(sorted.map((finding) => finding.rule))) {
      const stronger = strongerThan.get(rule);
      if (stronger) for (const finding of silenced(sorted, rule, stronger)) dropped.add(finding);
    }
    const outranked = dropped.size ? sorted.filter((finding) => dropped.has(finding)) : [];
    return { findings: dropped.size ? sorted.filter((finding) => !dropped.has(finding)) : sorted, outranked };
  };
}

/**
 * The findings of a rule that overlap with one of a stronger rule. One walk forward and one back, whatever overlaps: of
 * all that begin before a finding only the one that reaches farthest counts, of all after it only the next.
 */
function silenced(sorted: readonly Finding[], rule: string, stronger: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const finding of sorted) {
    if (stronger.has(finding.rule)) reach = Math.max(reach, finding.end);
    else if (finding.rule === rule && finding.start < reach) found.push(finding);
  }
  let next = Number.POSITIVE_INFINITY;
  for (const finding of sorted.toReversed()) {
    if (stronger.has(finding.rule)) next = finding.start;
    else if (finding.rule === rule && next < finding.end) found.push(finding);
  }
  return found;
}
