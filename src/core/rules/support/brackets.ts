import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../model.ts';

/**
 * The stretches from an opening bracket, round or square, to the next closing one on its line, marks included: for each
 * closing bracket those of the opening ones before it, the longest first. In time proportional to the text.
 * @param most the most characters of a stretch; longer ones are left out
 */
export function bracketsOf(text: string, most: number): Span[][] {
  const found: Span[][] = [];
  let open: number[] = [];
  for (const { 0: mark, index } of matchesOf(text, /[[(\])\n]/g)) {
    if (mark === '[' || mark === '(') {
      open.push(index);
      continue;
    }
    if (mark !== '\n') {
      const end = index + 1;
      const spans: Span[] = [];
      for (let i = open.length - 1; i >= 0 && end - open[i]! <= most; i--) spans.unshift({ start: open[i]!, end });
      if (spans.length) found.push(spans);
    }
    open = [];
  }
  return found;
}

/**
 * The stretches between two marks, marks included, in order and without overlaps: comments, for example.
 * @param most the most characters between the marks; longer stretches are left out
 */
export function delimited(text: string, opening: string, closing: string, most: number): Span[] {
  const found: Span[] = [];
  let close = -1;
  for (let start = text.indexOf(opening); start >= 0; ) {
    const inside = start + opening.length;
    if (close < inside) close = text.indexOf(closing, inside);
    if (close < 0) break;
    const end = close + closing.length;
    const fits = close - inside <= most;
    if (fits) found.push({ start, end });
    start = text.indexOf(opening, fits ? end : start + 1);
  }
  return found;
}
