import { createColors } from 'picocolors';
import type { Finding, Severity } from '../../core/model.ts';
import { SEVERITIES } from '../../core/model.ts';
import { printable } from '../../core/syntax/text/printable.ts';
import type { Reading } from '../input/read.ts';
import { excerpt } from './excerpt.ts';
import { count, heading, numberOf } from './words.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Width of the terminal. */
  readonly columns: number;
}

const INDENT = '      ';

/** The findings for people: by file, each with its place, message, rule and source line; a summary at the end. */
export function* lintText(readings: readonly Reading[], options: TextOptions): Generator<string> {
  const paint = palette(options.colour);
  for (const reading of readings) {
    const { findings } = reading.analysis;
    if (findings.length === 0) continue;
    yield `${paint.file(heading(reading.file))}\n`;
    for (const finding of findings) yield `${entry(finding, reading, paint, options)}\n`;
    yield '\n';
  }
  yield `${summary(readings, paint)}\n`;
}

function entry(finding: Finding, { lines }: Reading, paint: Palette, { columns }: TextOptions): string {
  const { line, column } = lines.at(finding.start);
  const { source, marks } = excerpt(finding, lines, Math.max(40, columns - INDENT.length - 6));
  return [
    `  ${paint.place(`${line}:${column}`.padEnd(7))} ${paint[finding.severity](finding.severity)}  ${printable(finding.message)}  ${paint.aside(finding.rule)}`,
    `${INDENT}${paint.aside('|')} ${source}`,
    `${INDENT}${paint.aside('|')} ${paint[finding.severity](marks)}`,
  ].join('\n');
}

function summary(readings: readonly Reading[], paint: Palette): string {
  const numbers = numberOf(readings);
  const findings = SEVERITIES.reduce((sum, severity) => sum + numbers[severity], 0);
  const accepted = readings.reduce((sum, { analysis }) => sum + analysis.accepted.length, 0);
  const read = `${accepted ? `${count(accepted, 'accepted', 'accepted')}, ` : ''}${count(readings.length, 'article')} read`;
  if (findings === 0) return paint.good(`Nothing to mark, ${read}.`);
  const words = SEVERITIES.filter((severity) => numbers[severity] > 0).map((severity) =>
    paint[severity](count(numbers[severity], severity, severity === 'info' ? 'infos' : `${severity}s`)),
  );
  return `${count(findings, 'finding')} (${words.join(', ')}), ${read}.`;
}

type Paint = (text: string) => string;
type Palette = Readonly<Record<Severity | 'file' | 'place' | 'aside' | 'good', Paint>>;

function palette(colour: boolean): Palette {
  const c = createColors(colour);
  return {
    error: c.red,
    warning: c.yellow,
    info: c.blue,
    hint: c.cyan,
    file: (text) => c.underline(c.bold(text)),
    place: c.dim,
    aside: c.dim,
    good: c.green,
  };
}
