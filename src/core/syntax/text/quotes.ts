import type { Span } from '../../model.ts';
import { LOOKAHEAD, type QuoteMark, quoteMarks, standsInside, stateOf } from './marks.ts';

/** The quotation a block is entered or left with: the mark that is still open, or none. */
export type QuoteState = '' | '“' | '"' | '‘' | "'";

/**
 * A stretch in quotation marks, relative to the block; the span includes the marks that are there. A closing mark that
 * has nothing to close is a stretch of its own (`opened` false, one character).
 */
export interface QuoteSpan extends Span {
  /** The opening mark as written (for one that runs on from the block before and repeats no mark: the mark still open). */
  readonly mark: QuoteState;
  /** Has its opening mark in this block. */
  readonly opened: boolean;
  /** Has its closing mark in this block. */
  readonly closed: boolean;
  /** 0 for a quotation, 1 for one inside it. */
  readonly depth: number;
  /** Continues the quotation the previous block (or the previous line of this one) left open. */
  readonly running: boolean;
}

export interface QuoteReading {
  /** In the order in which they begin. */
  readonly quotes: readonly QuoteSpan[];
  readonly exit: QuoteState;
}

/**
 * Finds the quotations of a block. A quotation left open at the end of a paragraph goes on in the next only where that
 * one repeats the opening mark or begins with the rest of the quotation; otherwise it ends with its block.
 * @param text the block's prose
 * @param entry the quotation that is still open from the block before
 */
export function readQuotes(text: string, entry: QuoteState): QuoteReading {
  const marks = quoteMarks(text);
  if (!marks.length) return { quotes: [], exit: '' };
  return new Reader(text, marks, entry).read();
}

interface Open {
  readonly start: number;
  readonly mark: QuoteState;
  readonly family: QuoteMark['family'];
  readonly opened: boolean;
  readonly running: boolean;
  /** Where its record stands in the result. */
  readonly slot: number;
}

/** One pass over the marks of a block with the quotations open at that point (at most two deep). */
class Reader {
  private readonly quotes: QuoteSpan[] = [];
  private readonly open: Open[] = [];

  constructor(
    private readonly text: string,
    private readonly marks: readonly QuoteMark[],
    private entry: QuoteState,
  ) {}

  read(): QuoteReading {
    for (const [i, mark] of this.marks.entries()) {
      if (!this.closeWith(mark, i)) this.openWith(mark, i);
      this.entry = '';
    }
    const outer = this.open[0];
    while (this.open.length) this.close(this.text.length, false);
    return { quotes: this.quotes, exit: outer ? outer.mark : '' };
  }

  private closeWith(mark: QuoteMark, i: number): boolean {
    if (!mark.closes) return false;
    const level = this.open.findLastIndex(({ family }) => family === mark.family);
    if (level >= 0) {
      if (mark.opens && mark.atLineStart) return false;
      if (standsInside(this.marks, i)) return true;
      while (this.open.length > level + 1) this.close(mark.at, false);
      this.close(mark.at + 1, true);
      return true;
    }
    if (mark.opens) return false;
    if (this.entry && familyOf(this.entry) === mark.family && i === 0) {
      this.push({ start: 0, mark: this.entry, family: mark.family, opened: false, running: true });
      this.close(mark.at + 1, true);
    } else if (mark.family === 'double' && !mark.weak) {
      this.push({ start: mark.at, mark: stateOf(mark.char), family: 'double', opened: false, running: false });
      this.close(mark.at + 1, true);
    }
    return true;
  }

  private openWith(mark: QuoteMark, i: number): void {
    if (!mark.opens || (mark.family === 'single' && !this.singleOpens(mark, i))) return;
    const same = this.open.findIndex(({ family }) => family === mark.family);
    const reopens = same >= 0 && mark.atLineStart;
    // A second opening mark of the same kind: a new line of a running quotation, one inside the other, or one never closed.
    if (same >= 0 && (reopens || !this.nestsInItself(mark, i))) {
      while (this.open.length > same) this.close(this.lastInkBefore(mark.at), false);
    }
    const running =
      reopens || (i === 0 && mark.atLineStart && this.entry !== '' && familyOf(this.entry) === mark.family);
    this.push({ start: mark.at, mark: stateOf(mark.char), family: mark.family, opened: true, running });
  }

  /** Whether two closing marks of the family follow before the next opening one: “He said “no” to me”. */
  private nestsInItself(mark: QuoteMark, i: number): boolean {
    let closers = 0;
    for (let j = i + 1; j < this.horizon(i) && closers < 2; j++) {
      const next = this.marks[j]!;
      if (next.family !== mark.family) continue;
      if (!next.closes || next.atLineStart) return false;
      closers++;
    }
    return closers === 2;
  }

  /** An opening single mark counts when its end is in the block, or when it can be a paragraph of a running quotation. */
  private singleOpens(mark: QuoteMark, i: number): boolean {
    for (let j = i + 1; j < this.horizon(i); j++) {
      const next = this.marks[j]!;
      if (next.family === 'single') return next.closes || (mark.atLineStart && !this.open.length);
      // Inside a double quotation the inner one ends before the outer does.
      if (this.open.length && next.closes && !next.opens) return false;
    }
    return mark.atLineStart && !this.open.length;
  }

  private horizon(i: number): number {
    return Math.min(this.marks.length, i + 1 + LOOKAHEAD);
  }

  private lastInkBefore(at: number): number {
    let end = at;
    while (end > 0 && /\s/.test(this.text[end - 1]!)) end--;
    return end;
  }

  private push(open: Omit<Open, 'slot'>): void {
    const slot = this.quotes.length;
    const { start, mark, family, opened, running } = open;
    this.quotes.push({ start, end: start, mark, opened, closed: false, depth: this.open.length, running });
    this.open.push({ start, mark, family, opened, running, slot });
  }

  private close(end: number, closed: boolean): void {
    const { slot } = this.open.pop()!;
    const { start, mark, opened, depth, running } = this.quotes[slot]!;
    this.quotes[slot] = { start, end, mark, opened, closed, depth, running };
  }
}

function familyOf(state: QuoteState): QuoteMark['family'] {
  return state === '‘' || state === "'" ? 'single' : 'double';
}
