import { escapeHtml as text } from '../../core/report/escape.ts';
import { htmlPage } from '../../core/report/html.ts';
import type { Reading } from '../input/read.ts';
import { count, numberOf } from './words.ts';

/** The findings as an HTML page by itself: a table for each file that has some. */
export function lintHtml(readings: readonly Reading[]): Generator<string> {
  return htmlPage('Copydesk', bodyOf(readings));
}

function* bodyOf(readings: readonly Reading[]): Generator<string> {
  yield `<main>\n<h1>Copydesk</h1>\n<p>${text(summary(readings))}</p>\n`;
  for (const reading of readings) if (reading.analysis.findings.length) yield* table(reading);
  yield '</main>';
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
