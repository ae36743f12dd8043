import { sentenceChart } from './chart.ts';
import { escapeHtml as text } from './escape.ts';
import { figureRows, statementLine } from './phrases.ts';
import type { ArticleReport, Place, ReportCategory, ReportParagraph, ReportPerson } from './report.ts';
import { REPORT_CSS } from './style.ts';

/** What surrounds the report on a page. */
export interface PageShell {
  /** The content security policy. */
  readonly csp: string;
  /** The nonce of style and script, where the policy wants one. */
  readonly nonce?: string;
  /** The address of a script that answers clicks on links with `data-start` and `data-end`. */
  readonly script?: string;
}

/** A page by itself: nothing is loaded, nothing runs. */
const SELF_CONTAINED: PageShell = {
  csp: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
};

/**
 * The report as an HTML page that can be printed, in light and dark; in a webview it takes the editor's colours. Links
 * to places lead to the paragraph in the list of sources, and carry the offsets as `data-start` and `data-end`.
 */
export function reportPage(report: ArticleReport, shell: PageShell = SELF_CONTAINED): string {
  const nonce = shell.nonce ? ` nonce="${text(shell.nonce)}"` : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(shell.csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(report.title || report.file)}</title>
<style${nonce}>${REPORT_CSS}</style>
</head>
<body>
${reportBody(report)}
${shell.script ? `<script${nonce} src="${text(shell.script)}"></script>\n` : ''}</body>
</html>
`;
}

/** What stands in the body of the page: a `main` element. */
export function reportBody(report: ArticleReport): string {
  const paragraphs = report.paragraphs;
  return [
    '<main>',
    `<h1>${text(report.title || report.file)}</h1>`,
    `<p class="note">${text([report.file, report.date].filter(Boolean).join(', '))}</p>`,
    section('people', 'People', report.people.map(personHtml), 'Nobody is named.'),
    section('findings', 'Findings', report.findings.map(categoryHtml), 'Nothing to mark.'),
    section('figures', 'Figures', [sentenceChart(paragraphs), figuresHtml(report)], ''),
    section('sources', 'Sources', paragraphs.length ? [sourcesHtml(paragraphs)] : [], 'No paragraphs.'),
    '</main>',
  ].join('\n');
}

function section(id: string, title: string, parts: readonly string[], empty: string): string {
  const content = parts.length ? parts.join('\n') : `<p>${text(empty)}</p>`;
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${text(title)}</h2>\n${content}\n</section>`;
}

function personHtml({ name, titles, mentions, statements, first }: ReportPerson): string {
  const said = statements.map(
    (statement) => `<li>${link(statement)} <bdi>${text(statementLine(statement))}</bdi></li>`,
  );
  return [
    '<article>',
    `<h3><bdi>${text(name)}</bdi></h3>`,
    titles.length ? `<p class="titles">${text(titles.join('; '))}</p>` : '',
    `<p class="note">${mentions} ${mentions === 1 ? 'mention' : 'mentions'}, first on ${link(first)}</p>`,
    said.length ? `<ul>${said.join('\n')}</ul>` : '',
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}

function categoryHtml({ title, findings }: ReportCategory): string {
  const items = findings.map(
    (finding) =>
      `<li>${link(finding)} <span class="severity ${finding.severity}">${finding.severity}</span> ${text(finding.message)} <code>${text(finding.rule)}</code></li>`,
  );
  return `<h3>${text(title)}</h3>\n<ul>${items.join('\n')}</ul>`;
}

function figuresHtml(report: ArticleReport): string {
  const rows = figureRows(report).map(
    ([label, value]) => `<tr><th scope="row">${text(label)}</th><td>${text(value)}</td></tr>`,
  );
  return `<table>\n<caption>Counts and readability of the body</caption>\n<tbody>${rows.join('\n')}</tbody>\n</table>`;
}

function sourcesHtml(paragraphs: readonly ReportParagraph[]): string {
  const rows = paragraphs.map(
    (paragraph) =>
      `<tr id="p${paragraph.paragraph}"><td>${link(paragraph)}</td><td><bdi>${text(paragraph.opening)}</bdi></td><td>${text(paragraph.sources.join('; ')) || '<span class="note">none</span>'}</td></tr>`,
  );
  return `<table>
<caption>Who says what stands in each paragraph</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Paragraph</th><th scope="col">Sources</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table>`;
}

function link({ start, end, line, paragraph }: Place): string {
  const target = paragraph === null ? 'sources' : `p${paragraph}`;
  return `<a href="#${target}" data-start="${start}" data-end="${end}">line ${line}</a>`;
}
