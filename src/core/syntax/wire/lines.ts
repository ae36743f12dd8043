import { type InTurns, turnOf } from '../../base/turns.ts';
import type { Span } from '../../model.ts';
import { isSpace } from '../text/characters.ts';

/** So many lines are found in one turn. */
const LINES_A_TURN = 4_000;

/** A line that holds something; the span leaves out the white space around it. */
export interface Line extends Span {
  /** Empty lines right before it. */
  readonly gap: number;
}

/** Divides a text in normal form at its line ends and gives the lines that are not blank. */
export function* linesOf(text: string): InTurns<Line[]> {
  const lines: Line[] = [];
  const isOver = turnOf(LINES_A_TURN);
  let gap = 0;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const end = feed < 0 ? text.length : feed;
    const line = trimmed(text, from, end);
    if (line.start < line.end) {
      lines.push({ start: line.start, end: line.end, gap });
      gap = 0;
    } else gap++;
    from = end + 1;
    if (isOver()) yield;
  }
  return lines;
}

/** The span without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
