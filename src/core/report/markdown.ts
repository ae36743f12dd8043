import { escapeMarkdown as text } from './escape.ts';
import { acceptedCount, figureRows, origin, statementLine } from './phrases.ts';
import type { ArticleReport, ReportCategory, ReportParagraph, ReportPerson } from './report.ts';
import { progressText, type SheetSection, sheetSections, signature } from './sheet.ts';

/** The report as Markdown, in pieces. */
export function* reportMarkdown(report: ArticleReport): Generator<string> {
  yield `# ${text(report.title || report.file)}\n\n`;
  if (origin(report)) yield `${text(origin(report))}\n\n`;
  yield '## Findings\n';
  if (report.accepted) yield `\n${acceptedCount(report)}\n`;
  for (const one of report.findings) yield* category(one);
  if (report.findings.length === 0) yield '\nNothing to mark.\n';
  yield '\n## People\n';
  for (const one of report.people) yield* person(one);
  if (report.people.length === 0) yield '\nNobody is named.\n';
  yield `\n## Accuracy sheet\n\n${report.sheet.length ? progressText(report) : 'Nothing to look up'}.\n`;
  for (const one of sheetSections(report)) yield* sheetSection(one);
  yield '\n## Figures\n\n';
  yield* table(['Figure', 'Value'], figureRows(report));
  yield '\n## Sources\n\n';
  if (report.paragraphs.length) yield* sources(report.paragraphs);
  else yield 'No paragraphs.\n';
}

function* person({ name, titles, mentions, statements, first }: ReportPerson): Generator<string> {
  yield `\n### ${text([name, titles.join('; ')].filter(Boolean).join(', '))}\n\n`;
  yield `Line ${first.line}, ${mentions} ${mentions === 1 ? 'mention' : 'mentions'}.\n${statements.length ? '\n' : ''}`;
  for (const statement of statements) yield `- Line ${statement.line}, ${text(statementLine(statement))}\n`;
}

function* category({ title, findings }: ReportCategory): Generator<string> {
  yield `\n### ${text(title)}\n\n`;
  for (const { line, column, severity, message, rule } of findings)
    yield `- ${line}:${column} **${severity}** ${text(message)} \`${rule}\`\n`;
}

function* sheetSection({ title, facts }: SheetSection): Generator<string> {
  yield `\n### ${text(title)}\n\n`;
  for (const fact of facts) {
    const note = [`line ${fact.line}: ${fact.check}`, signature(fact)].filter(Boolean).join(', ');
    yield `- [${fact.checked ? 'x' : ' '}] ${text(fact.text)} (${text(note)})\n`;
    for (const finding of fact.findings) yield `  - ${text(finding)}\n`;
  }
}

function sources(paragraphs: readonly ReportParagraph[]): Generator<string> {
  return table(
    ['Paragraph', 'Begins', 'Sources'],
    paragraphs.map(({ paragraph, opening, sources: names }) => [String(paragraph), opening, names.join('; ')]),
  );
}

function* table(head: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  yield line(head) + line(head.map(() => '---'));
  for (const row of rows) yield line(row.map(text));
}
