import { applyEdits } from '../core/base/edits.ts';
import type { TextEdit } from '../core/model.ts';
import { printable } from '../core/syntax/text/printable.ts';

/** So many unchanged lines stand around a change. */
const CONTEXT = 1;

/** Lines of the text that others take the place of; numbers count from 0, `to` is exclusive. */
interface Replacement {
  readonly from: number;
  to: number;
  readonly lines: string[];
}

/**
 * A unified diff, in pieces; nothing where there is no change. The edits are known, so that nothing need be compared and
 * the time is that of reading the text.
 * @param edits in order, without overlaps
 */
export function* unifiedDiff(file: string, text: string, edits: readonly TextEdit[]): Generator<string> {
  const lines = linesOf(text);
  const replacements = replacementsOf(text, lines, edits);
  if (replacements.length === 0) return;
  const name = printable(file);
  yield `Index: ${name}\n${'='.repeat(67)}\n--- ${name}\tas it is\n+++ ${name}\tfixed\n`;
  let shift = 0;
  for (const hunk of hunksOf(replacements)) {
    yield* writeHunk(hunk, lines, shift);
    for (const { from, to, lines: others } of hunk) shift += others.length - (to - from);
  }
}

/** The lines of a text, each with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function replacementsOf(text: string, lines: readonly string[], edits: readonly TextEdit[]): Replacement[] {
  const result: Replacement[] = [];
  let [line, start, next] = [0, 0, 0];
  while (next < edits.length) {
    const first = edits[next]!;
    for (; line < lines.length - 1 && start + lines[line]!.length <= first.start; line++) start += lines[line]!.length;
    // All edits that touch these lines, and the lines that those touch in turn.
    const [from, begin] = [line, start];
    let end = start;
    const within = next;
    for (; next < edits.length && (next === within || edits[next]!.start < end); next++)
      for (; line < lines.length && end <= edits[next]!.end; line++) end += lines[line]!.length;
    const moved = edits
      .slice(within, next)
      .map((edit) => ({ ...edit, start: edit.start - begin, end: edit.end - begin }));
    add(result, withoutSame(lines, { from, to: line, lines: linesOf(applyEdits(text.slice(begin, end), moved)) }));
    start = end;
  }
  return result;
}

/** One that follows upon the last one is one with it. */
function add(result: Replacement[], { from, to, lines }: Replacement): void {
  if (from === to && lines.length === 0) return;
  const last = result.at(-1);
  if (last?.to !== from) result.push({ from, to, lines });
  else {
    for (const line of lines) last.lines.push(line);
    last.to = to;
  }
}

/** Without the lines at either end that stay as they are. */
function withoutSame(old: readonly string[], { from, to, lines }: Replacement): Replacement {
  let [head, tail] = [0, 0];
  const most = Math.min(to - from, lines.length);
  while (head < most && old[from + head] === lines[head]) head++;
  while (tail < most - head && old[to - 1 - tail] === lines[lines.length - 1 - tail]) tail++;
  return { from: from + head, to: to - tail, lines: lines.slice(head, lines.length - tail) };
}

/** Changes whose surroundings meet stand in one hunk. */
function hunksOf(replacements: readonly Replacement[]): Replacement[][] {
  const hunks: Replacement[][] = [];
  for (const replacement of replacements) {
    const hunk = hunks.at(-1);
    if (hunk && replacement.from - hunk.at(-1)!.to <= 2 * CONTEXT) hunk.push(replacement);
    else hunks.push([replacement]);
  }
  return hunks;
}

function* writeHunk(hunk: readonly Replacement[], lines: readonly string[], shift: number): Generator<string> {
  const from = Math.max(0, hunk[0]!.from - CONTEXT);
  const to = Math.min(lines.length, hunk.at(-1)!.to + CONTEXT);
  const more = hunk.reduce((sum, one) => sum + one.lines.length - (one.to - one.from), 0);
  yield `@@ -${rangeOf(from, to - from)} +${rangeOf(from + shift, to - from + more)} @@\n`;
  let at = from;
  for (const one of hunk) {
    yield* marked(' ', lines.slice(at, one.from));
    yield* marked('-', lines.slice(one.from, one.to));
    yield* marked('+', one.lines);
    at = one.to;
  }
  yield* marked(' ', lines.slice(at, to));
}

/** Of no lines, the number of the one before them is given. */
function rangeOf(from: number, length: number): string {
  return `${length === 0 ? from : from + 1},${length}`;
}

function* marked(mark: string, lines: readonly string[]): Generator<string> {
  for (const line of lines) yield line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
