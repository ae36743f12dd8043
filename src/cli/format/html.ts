import { escapeHtml as text } from '../../core/report/escape.ts';
import { REPORT_CSS } from '../../core/report/style.ts';
import type { Reading } from '../input/read.ts';
import { count, numberOf } from './words.ts';

/** Nothing is loaded, nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The findings as an HTML page by itself: a table for each file that has some. */
export function* lintHtml(readings: readonly Reading[]): Generator<string> {
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Copydesk</title>
<style>${REPORT_CSS}</style>
</head>
<body>
<main>
<h1>Copydesk</h1>
<p>${text(summary(readings))}</p>
`;
  for (const reading of readings) if (reading.analysis.findings.length) yield* table(reading);
  yield '</main>\n</body>\n</html>\n';
}

function summary(readings: readonly Reading[]): string {
  const { error, warning, info, hint } = numberOf(readings);
  const found = [count(error, 'error'), count(warning, 'warning'), count(info, 'info', 'infos'), count(hint, 'hint')];
  return `${count(readings.length, 'article')} read: ${found.join(', ')}.`;
}

function* table({ file, lines, analysis: { findings } }: Reading): Generator<string> {
  yield `<h2>${text(file)}</h2>
<table>
<thead><tr><th>Line</th><th>Severity</th><th>Finding</th><th>Check</th></tr></thead>
<tbody>
`;
  for (const { start, severity, message, rule } of findings) {
    const { line, column } = lines.at(start);
    yield `<tr><td>${line}:${column}</td><td><span class="severity ${severity}">${severity}</span></td>`;
    yield `<td>${text(message)}</td><td><code>${text(rule)}</code></td></tr>\n`;
  }
  yield '</tbody>\n</table>\n';
}
