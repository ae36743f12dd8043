import { type Checked, checkedIn } from '../sheet/checked.ts';
import type { Fact, FactId } from '../sheet/fact.ts';
import { FACT_KINDS, type FactKind } from '../sheet/fact.ts';
import { factLine, KIND_TITLES, toCheck } from '../sheet/words.ts';
import type { ArticleReport, Place } from './report.ts';

/** One line of the accuracy sheet; its place is the first of the fact's. */
export interface ReportFact extends Place, FactId {
  /** How it is shown. */
  readonly text: string;
  /** What there is to look up. */
  readonly check: string;
  readonly findings: readonly string[];
  readonly checked: boolean;
  /** Who ticked it off and when, where the desk signs. */
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/** A fact as the report has it, not ticked off. */
export function reportFact(fact: Fact, place: Place): ReportFact {
  const { kind, words, context, findings } = fact;
  const shown = { text: factLine(fact), check: toCheck(fact) };
  return { ...place, kind, words, context, ...shown, findings, checked: false };
}

/** The report with what was ticked off. */
export function withChecked(report: ArticleReport, ticks: readonly Checked[]): ArticleReport {
  if (ticks.length === 0) return report;
  const ticked = checkedIn(ticks);
  const sheet = report.sheet.map((fact) => {
    const tick = ticked(fact);
    return tick ? { ...fact, checked: true, by: tick.by, at: tick.at } : fact;
  });
  return { ...report, sheet };
}

/** The facts of one kind; kinds without any are left out. */
export interface SheetSection {
  readonly kind: FactKind;
  readonly title: string;
  readonly facts: readonly ReportFact[];
}

/** The sheet by kind. */
export function sheetSections({ sheet }: ArticleReport): SheetSection[] {
  return FACT_KINDS.map((kind) => ({
    kind,
    title: KIND_TITLES[kind],
    facts: sheet.filter((fact) => fact.kind === kind),
  })).filter(({ facts }) => facts.length > 0);
}

/** "14 of 22 checked" */
export function progressText({ sheet }: ArticleReport): string {
  return `${sheet.filter(({ checked }) => checked).length} of ${sheet.length} checked`;
}

/** Who ticked a fact off, and when: “Kim, 2026-05-04 10:00”; '' where nobody signed. */
export function signature({ by, at }: ReportFact): string {
  return [by, at?.replace('T', ' ').slice(0, 16)].filter(Boolean).join(', ');
}
