import type { Span } from '../model.ts';

/** The quotation a block is entered or left with: the mark that is still open, or none. */
export type QuoteState = '' | '“' | '"' | '‘' | "'";

/** A stretch in quotation marks, relative to the block; the span includes the marks that are there. */
export interface QuoteSpan extends Span {
  /** The opening mark as written (for one that runs on from the block before and repeats no mark: the mark still open). */
  readonly mark: QuoteState;
  /** Has its opening mark in this block. */
  readonly opened: boolean;
  /** Has its closing mark in this block. */
  readonly closed: boolean;
  /** 0 for a quotation, 1 for one inside it. */
  readonly depth: number;
  /** Continues the quotation the previous block left open. */
  readonly running: boolean;
}

export interface QuoteReading {
  readonly quotes: readonly QuoteSpan[];
  readonly exit: QuoteState;
}

/**
 * Finds the quotations of a block.
 * @param text the block's prose
 * @param entry the quotation that is still open from the block before
 */
export function readQuotes(text: string, entry: QuoteState): QuoteReading {
  const quotes: QuoteSpan[] = [];
  let open: { start: number; mark: QuoteState } | undefined;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '“' || (c === '"' && !open)) {
      if (!open) open = { start: i, mark: c };
    } else if ((c === '”' || c === '"') && open) {
      quotes.push({
        start: open.start,
        end: i + 1,
        mark: open.mark,
        opened: true,
        closed: true,
        depth: 0,
        running: entry !== '' && quotes.length === 0,
      });
      open = undefined;
    }
  }
  if (open)
    quotes.push({
      start: open.start,
      end: text.length,
      mark: open.mark,
      opened: true,
      closed: false,
      depth: 0,
      running: false,
    });
  return { quotes, exit: open ? open.mark : '' };
}
