import { afterBreak, type Cell, cellAt, isBreak } from '../base/csv.ts';
import type { Node, Report } from './json.ts';

/** What the cells of some columns are: several texts, divided by bars, or yes or no; of all others one text. */
export interface Columns {
  readonly names: readonly string[];
  readonly lists?: readonly string[];
  readonly flags?: readonly string[];
}

/** A quoted cell is no longer than this, or its closing mark is missing. */
const LONGEST_CELL = 4_000;
/** A table with more broken cells is no table. */
const MOST_BROKEN = 500;

/** A row of a table. */
export interface TableRow {
  /** What its cells are called, in small letters; those beyond have no name. */
  readonly names: readonly string[];
  readonly cells: readonly Cell[];
}

/**
 * Reads a table (cells divided by commas, semicolons or tabs) row by row: the first row names the parts. A row that is
 * broken is reported and left out.
 * @param text the file's text without byte-order mark
 */
export function* tableRows(text: string, columns: Pick<Columns, 'names'>, report: Report): Generator<TableRow, void> {
  const rows = rowsOf(text, report);
  const header = rows.next().value;
  if (!header) {
    if (text.trim()) report({ start: 0, end: 0 }, `The first row names the columns: ${columns.names.join(',')}.`);
    return;
  }
  const names = header.map(({ text: name }) => name.trim().toLowerCase());
  if (!names.some((name) => columns.names.includes(name))) {
    report(spanOf(header), `The first row names the columns: ${columns.names.join(',')}.`);
    return;
  }
  for (const cells of rows) yield { names, cells };
}

/** A row as an object; undefined for one that has too many cells, which is reported. */
export function rowNode({ names, cells: row }: TableRow, columns: Columns, report: Report): Node | undefined {
  const beyond = row[names.length];
  if (beyond) {
    report(beyond, 'This row has more cells than the first: a text with a comma in it goes in double quotation marks.');
    return undefined;
  }
  const children = row.flatMap((cell, i): Node[] => {
    if (!cell.text.trim()) return [];
    const value = valueNode(cell, names[i]!, columns);
    const key: Node = { type: 'string', offset: cell.start, length: cell.end - cell.start, value: names[i]! };
    return [{ type: 'property', offset: key.offset, length: key.length, children: [key, value] }];
  });
  const { start, end } = spanOf(row);
  return children.length ? { type: 'object', offset: start, length: end - start, children } : undefined;
}

function valueNode({ text, start, end }: Cell, name: string, { lists = [], flags = [] }: Columns): Node {
  const place = { offset: start, length: end - start };
  if (flags.includes(name)) {
    const flag = /^(?:yes|true|x|1)$/i.test(text.trim()) || (/^(?:no|false|0)$/i.test(text.trim()) ? false : text);
    return { type: typeof flag === 'string' ? 'string' : 'boolean', ...place, value: flag };
  }
  if (!lists.includes(name)) return { type: 'string', ...place, value: text.trim() };
  const items = text.split('|').map((item) => item.trim());
  const children = items.filter(Boolean).map((value): Node => ({ type: 'string', ...place, value }));
  return { type: 'array', ...place, children };
}

const spanOf = (row: readonly Cell[]) => ({ start: row[0]!.start, end: row.at(-1)!.end });

/** The rows that hold something, by their cells; what follows `#` at the beginning of a line is a comment. */
function* rowsOf(text: string, report: Report): Generator<readonly Cell[], void> {
  const mark = markOf(text);
  let broken = 0;
  for (let at = 0; at < text.length; ) {
    const row: Cell[] = [];
    let isWhole = true;
    for (;;) {
      const cell = cellAt(text, at, mark, LONGEST_CELL);
      if (!isWholeCell(text, cell, mark)) {
        isWhole = false;
        broken++;
        const end = lineEnd(text, at);
        report({ start: at, end }, 'The quotation mark is not closed; one inside a text is written twice.');
        at = end;
        break;
      }
      row.push(cell);
      at = cell.end;
      if (text[at] !== mark) break;
      at++;
    }
    at = afterBreak(text, at);
    if (isWhole && row.some((cell) => cell.text.trim()) && !row[0]!.text.startsWith('#')) yield row;
    if (broken > MOST_BROKEN) return;
  }
}

/** The first line of a table that holds something and is no comment; '' where there is none. */
export function firstLine(text: string): string {
  return text.split(/\r\n|\r|\n/).find((line) => line.trim() && !line.trimStart().startsWith('#')) ?? '';
}

/** What divides the cells: of the first line that holds something. */
function markOf(text: string): string {
  const line = firstLine(text.slice(0, LONGEST_CELL));
  return [',', ';', '\t'].find((mark) => line.includes(mark)) ?? ',';
}

/** A cell is read to its end, and nothing stands behind its closing mark. */
const isWholeCell = (text: string, { end, unclosed }: Cell, mark: string): boolean =>
  !unclosed && (end >= text.length || text[end] === mark || isBreak(text, end));

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text, at)) at++;
  return at;
}
