import type { Severity } from '../../core/model.ts';
import { printable } from '../../core/syntax/text/printable.ts';
import type { Reading } from '../input/read.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** The findings as workflow commands, which GitHub shows as annotations beside the lines. */
export function* lintGithub(readings: readonly Reading[]): Generator<string> {
  for (const { file, lines, analysis } of readings) {
    for (const { severity, rule, message, start, end } of analysis.findings) {
      const [from, to] = [lines.at(start), lines.at(end)];
      const place = { file, line: from.line, col: from.column, endLine: to.line, endColumn: to.column, title: rule };
      const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      yield `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
    }
  }
}

function escapeData(text: string): string {
  return printable(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
