import * as vscode from 'vscode';
import { offered } from '../../core/linter/fixes/offers.ts';
import type { Finding, Fix } from '../../core/model.ts';
import { findingsIn, type Lit } from '../accepting/lit.ts';
import { ruleOf } from '../diagnostics/convert.ts';
import { rangeIn } from '../positions.ts';

/** The fixes of findings that hold, the first of each as the preferred one. */
export async function fixesAt(read: Lit, token: vscode.CancellationToken): Promise<vscode.CodeAction[]> {
  const { analysis, document, range, version, diagnostics } = read;
  const actions: vscode.CodeAction[] = [];
  for (const finding of findingsIn(analysis, document, range)) {
    if (!finding.fixes.length) continue;
    const tried = await offered(read, finding);
    if (token.isCancellationRequested || document.version !== version) return [];
    actions.push(...actionsFor(tried, document, diagnostics));
  }
  return actions;
}

function actionsFor(
  finding: Finding,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  // Of a long finding only the first words are underlined.
  const { start } = rangeIn(document, finding);
  const shown = diagnostics.filter((shown) => ruleOf(shown) === finding.rule && shown.range.start.isEqual(start));
  return finding.fixes.map((fix, nth) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEdit(document, [fix]);
    action.diagnostics = [...shown];
    action.isPreferred = nth === 0;
    return action;
  });
}

/** The edits of fixes as one edit of a document, so that they are one undo step. */
function workspaceEdit(document: vscode.TextDocument, fixes: readonly Fix[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of fixes.flatMap((fix) => fix.edits)) {
    edit.replace(document.uri, rangeIn(document, { start, end }), text);
  }
  return edit;
}
