import { severityCounts } from '../../core/linter/severities.ts';
import type { Severity } from '../../core/model.ts';
import { printable } from '../../core/syntax/text/printable.ts';
import type { Reading } from '../input/read.ts';

/** A count with its noun: `1 article`, `2 articles`, `1,204 people`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** The name of a file at the beginning of a line, where no name may look like a command to a build server (`::error`). */
export function heading(file: string): string {
  return printable(file).replace(/^ *::/, './$&');
}

/** How many findings there are of each severity. */
export function numberOf(readings: readonly Reading[]): Record<Severity, number> {
  return severityCounts(readings.flatMap(({ analysis }) => analysis.findings));
}
