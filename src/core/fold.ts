import type { BlockWork } from './blocks.ts';
import type { PlacedFacts } from './facts.ts';
import type { Finding, Participant } from './model.ts';
import type { Person } from './people/resolve.ts';
import type { ArticleView, Placed, Problem } from './rules/rule.ts';
import type { Speech } from './speech/resolve.ts';
import type { ActiveRule } from './style/checks.ts';
import type { Style } from './style/style.ts';

/** Gives every person the roles and pronouns that speech resolved to them, and what they say. */
export function participantsOf(people: readonly Person[], speech: Speech): Participant[] {
  const mentions = grouped(speech.mentions, ({ person }) => person);
  const statements = grouped(speech.statements, ({ speaker }) => speaker);
  return people.map((person) => ({
    ...person,
    mentions: [...person.mentions, ...(mentions.get(person.id) ?? []).map(({ mention }) => mention)].sort(
      (a, b) => a.start - b.start,
    ),
    statements: statements.get(person.id) ?? [],
  }));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The findings of all active rules, in no order; yields now and then. */
export function* findingsOf(
  active: readonly ActiveRule[],
  works: readonly BlockWork[],
  view: ArticleView,
  style: Style,
): Generator<undefined, Finding[]> {
  const findings: Finding[] = [];
  const parts: Placed<unknown>[][] = active.map(() => []);
  for (const [index, work] of works.entries()) {
    const { offset, facts } = view.blocks[index] as PlacedFacts;
    for (const [rule, problem] of work.problems) findings.push(finding(active[rule]!, moved(problem, offset)));
    for (const [rule, part] of work.parts) parts[rule]!.push({ part, offset, index, kind: facts.kind });
  }
  for (const [i, entry] of active.entries()) {
    const { rule, options } = entry;
    if (rule.scope !== 'article') continue;
    for (const problem of rule.conclude(parts[i]!, view, { style, options })) findings.push(finding(entry, problem));
    yield;
  }
  return findings;
}

function moved(problem: Problem, by: number): Problem {
  const at = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  return {
    ...at(problem),
    fixes: problem.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map(at) })),
    related: problem.related?.map(at),
  };
}

function finding({ rule, severity }: ActiveRule, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: problem.severity ?? severity,
    start: problem.start,
    end: problem.end,
    message: problem.message,
    fixes: problem.fixes ?? [],
    related: problem.related ?? [],
  };
}
