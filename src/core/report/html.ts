import { sentenceChart } from './chart.ts';
import { escapeHtml as text } from './escape.ts';
import { acceptedCount, figureRows, findingCount, origin, statementLine } from './phrases.ts';
import type { ArticleReport, Place, ReportCategory, ReportCheck, ReportParagraph, ReportPerson } from './report.ts';
import { progressText, type ReportFact, type SheetSection, sheetSections, signature } from './sheet.ts';
import { REPORT_CSS } from './style.ts';

/** What surrounds the report on a page. */
export interface PageShell {
  /** The content security policy. */
  readonly csp: string;
  /** The nonce of style and script, where the policy wants one. */
  readonly nonce?: string;
  /** Markup above the report. */
  readonly header?: string;
  /** The address of a script that answers clicks on links with `data-start` and `data-end`, or `data-check`. */
  readonly script?: string;
}

/** A page by itself: nothing is loaded, nothing runs. */
const SELF_CONTAINED: PageShell = {
  csp: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
};

/**
 * The report in pieces of an HTML page that can be printed, in light and dark; in a webview it takes the editor's colours. Links
 * to places lead to the paragraph in the list of sources, and carry the offsets as `data-start` and `data-end`; the
 * names of checks lead to what they are about, and carry the id as `data-check`.
 */
export function* reportPage(report: ArticleReport, shell: PageShell = SELF_CONTAINED): Generator<string> {
  yield* htmlPage(report.title || report.file, reportBody(report), shell);
}

/**
 * A page with the look of the report.
 * @param body markup
 */
