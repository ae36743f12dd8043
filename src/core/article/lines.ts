import type { Span } from '../model.ts';
import { isSpace } from '../text/characters.ts';

/** A line that holds something; the span leaves out the white space around it. */
export interface Line extends Span {
  /** Empty lines right before it. */
  readonly gap: number;
}

/** Divides a text at its line ends (LF, CRLF, CR) and gives the lines that are not blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let from = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (from <= text.length) {
    if (feed !== -1 && feed < from) feed = text.indexOf('\n', from);
    if (carriage !== -1 && carriage < from) carriage = text.indexOf('\r', from);
    const end = lineEnd(text.length, feed, carriage);
    const line = trimmed(text, from, end);
    if (line.start < line.end) {
      lines.push({ ...line, gap });
      gap = 0;
    } else gap++;
    from = end + (end === carriage && feed === end + 1 ? 2 : 1);
  }
  return lines;
}

function lineEnd(length: number, feed: number, carriage: number): number {
  if (feed === -1) return carriage === -1 ? length : carriage;
  return carriage === -1 ? feed : Math.min(feed, carriage);
}

/** The span without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
