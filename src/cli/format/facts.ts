import { createColors } from 'picocolors';
import { csv } from '../../core/report/csv.ts';
import { escapeMarkdown } from '../../core/report/escape.ts';
import { jsonChunks } from '../../core/report/json-chunks.ts';
import { FACT_KINDS, type Fact } from '../../core/sheet/fact.ts';
import { factLine, KIND_TITLES, toCheck } from '../../core/sheet/words.ts';
import { printable } from '../../core/syntax/text/printable.ts';
import type { Sheet } from '../input/sheet.ts';
import type { TextOptions } from './text.ts';
import { heading } from './words.ts';

/** The sheets for people: in text order, each fact with its line and what there is to look up. */
export function* factsText(sheets: readonly Sheet[], { colour }: TextOptions): Generator<string> {
  const c = createColors(colour);
  for (const { file, facts, ticked, all, checked } of sheets) {
    yield `${c.underline(c.bold(heading(file)))}\n`;
    for (const fact of facts) {
      const box = ticked(fact) ? '[x]' : '[ ]';
      yield `  ${box} ${c.dim(String(fact.places[0]!.line).padStart(4))}  ${printable(factLine(fact))}  ${c.dim(`(${printable(toCheck(fact))})`)}\n`;
      for (const finding of fact.findings) yield `            ${c.yellow(printable(finding))}\n`;
    }
    yield `  ${checked} of ${all} checked.\n\n`;
  }
}

/** The sheets as JSON, an element for each article. */
export function* factsJson(sheets: readonly Sheet[]): Generator<string> {
  yield* jsonChunks(
    sheets.map(({ file, facts, ticked, all, checked }) => ({
      file,
      all,
      checked,
      facts: facts.map((fact) => {
        const tick = ticked(fact);
        const { kind, words, of, excerpt, context, places, findings } = fact;
        const told = { checked: tick !== undefined, by: tick?.by, at: tick?.at };
        return { kind, words, of, check: toCheck(fact), excerpt, context, places, findings, ...told };
      }),
    })),
    '  ',
  );
  yield '\n';
}

/** The sheets as lists with boxes, by kind: to be printed, or ticked off in whatever shows Markdown. */
export function* factsMarkdown(sheets: readonly Sheet[]): Generator<string> {
  for (const { file, facts, ticked, all, checked } of sheets) {
    yield `# ${escapeMarkdown(file)}\n\n${checked} of ${all} checked.\n`;
    for (const kind of FACT_KINDS) {
      const own = facts.filter((fact) => fact.kind === kind);
      if (own.length === 0) continue;
      yield `\n## ${KIND_TITLES[kind]}\n\n`;
      for (const fact of own) yield item(fact, ticked(fact) !== undefined);
    }
    yield '\n';
  }
}

function item(fact: Fact, isTicked: boolean): string {
  const findings = fact.findings.map((finding) => `  - ${escapeMarkdown(finding)}\n`);
  const line = `line ${fact.places[0]!.line}: ${toCheck(fact)}`;
  return `- [${isTicked ? 'x' : ' '}] ${escapeMarkdown(factLine(fact))} (${escapeMarkdown(line)})\n${findings.join('')}`;
}

/** The sheets as CSV, a row for each fact. */
export function factsCsv(sheets: readonly Sheet[]): Generator<string> {
  return csv(
    ['file', 'line', 'column', 'kind', 'words', 'of', 'check', 'excerpt', 'findings', 'checked', 'by', 'at'],
    sheets.flatMap(({ file, facts, ticked }) =>
      facts.map((fact) => {
        const tick = ticked(fact);
        const { line, column } = fact.places[0]!;
        const { kind, words, of, excerpt, findings } = fact;
        const row = [file, line, column, kind, words, of, toCheck(fact), excerpt, findings.join(' ')];
        return [...row, tick ? 'yes' : 'no', tick?.by ?? '', tick?.at ?? ''];
      }),
    ),
  );
}
