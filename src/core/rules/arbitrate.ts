import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

/** One problem, one finding: drops what another rule that outranks it says of the same words; sorts by place. */
export function arbitrate(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const weaker = new Map(rules.map((rule) => [rule.id, new Set(rule.outranks ?? [])]));
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
  const dropped = new Set<Finding>();
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length && sorted[j]!.start < sorted[i]!.end; j++) {
      if (weaker.get(sorted[i]!.rule)?.has(sorted[j]!.rule)) dropped.add(sorted[j]!);
      if (weaker.get(sorted[j]!.rule)?.has(sorted[i]!.rule)) dropped.add(sorted[i]!);
    }
  }
  return sorted.filter((finding) => !dropped.has(finding));
}
