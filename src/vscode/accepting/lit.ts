import type * as vscode from 'vscode';
import type { Analysis, Finding } from '../../core/model.ts';
import type { Analysed } from '../analysis/service.ts';

/** Where the light bulb is asked for: a range of an article that is read. */
export interface Lit extends Analysed {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  /** What is shown there, of whoever. */
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/** The findings that touch a range of an article: looked for at every move of the cursor, so by offsets. */
export function findingsIn(
  { findings }: Pick<Analysis, 'findings'>,
  document: vscode.TextDocument,
  range: vscode.Range,
): readonly Finding[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return findings.filter(({ start, end }) => start <= to && end >= from);
}
