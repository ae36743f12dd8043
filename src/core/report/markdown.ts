import { figureRows, statementLine } from './phrases.ts';
import type { ArticleReport, ReportCategory, ReportParagraph, ReportPerson } from './report.ts';

/** The report as Markdown. */
export function reportMarkdown(report: ArticleReport): string {
  return `${[
    `# ${text(report.title || report.file)}`,
    [text(report.file), report.date].filter(Boolean).join(', '),
    '## People',
    ...(report.people.length ? report.people.map(person) : ['Nobody is named.']),
    '## Findings',
    ...(report.findings.length ? report.findings.map(category) : ['Nothing to mark.']),
    '## Figures',
    table(['Figure', 'Value'], figureRows(report)),
    '## Sources',
    report.paragraphs.length ? sources(report.paragraphs) : 'No paragraphs.',
  ].join('\n\n')}\n`;
}

function person({ name, titles, mentions, statements, first }: ReportPerson): string {
  const heading = `### ${text([name, titles.join('; ')].filter(Boolean).join(', '))}`;
  const counts = `Line ${first.line}, ${mentions} ${mentions === 1 ? 'mention' : 'mentions'}.`;
  const said = statements.map((statement) => `- Line ${statement.line}, ${text(statementLine(statement))}`);
  return [heading, counts, said.join('\n')].filter(Boolean).join('\n\n');
}

function category({ title, findings }: ReportCategory): string {
  const items = findings.map(
    ({ line, column, severity, message, rule }) => `- ${line}:${column} **${severity}** ${text(message)} \`${rule}\``,
  );
  return `### ${text(title)}\n\n${items.join('\n')}`;
}

function sources(paragraphs: readonly ReportParagraph[]): string {
  return table(
    ['Paragraph', 'Begins', 'Sources'],
    paragraphs.map(({ paragraph, opening, sources: names }) => [String(paragraph), opening, names.join('; ')]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(text)))].join('\n');
}

/** Text that shows as it is, whatever characters it has. */
function text(words: string): string {
  return words.replace(/[\\`*_[\]<>~|#&!]/g, '\\$&').replace(/\s+/g, ' ');
}
