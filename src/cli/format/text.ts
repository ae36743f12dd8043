import { createColors } from 'picocolors';
import type { Finding, Severity } from '../../core/model.ts';
import type { Reading } from '../input/read.ts';
import { excerpt } from './excerpt.ts';
import { count } from './words.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Width of the terminal. */
  readonly columns: number;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
const INDENT = '      ';

/** The findings for people: by file, each with its place, message, rule and source line; a summary at the end. */
export function lintText(readings: readonly Reading[], options: TextOptions): string {
  const paint = palette(options.colour);
  const files = readings.filter(({ analysis }) => analysis.findings.length > 0);
  const parts = files.map(
    (reading) =>
      `${paint.file(reading.file)}\n${reading.analysis.findings.map((finding) => entry(finding, reading, paint, options)).join('\n')}\n`,
  );
  return `${[...parts, summary(readings, paint)].join('\n')}\n`;
}

function entry(finding: Finding, { lines }: Reading, paint: Palette, { columns }: TextOptions): string {
  const { line, column } = lines.at(finding.start);
  const { source, marks } = excerpt(finding, lines, Math.max(40, columns - INDENT.length - 6));
  return [
    `  ${paint.place(`${line}:${column}`.padEnd(7))} ${paint[finding.severity](finding.severity)}  ${finding.message}  ${paint.aside(finding.rule)}`,
    `${INDENT}${paint.aside('|')} ${source}`,
    `${INDENT}${paint.aside('|')} ${paint[finding.severity](marks)}`,
  ].join('\n');
}

function summary(readings: readonly Reading[], paint: Palette): string {
  const findings = readings.flatMap(({ analysis }) => analysis.findings);
  const accepted = readings.reduce((sum, { analysis }) => sum + analysis.accepted.length, 0);
  const read = `${accepted ? `${count(accepted, 'accepted', 'accepted')}, ` : ''}${count(readings.length, 'article')} read`;
  if (findings.length === 0) return paint.good(`Nothing to mark, ${read}.`);
  const kinds = SEVERITIES.map((severity) => ({
    severity,
    number: findings.filter((finding) => finding.severity === severity).length,
  })).filter(({ number }) => number > 0);
  const words = kinds.map(({ severity, number }) =>
    paint[severity](count(number, severity, severity === 'info' ? 'infos' : `${severity}s`)),
  );
  return `${count(findings.length, 'finding')} (${words.join(', ')}), ${read}.`;
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
