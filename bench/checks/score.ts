import type { Finding, Severity, Span } from '../../src/core/model.ts';

/** One error planted in an article that was clean before. */
export interface PlantedCase extends Span {
  /** The kind of error. */
  readonly op: string;
  readonly file: string;
  /** The article without the error. */
  readonly clean: string;
  /** Rules that may report it. */
  readonly accept: readonly string[];
  /** The finding may stand anywhere in the article: a drift has two ends. */
  readonly document: boolean;
  readonly text: string;
}

export interface OperatorScore {
  readonly cases: number;
  readonly found: number;
}

export interface Score {
  readonly operators: ReadonlyMap<string, OperatorScore>;
  readonly missed: readonly PlantedCase[];
  /** Mean of the operators' recalls, 0–1. */
  readonly macroRecall: number;
  readonly noise: Readonly<Record<Severity, number>>;
  /** Findings on clean copy by rule, most frequent first. */
  readonly noiseByRule: readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[];
  readonly words: number;
}

/**
 * Counts what was found and what was said of clean copy.
 * @param findings by file name, of planted and clean articles
 * @param words words of all clean articles together
 */
export function score(
  cases: readonly PlantedCase[],
  cleanFiles: readonly string[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  words: number,
): Score {
  const operators = new Map<string, OperatorScore>();
  const missed: PlantedCase[] = [];
  for (const planted of cases) {
    const { cases: n, found } = operators.get(planted.op) ?? { cases: 0, found: 0 };
    const hit = isFound(planted, findings);
    operators.set(planted.op, { cases: n + 1, found: found + Number(hit) });
    if (!hit) missed.push(planted);
  }
  const recalls = [...operators.values()].map(({ cases: n, found }) => found / n);
  const clean = cleanFiles.flatMap((file) => findings.get(file) ?? []);
  return {
    operators,
    missed,
    macroRecall: recalls.reduce((sum, recall) => sum + recall, 0) / Math.max(1, recalls.length),
    noise: bySeverity(clean),
    noiseByRule: byRule(clean),
    words,
  };
}

function isFound(planted: PlantedCase, findings: ReadonlyMap<string, readonly Finding[]>): boolean {
  const fits = (finding: Finding) => planted.accept.includes(finding.rule);
  const here = (findings.get(planted.file) ?? []).filter(fits);
  if (here.some((finding) => overlap(finding, planted))) return true;
  if (!planted.document) return false;
  const before = (findings.get(planted.clean) ?? []).filter(fits);
  return here.length > before.length || here.some(({ related }) => related.some((other) => overlap(other, planted)));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

function bySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const noise = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) noise[severity]++;
  return noise;
}

function byRule(findings: readonly Finding[]): Score['noiseByRule'] {
  const rules = new Map<string, { rule: string; severity: Severity; count: number }>();
  for (const { rule, severity } of findings) {
    rules.set(rule, { rule, severity, count: (rules.get(rule)?.count ?? 0) + 1 });
  }
  return [...rules.values()].sort((a, b) => b.count - a.count);
}
