import * as vscode from 'vscode';
import { silencingComment } from '../../core/linter/comment-edit.ts';
import { containerOf } from '../documents.ts';
import { rangeIn } from '../positions.ts';
import { findingsIn, type Lit } from './lit.ts';

/** In Markdown, "Silence … here in a comment": writes the comment that silences a check before the line of its finding. */
export function silencingActions({ analysis, document, range, diagnostics }: Lit): vscode.CodeAction[] {
  if (containerOf(document) !== 'markdown') return [];
  const read = { text: document.getText(), article: analysis.article };
  return findingsIn(analysis, document, range).flatMap((finding) => {
    const comment = silencingComment(finding, read);
    if (!comment) return [];
    const title = vscode.l10n.t('Silence {0} here in a comment', finding.rule);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.insert(document.uri, document.positionAt(comment.start), comment.text);
    const where = rangeIn(document, finding);
    action.diagnostics = diagnostics.filter((shown) => shown.range.isEqual(where) && shown.message === finding.message);
    return [action];
  });
}
