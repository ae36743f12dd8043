import { afterBreak, cellAt, isBreak } from '../base/csv.ts';

/** A row of a table. Rows count from 1, the header and empty rows too, as a spreadsheet shows them. */
export interface Row {
  readonly row: number;
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly rows: readonly Row[];
  /** The row whose quotation mark is never closed: the rest of the file was read as one cell. */
  readonly unclosed?: Row;
}

const DELIMITERS = [',', ';', '\t'];

/** Reads comma-separated values, or such with semicolons or tabs: whichever its first row has most of. */
export function readTable(text: string): Table {
  const delimiter = delimiterOf(text);
  const rows: Row[] = [];
  let [at, row, line] = [0, 0, 1];
  let mark = nextMark(text, 0);
  while (at < text.length) {
    row++;
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (mark > end) {
      const cells = trimmed(text.slice(at, end).split(delimiter));
      if (cells.some((cell) => cell !== '')) rows.push({ row, line, cells });
      at = end + 1;
      line++;
      continue;
    }
    const quoted = quotedRow(text, at, delimiter);
    if (quoted.unclosed) return { rows, unclosed: { row, line, cells: quoted.cells } };
    if (quoted.cells.some((cell) => cell !== '')) rows.push({ row, line, cells: quoted.cells });
    line += quoted.lines + 1;
    at = quoted.end;
    mark = nextMark(text, at);
  }
  return { rows };
}

/** The place of the next quotation mark; beyond the text where there is none. */
function nextMark(text: string, from: number): number {
  const mark = text.indexOf('"', from);
  return mark < 0 ? Number.POSITIVE_INFINITY : mark;
}

function trimmed(cells: string[]): string[] {
  for (let i = 0; i < cells.length; i++) cells[i] = cells[i]!.trim();
  return cells;
}

/** A row that has quotation marks. */
function quotedRow(text: string, start: number, delimiter: string) {
  const cells: string[] = [];
  let [at, lines] = [start, 0];
  for (;;) {
    const cell = cellAt(text, at, delimiter);
    cells.push(cell.text.trim());
    at = cell.end;
    if (cell.unclosed) return { cells, lines, end: at, unclosed: true };
    lines += cell.text.split('\n').length - 1;
    // What stands between a closing mark and the next delimiter is lost in every reader of tables.
    while (at < text.length && text[at] !== delimiter && !isBreak(text, at)) at++;
    if (text[at] !== delimiter) break;
    at++;
  }
  return { cells, lines, end: afterBreak(text, at), unclosed: false };
}

function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** A row as it is written: cells in quotation marks where they need them. */
export function writtenRow(cells: readonly string[], delimiter = ','): string {
  return cells
    .map((cell) => (/["\r\n,;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter);
}

/** The delimiter of a table, and the cells of its first row. */
export function headerOf(text: string): { readonly delimiter: string; readonly cells: readonly string[] } {
  const end = text.search(/[\r\n]/);
  const { rows } = readTable(end < 0 ? text : text.slice(0, end));
  return { delimiter: delimiterOf(text), cells: rows[0]?.cells ?? [] };
}
