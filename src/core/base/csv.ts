/** A cell of a table: its words, and where it stands, quotation marks included. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its quotation mark is never closed, or not within the length allowed; it goes on to there. */
  readonly unclosed?: boolean;
}

const [FEED, RETURN] = [0x0a, 0x0d];

/**
 * Reads one cell of comma-separated values, or such with another delimiter.
 * @param longest a quoted cell has fewer characters (UTF-16 code units), marks included, or it is not closed
 */
export function cellAt(text: string, start: number, delimiter: string, longest = Number.POSITIVE_INFINITY): Cell {
  if (text[start] === '"') return quotedCell(text, start, longest);
  const mark = delimiter.charCodeAt(0);
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === FEED || code === RETURN) break;
  }
  return { text: text.slice(start, end), start, end };
}

/** A cell in quotation marks, in which two stand for one. */
function quotedCell(text: string, start: number, longest: number): Cell {
  const last = Math.min(text.length, start + longest);
  let at = start + 1;
  let cell = '';
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0 || mark >= last) return { text: cell + text.slice(at, last), start, end: last, unclosed: true };
    cell += text.slice(at, mark);
    if (text[mark + 1] !== '"') return { text: cell, start, end: mark + 1 };
    cell += '"';
    at = mark + 2;
  }
}

/** Whether a line ends at a place. */
export const isBreak = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** Where the next line begins, from the end of a line. */
export const afterBreak = (text: string, at: number): number =>
  text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
