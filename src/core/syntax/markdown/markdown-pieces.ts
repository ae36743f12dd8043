import { type InTurns, turnOf } from '../../base/turns.ts';
import type { Span } from '../../model.ts';
import { trimmed } from '../wire/lines.ts';

/** A block of Markdown by its markup alone; the span leaves out the marks at its head. */
export interface Piece extends Span {
  readonly form: 'heading' | 'quote' | 'item' | 'text';
  /** Level of a heading; 0 for anything else. */
  readonly level: number;
  /** A picture stands right before it. */
  readonly afterPicture: boolean;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const QUOTE = /^ {0,3}(?:>[ \t]?)+/;
const ITEM = /^[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]+/;
const BREAK = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^ {0,3}(?:(=+)|(-+))[ \t]*$/;
/** Lines without prose: reference definitions, rows of tables, directives. */
const NO_PROSE = /^ {0,3}(?:\[[^\]]{1,100}\]:[ \t]|\||:::|\{%|\{\{[<%])/;
const PICTURE = /^!\[[^\]]{0,400}\](?:\([^)]{0,600}\)|\[[^\]]{0,100}\])?(?:\{[^}]{0,200}\})?$/;
const RAW_HTML = /^ {0,3}<(?:(!--)|(script|style|pre|iframe|svg)\b)/i;
const INDENTED = /^(?: {4}|\t)/;

/** So many lines are looked at in one turn. */
const LINES_A_TURN = 1_000;

/** Divides the body of a Markdown document into blocks; code, tables and raw HTML are left out. */
export function piecesOf(text: string, from: number): InTurns<Piece[]> {
  return new Scanner(text, from).scan();
}

/** One pass over the lines with the block that is open at that point. */
class Scanner {
  private readonly pieces: Piece[] = [];
  private open: Pick<Piece, 'form' | 'start' | 'end' | 'afterPicture'> | undefined;
  /** What ends the code or raw HTML the line is in. */
  private until: RegExp | undefined;
  private afterPicture = false;
  private inList = false;

  constructor(
    private readonly text: string,
    private readonly from: number,
  ) {}

  *scan(): InTurns<Piece[]> {
    const { text } = this;
    const isOver = turnOf(LINES_A_TURN);
    for (let start = this.from; start < text.length; ) {
      const feed = text.indexOf('\n', start);
      const end = feed === -1 ? text.length : feed;
      this.line(start, end);
      start = end + 1;
      if (isOver()) yield;
    }
    this.close();
    return this.pieces;
  }

  private line(start: number, end: number): void {
    const line = this.text.slice(start, Math.min(end, start + 1000));
    if (this.until) {
      if (this.until.test(line)) this.until = undefined;
      return;
    }
    if (!line.trim()) this.close();
    else if (!this.skipped(line) && !this.heading(line, start, end)) this.prose(line, start, end);
  }

  /** Fences, raw HTML, breaks, tables, pictures, indented code: no prose. */
  private skipped(line: string): boolean {
    const fence = FENCE.exec(line)?.[1];
    const html = RAW_HTML.exec(line);
    if (fence) this.until = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
    else if (html) {
      const closing = html[1] ? /-->/ : new RegExp(`</${html[2]}>`, 'i');
      if (!closing.test(line)) this.until = closing;
      else if (html[1] && /-->\s*\S/.test(line)) return false;
    } else if (INDENTED.test(line)) {
      if (this.open || this.inList) return false;
    } else if (PICTURE.test(line.trim())) {
      this.close();
      this.afterPicture = true;
      return true;
    } else if (!(NO_PROSE.test(line) || (BREAK.test(line) && !(this.open && UNDERLINE.test(line))))) return false;
    this.close();
    return true;
  }

  private heading(line: string, start: number, end: number): boolean {
    const marks = HEADING.exec(line);
    if (marks) {
      this.close();
      const closing = /(?<![ \t])[ \t]+#+[ \t]*$/.exec(line)?.[0].length ?? 0;
      this.push('heading', start + marks[0].length, end - closing, marks[1]!.length);
      return true;
    }
    const underline = this.open?.form === 'text' && UNDERLINE.exec(line);
    if (!underline || !this.open) return false;
    this.push('heading', this.open.start, this.open.end, underline[1] ? 1 : 2);
    this.open = undefined;
    return true;
  }

  private prose(line: string, start: number, end: number): void {
    const quote = QUOTE.exec(line)?.[0].length ?? 0;
    const item = quote ? 0 : (ITEM.exec(line)?.[0].length ?? 0);
    const form = quote ? 'quote' : item ? 'item' : 'text';
    const goesOn = this.open && (form === 'text' || (form === 'quote' && this.open.form === 'quote'));
    if (form === 'quote' && !line.slice(quote).trim()) this.close();
    else if (goesOn && this.open) this.open = { ...this.open, end };
    else {
      this.close();
      this.open = { form, start: start + quote + item, end, afterPicture: this.afterPicture };
    }
    this.inList = form === 'item' || (this.inList && INDENTED.test(line));
    this.afterPicture = false;
  }

  private close(): void {
    if (this.open) this.push(this.open.form, this.open.start, this.open.end, 0, this.open.afterPicture);
    this.open = undefined;
  }

  private push(form: Piece['form'], start: number, end: number, level = 0, afterPicture = false): void {
    const span = trimmed(this.text, start, end);
    if (span.start < span.end) this.pieces.push({ form, level, afterPicture, ...span });
  }
}
