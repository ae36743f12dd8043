/** A place as people and tools count it: both from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text; a line ends at CRLF, LF or CR, as in the editor. */
export interface Lines {
  /** The position of an offset; beyond the end, that of the end. */
  at(offset: number): Position;
  /** The text of a line (from 1) without its line end; '' where there is none. */
  text(line: number): string;
}

/**
 * Finds the line ends of a text once, to look up positions afterwards in logarithmic time.
 * @param text decoded text without byte-order mark
 */
export function linesOf(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\r\n|\r|\n/g)) {
    ends.push(index);
    starts.push(index + mark.length);
  }
  ends.push(text.length);
  return {
    at(offset) {
      const place = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= place) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: place - starts[low]! + 1 };
    },
    text: (line) => text.slice(starts[line - 1], ends[line - 1]),
  };
}
