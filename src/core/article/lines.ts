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
  const feeds = new Finder(text, '\n');
  const carriages = new Finder(text, '\r');
  let gap = 0;
  for (let from = 0; from <= text.length; ) {
    const feed = feeds.from(from);
    const carriage = carriages.from(from);
    const end = Math.min(feed, carriage);
    const line = trimmed(text, from, end);
    if (line.start < line.end) {
      lines.push({ start: line.start, end: line.end, gap });
      gap = 0;
    } else gap++;
    from = end + (end === carriage && feed === end + 1 ? 2 : 1);
  }
  return lines;
}

/** Finds a mark from place to place; what lies before the one found last is not searched again. */
class Finder {
  private at = -1;

  constructor(
    private readonly text: string,
    private readonly mark: string,
  ) {}

  /** The place of the first mark at or after `place`, the text's length where there is none; places only grow. */
  from(place: number): number {
    if (this.at < place) {
      const found = this.text.indexOf(this.mark, place);
      this.at = found === -1 ? this.text.length : found;
    }
    return this.at;
  }
}

/** The span without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
