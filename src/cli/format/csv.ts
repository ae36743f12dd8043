import { csv } from '../../core/report/csv.ts';
import type { Reading } from '../input/read.ts';

/** The findings as CSV, a row for each. */
export function lintCsv(readings: readonly Reading[]): Generator<string> {
  return csv(
    ['file', 'line', 'column', 'severity', 'check', 'message', 'words'],
    readings.flatMap(({ file, lines, text, analysis }) =>
      analysis.findings.map(({ start, end, severity, rule, message }) => {
        const { line, column } = lines.at(start);
        return [file, line, column, severity, rule, message, text.slice(start, end)];
      }),
    ),
  );
}
