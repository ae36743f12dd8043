import type { Finding } from '../../src/core/model.ts';
import type { Score } from './score.ts';

/** Recall by kind of error, then noise by severity and by rule. */
export function printScore({ operators, macroRecall, noise, noiseByRule, words }: Score): void {
  for (const [op, { cases, found }] of [...operators].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${op.padEnd(34)} ${`${found}/${cases}`.padStart(7)} ${percent(found / cases)}`);
  }
  if (operators.size) {
    const all = [...operators.values()];
    const found = all.reduce((sum, score) => sum + score.found, 0);
    const cases = all.reduce((sum, score) => sum + score.cases, 0);
    console.log(`\n${operators.size} kinds of error: ${found} of ${cases} found, mean by kind ${percent(macroRecall)}`);
  }
  const rates = Object.entries(noise).map(([severity, count]) => `${severity} ${per10k(count, words)}`);
  console.log(`findings per 10,000 words of clean copy (${words} words): ${rates.join(', ')}\n`);
  for (const { rule, severity, count } of noiseByRule) {
    console.log(`  ${rule.padEnd(32)} ${severity.padEnd(8)} ${String(count).padStart(5)}  ${per10k(count, words)}`);
  }
}

/** The first planted errors that no rule found. */
export function printMisses({ missed }: Score, most: number, texts: ReadonlyMap<string, string>): void {
  for (const { op, file, start, end, text } of missed.slice(0, most)) {
    console.log(`MISSED ${op} ${file}: “${text.slice(0, 60)}” in ${around(texts.get(file) ?? '', start, end)}`);
  }
}

/** What a rule says of clean copy, with some words around it. */
export function printFindings(
  rule: string,
  files: readonly string[],
  findings: ReadonlyMap<string, readonly Finding[]>,
  texts: ReadonlyMap<string, string>,
): void {
  for (const file of files) {
    for (const finding of findings.get(file) ?? []) {
      if (rule !== 'all' && finding.rule !== rule) continue;
      const words = around(texts.get(file) ?? '', finding.start, finding.end);
      console.log(`${finding.rule} ${file}\n    ${words}\n    ${finding.message}`);
    }
  }
}

function around(text: string, start: number, end: number): string {
  const shorten = (words: string) => (words.length > 200 ? `${words.slice(0, 120)} … ${words.slice(-60)}` : words);
  const words = `${text.slice(Math.max(0, start - 60), start)}⟦${shorten(text.slice(start, end))}⟧${text.slice(end, end + 60)}`;
  return words.replace(/\s+/g, ' ');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`.padStart(5);
}

function per10k(count: number, words: number): string {
  return ((count / Math.max(1, words)) * 10_000).toFixed(2);
}
