import type { Span } from '../../core/model.ts';
import type { Lines } from '../../core/syntax/text/lines.ts';
import { printable } from '../../core/syntax/text/printable.ts';

/** The source line of a span and the marks that go under it. */
export interface Excerpt {
  readonly source: string;
  readonly marks: string;
}

const LEAD = 24;

/**
 * Cuts out the first line of a span, no wider than `width` columns, and underlines the span in it. Of a paragraph that
 * is one long line, the part around the span is shown.
 */
export function excerpt(span: Span, lines: Lines, width: number): Excerpt {
  const from = lines.at(span.start);
  const to = lines.at(span.end);
  const line = lines.text(from.line);
  const start = from.column - 1;
  const end = Math.max(to.line === from.line ? to.column - 1 : line.length, start + 1);
  const first = line.length <= width ? 0 : wordStart(line, Math.max(0, Math.min(start - LEAD, line.length - width)));
  const last = Math.min(line.length, first + width);
  const before = first > 0 ? '…' : '';
  const marked = Math.min(end, Math.max(last, start + 1));
  return {
    // Cut out first: an article may be one line of megabytes.
    source: `${before}${printable(line.slice(first, last)).trimEnd()}${last < line.length ? '…' : ''}`,
    marks:
      ' '.repeat(before.length + columns(line.slice(first, start))) +
      '^'.repeat(columns(line.slice(start, marked)) || 1),
  };
}

/** The next start of a word at or after an offset, if it is near. */
function wordStart(line: string, offset: number): number {
  if (offset === 0) return 0;
  const space = line.slice(offset, offset + LEAD / 2).indexOf(' ');
  return space >= 0 ? offset + space + 1 : offset;
}

/** How many columns a text takes, a code point taken as one. */
function columns(text: string): number {
  return [...text].length;
}
