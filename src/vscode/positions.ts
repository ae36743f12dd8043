import * as vscode from 'vscode';
import type { Span } from '../core/model.ts';
import { linesOf } from '../core/syntax/text/lines.ts';

/** Gives the position of a UTF-16 offset. */
export type Locate = (offset: number) => vscode.Position;

/** Positions in a text that is not open, with line ends as the editor counts them. */
export function locator(text: string): Locate {
  const lines = linesOf(text);
  return (offset) => {
    const { line, column } = lines.at(offset);
    return new vscode.Position(line - 1, column - 1);
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