export function* htmlPage(title: string, body: Iterable<string>, shell: PageShell = SELF_CONTAINED): Generator<string> {
  const nonce = shell.nonce ? ` nonce="${text(shell.nonce)}"` : '';
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(shell.csp)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style${nonce}>${REPORT_CSS}</style>
</head>
<body>
${shell.header ?? ''}`;
  yield* body;
  yield `
${shell.script ? `<script${nonce} src="${text(shell.script)}"></script>\n` : ''}</body>
</html>
`;
}

/** What stands in the body of the page: a `main` element. */
export function* reportBody(report: ArticleReport): Generator<string> {
  const { checks, paragraphs, people } = report;
  yield `<main>\n<h1>${text(report.title || report.file)}</h1>\n`;
  if (origin(report)) yield `<p class="note">${text(origin(report))}</p>\n`;
  yield contents(report);
  yield* section('findings', 'Findings', findingsHtml(report));
  yield* section('people', 'People', people.length ? lines(people, personHtml) : nothing('Nobody is named.'));
  yield* section('sheet', 'Accuracy sheet', report.sheet.length ? sheetHtml(report) : nothing('Nothing to look up.'));
  yield* section('figures', 'Figures', figuresHtml(report));
  yield* section('sources', 'Sources', paragraphs.length ? sourcesHtml(paragraphs) : nothing('No paragraphs.'));
  if (checks.length) yield* section('checks', 'Checks', checksHtml(checks));
  yield '</main>';
}

/** Leads to what is further down. */
function contents({ findings, people, sheet }: ArticleReport): string {
  const parts = [
    ['findings', `Findings (${findingCount(findings)})`],
    ['people', `People (${people.length})`],
    ['sheet', `Accuracy sheet (${sheet.length})`],
    ['figures', 'Figures'],
    ['sources', 'Sources'],
  ];
  return `<nav aria-label="Contents">${parts.map(([id, title]) => `<a href="#${id}">${title}</a>`).join(' · ')}</nav>\n`;
}

function* section(id: string, title: string, content: Iterable<string>): Generator<string> {
  yield `<section aria-labelledby="${id}">\n<h2 id="${id}">${text(title)}</h2>\n`;
  yield* content;
  yield '\n</section>\n';
}

const nothing = (words: string): readonly string[] => [`<p>${text(words)}</p>`];

/** What is written of each of these, with a line end between one and the next. */
function* lines<T>(parts: readonly T[], write: (part: T) => Iterable<string>): Generator<string> {
  for (const [index, part] of parts.entries()) {
    if (index > 0) yield '\n';
    yield* write(part);
  }
}

function* personHtml({ name, titles, mentions, statements, first }: ReportPerson): Generator<string> {
  yield `<article>\n<h3><bdi>${text(name)}</bdi></h3>\n`;
  if (titles.length) yield `<p class="titles">${text(titles.join('; '))}</p>\n`;
  yield `<p class="note">${mentions} ${mentions === 1 ? 'mention' : 'mentions'}, first on ${link(first)}</p>\n`;
  if (statements.length) {
    yield '<ul>';
    yield* lines(statements, (said) => [`<li>${link(said)} <bdi>${text(statementLine(said))}</bdi></li>`]);
    yield '</ul>\n';
  }
  yield '</article>';
}

function* findingsHtml(report: ArticleReport): Generator<string> {
  if (report.accepted) yield `<p class="note">${acceptedCount(report)}</p>\n`;
  if (report.findings.length) yield* lines(report.findings, categoryHtml);
  else yield* nothing('Nothing to mark.');
}

function* categoryHtml({ title, findings }: ReportCategory): Generator<string> {
  yield `<h3>${text(title)}</h3>\n<ul>`;
  yield* lines(findings, (finding) => [
    `<li>${link(finding)} <span class="severity ${finding.severity}">${finding.severity}</span> ${text(finding.message)} ${checkLink(finding.rule)}</li>`,
  ]);
  yield '</ul>';
}

function* sheetHtml(report: ArticleReport): Generator<string> {
  yield `<p class="note">${progressText(report)}</p>\n`;
  yield* lines(sheetSections(report), sheetSectionHtml);
}

function* sheetSectionHtml({ title, facts }: SheetSection): Generator<string> {
  yield `<h3>${text(title)}</h3>\n<ul class="sheet">`;
  yield* lines(facts, (fact) => [factHtml(fact)]);
  yield '</ul>';
}

function factHtml(fact: ReportFact): string {
  const box = fact.checked ? 'aria-label="checked">☑' : 'aria-label="open">☐';
  const findings = fact.findings.map((finding) => `<br><span class="severity warning">${text(finding)}</span>`);
  const note = [fact.check, signature(fact)].filter(Boolean).join(' · ');
  return `<li><span class="box" role="img" ${box}</span> ${link(fact)} <bdi>${text(fact.text)}</bdi> <span class="note">${text(note)}</span>${findings.join('')}</li>`;
}

function* figuresHtml(report: ArticleReport): Generator<string> {
  yield* sentenceChart(report.paragraphs);
  const rows = figureRows(report).map(
    ([label, value]) => `<tr><th scope="row">${text(label)}</th><td>${text(value)}</td></tr>`,
  );
  yield `\n<table>\n<caption>Counts and readability of the body</caption>\n<tbody>${rows.join('\n')}</tbody>\n</table>`;
}

function* sourcesHtml(paragraphs: readonly ReportParagraph[]): Generator<string> {
  yield `<table>
<caption>Who says what in each paragraph</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Paragraph</th><th scope="col">Sources</th></tr></thead>
<tbody>`;
  yield* lines(paragraphs, (paragraph) => [
    `<tr id="p${paragraph.paragraph}"><td>${link(paragraph)}</td><td><bdi>${text(paragraph.opening)}</bdi></td><td>${text(paragraph.sources.join('; ')) || '<span class="note">none</span>'}</td></tr>`,
  ]);
  yield '</tbody>\n</table>';
}

function* checksHtml(checks: readonly ReportCheck[]): Generator<string> {
  yield '<dl>';
  yield* lines(checks, ({ rule, summary }) => [
    `<dt id="check-${text(rule)}"><code>${text(rule)}</code></dt><dd>${text(summary)}</dd>`,
  ]);
  yield '</dl>';
}

function checkLink(rule: string): string {
  return `<a href="#check-${text(rule)}" data-check="${text(rule)}"><code>${text(rule)}</code></a>`;
}

function link({ start, end, line, paragraph }: Place): string {
  const target = paragraph === null ? 'sources' : `p${paragraph}`;
  return `<a href="#${target}" data-start="${start}" data-end="${end}">line ${line}</a>`;
}
