import { afterBreak, cellAt, isBreak } from '../base/csv.ts';

/** A row of a table. Rows count from 1, the header and empty rows too, as a spreadsheet shows them. */
export interface Row {
  readonly row: number;
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  /** Its place in the text. */
  readonly start: number;
  readonly cells: readonly string[];
  /** It has a quotation mark that is never closed: the rest of the file was read as one cell. */
  readonly isUnclosed: boolean;
}

const DELIMITERS = [',', ';', '\t'];

/** Reads comma-separated values, or such with semicolons or tabs: whichever its first row has most of. */
function readTable(text: string): readonly Row[] {
  return [...rowsFrom(text, delimiterOf(text))].filter(({ isUnclosed }) => !isUnclosed);
}

/**
 * Reads rows one by one; those of empty cells are left out. One whose quotation mark is never closed is the last.
 * @param from where a row begins, @param row which it is
 */
export function* rowsFrom(text: string, delimiter: string, from = 0, row = 1): Generator<Row, void> {
  let line = 1;
  for (let at = from; at < text.length; row++) {
    const { cells, end, lines, isUnclosed } = rowAt(text, at, delimiter);
    if (isUnclosed || cells.some((cell) => cell !== '')) yield { row, line, start: at, cells, isUnclosed };
    if (isUnclosed) return;
    line += lines;
    at = end;
  }
}

/** A row as it stands in the text. */
interface RowThere extends Pick<Row, 'cells' | 'isUnclosed'> {
  /** Where the next row begins. */
  readonly end: number;
  /** How many lines it has. */
  readonly lines: number;
}

function rowAt(text: string, at: number, delimiter: string): RowThere {
  const feed = text.indexOf('\n', at);
  const end = feed < 0 ? text.length : feed;
  const line = text.slice(at, end);
  if (line.includes('"')) return quotedRow(text, at, delimiter);
  return { cells: trimmed(line.split(delimiter)), end: end + 1, lines: 1, isUnclosed: false };
}

function trimmed(cells: string[]): string[] {
  for (let i = 0; i < cells.length; i++) cells[i] = cells[i]!.trim();
  return cells;
}

/** A row that has quotation marks. */
function quotedRow(text: string, start: number, delimiter: string): RowThere {
  const cells: string[] = [];
  let [at, lines] = [start, 1];
  for (;;) {
    const cell = cellAt(text, at, delimiter);
    cells.push(cell.text.trim());
    at = cell.end;
    if (cell.unclosed) return { cells, lines, end: at, isUnclosed: true };
    lines += cell.text.split('\n').length - 1;
    // What stands between a closing mark and the next delimiter is lost in every reader of tables.
    while (at < text.length && text[at] !== delimiter && !isBreak(text, at)) at++;
    if (text[at] !== delimiter) break;
    at++;
  }
  return { cells, lines, end: afterBreak(text, at), isUnclosed: false };
}

/** What divides the cells: whichever the first row has most of. */
export function delimiterOf(text: string): string {
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
  const [first] = readTable(end < 0 ? text : text.slice(0, end));
  return { delimiter: delimiterOf(text), cells: first?.cells ?? [] };
}
