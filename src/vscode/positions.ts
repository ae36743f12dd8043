import * as vscode from 'vscode';
import type { Span } from '../core/model.ts';

/** Gives the position of a UTF-16 offset. */
export type Locate = (offset: number) => vscode.Position;

/** Positions in a text that is not open, with line ends as the editor counts them. */
export function locator(text: string): Locate {
  const starts = [0];
  for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineEnd.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, offset - starts[low]!);
  };
}

/** The range of a span. */
export function rangeOf(span: Span, locate: Locate): vscode.Range {
  return new vscode.Range(locate(span.start), locate(span.end));
}

/** The range of a span in an open document. */
export function rangeIn(document: vscode.TextDocument, span: Span): vscode.Range {
  return rangeOf(span, (offset) => document.positionAt(offset));
}
