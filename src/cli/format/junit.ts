import { escapeHtml as escaped } from '../../core/report/escape.ts';
import type { Reading } from '../input/read.ts';

/**
 * The findings as JUnit XML, which build servers show as test results: a suite for each file, a failed case for each error
 * and warning, a skipped one for what is milder; a file without findings has one case that passes.
 */
export function* lintJunit(readings: readonly Reading[]): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n';
  for (const reading of readings) yield* suite(reading);
  yield '</testsuites>\n';
}

function* suite({ file, lines, analysis: { findings } }: Reading): Generator<string> {
  const failures = findings.filter(({ severity }) => isFailure(severity)).length;
  const counts = { tests: Math.max(1, findings.length), failures, skipped: findings.length - failures };
  yield `  <testsuite ${attributes({ name: file, ...counts })}>\n`;
  if (findings.length === 0) yield `    <testcase ${attributes({ name: file, classname: 'copydesk' })}/>\n`;
  for (const { rule, severity, message, start } of findings) {
    const { line, column } = lines.at(start);
    yield `    <testcase ${attributes({ name: `${file}:${line}:${column} ${rule}`, classname: rule, file, line })}>\n`;
    const told = attributes({ message });
    yield isFailure(severity)
      ? `      <failure type="${severity}" ${told}>${escaped(`${file}:${line}:${column}: ${message}`)}</failure>\n`
      : `      <skipped ${told}/>\n`;
    yield '    </testcase>\n';
  }
  yield '  </testsuite>\n';
}

function isFailure(severity: string): boolean {
  return severity === 'error' || severity === 'warning';
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value)).replace(/[\t\r\n]/g, ' ')}"`)
    .join(' ');
}
