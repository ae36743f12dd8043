import type { TextEdit } from '../core/model.ts';

/** A stretch of the text as it was, by its offsets there, or words that are new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** What a text has become by rounds of edits: what is left of the text as it was, and what is new, in order. */
export type Pieces = readonly Piece[];

/** A text before any edit. */
export function untouched(text: string): Pieces {
  return [{ start: 0, end: text.length }];
}

/**
 * Applies one more round of edits.
 * @param edits their offsets are those of the text as it is by now; in order, without overlaps
 */
export function edited(pieces: Pieces, edits: readonly TextEdit[]): Pieces {
  const result: Piece[] = [];
  let [index, used, at] = [0, 0, 0];
  const pass = (until: number, keep: boolean) => {
    while (at < until && index < pieces.length) {
      const piece = pieces[index]!;
      const length = Math.min(until - at, lengthOf(piece) - used);
      if (keep) result.push(cut(piece, used, used + length));
      [used, at] = [used + length, at + length];
      if (used === lengthOf(piece)) [index, used] = [index + 1, 0];
    }
  };
  for (const { start, end, text } of edits) {
    pass(start, true);
    pass(end, false);
    if (text) result.push({ text });
  }
  pass(Number.POSITIVE_INFINITY, true);
  return result;
}

/** The edits that lead from the text as it was to what it has become: in order, without overlaps, nothing twice. */
export function changesOf(pieces: Pieces, length: number): TextEdit[] {
  const changes: TextEdit[] = [];
  let [at, text] = [0, ''];
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    if (text || piece.start > at) changes.push({ start: at, end: piece.start, text });
    [at, text] = [piece.end, ''];
  }
  return changes;
}

const lengthOf = (piece: Piece): number => ('text' in piece ? piece.text.length : piece.end - piece.start);

function cut(piece: Piece, from: number, to: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}
