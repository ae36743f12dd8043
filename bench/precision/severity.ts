import type { Rule } from '../../src/core/linter/rule.ts';
import type { Severity } from '../../src/core/model.ts';
import { CLASSES, type Class, type Entry } from './ledger.ts';
/** Loudest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** How many findings of each class have been read. */
export type Counts = Readonly<Record<Class, number>>;

/** So many findings must have been read before their shares decide. */
export const ENOUGH = 10;

/** How often a finding may be wrong, and how often it must be right. */
const LIMITS: Readonly<Record<Severity, { readonly wrong: number; readonly right: number }>> = {
  error: { wrong: 0.02, right: 0.75 },
  warning: { wrong: 0.1, right: 0.75 },
  info: { wrong: 0.2, right: 0 },
  hint: { wrong: 0.35, right: 0 },
};

/** The entries that the checks still report with this severity, by class. */
export function countsOf(entries: readonly Entry[], rule: string, severity?: Severity): Counts {
  const counts = Object.fromEntries(CLASSES.map((name) => [name, 0])) as Record<Class, number>;
  for (const entry of entries) {
    if (entry.rule === rule && entry.stands && (!severity || entry.stands === severity)) counts[entry.class]++;
  }
  return counts;
}

/** How many entries say something of the check: damaged copy does not. */
export function labelled({ right, arguable, wrong }: Counts): number {
  return right + arguable + wrong;
}

/**
 * The loudest severity that a rule may have by default: by its counts, where enough has been read; else one step below
 * what its author claims for it.
 */
export function loudest(counts: Counts, claim: Severity): Severity | 'off' {
  const read = labelled(counts);
  if (read < ENOUGH) return stepBelow(claim);
  const allowed = (severity: Severity) =>
    counts.wrong <= LIMITS[severity].wrong * read && counts.right >= LIMITS[severity].right * read;
  return SEVERITIES.find(allowed) ?? 'off';
}

/** What is claimed for the findings of a severity: those that a rule itself makes quieter are held to be a step louder. */
function claimFor(rule: Rule, severity: Severity): Severity {
  if (severity === rule.severity) return rule.claim ?? severity;
  const [own, other] = [SEVERITIES.indexOf(rule.severity), SEVERITIES.indexOf(severity)];
  return other > own ? SEVERITIES[other - 1]! : severity;
}

/** The findings of one severity, or all of the rule's where too few of that severity have been read. */
function countsFor(entries: readonly Entry[], rule: string, severity: Severity): Counts {
  const own = countsOf(entries, rule, severity);
  return labelled(own) < ENOUGH ? countsOf(entries, rule) : own;
}

/** A hint stays one: there is nothing lower but silence. */
function stepBelow(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)]!;
}

/** A rule's default severity that its findings have not earned, with what they allow. */
export interface Unearned {
  readonly rule: string;
  readonly severity: Severity;
  readonly allowed: Severity | 'off';
  readonly counts: Counts;
}

/**
 * The severities that stand too high. A rule may speak louder of some of its findings: `spoken` has what it said of the
 * copy beside its default, and each is judged by its own findings, or by all of the rule's while those are too few.
 * @param spoken the severities with which each rule spoke
 */
export function unearned(
  rules: readonly Rule[],
  entries: readonly Entry[],
  spoken: Readonly<Record<string, Partial<Record<Severity, number>>>>,
): Unearned[] {
  return rules
    .filter(({ off }) => !off)
    .flatMap((rule) => {
      const severities = new Set([rule.severity, ...(Object.keys(spoken[rule.id] ?? {}) as Severity[])]);
      return [...severities].flatMap((severity) => {
        const counts = countsFor(entries, rule.id, severity);
        const allowed = loudest(counts, claimFor(rule, severity));
        const tooLoud = allowed === 'off' || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(allowed);
        return tooLoud ? [{ rule: rule.id, severity, allowed, counts }] : [];
      });
    });
}
