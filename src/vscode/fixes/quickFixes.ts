import * as vscode from 'vscode';
import { offered } from '../../core/linter/fixes/offers.ts';
import type { Finding, Fix } from '../../core/model.ts';
import { findingsIn } from '../accepting/accept.ts';
import type { AnalysisService } from '../analysis/service.ts';
import type { Articles } from '../articles.ts';
import { ruleOf } from '../diagnostics/convert.ts';
import { rangeIn } from '../positions.ts';

/** Offers the fixes of findings that hold, the first of each as the preferred one. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  constructor(
    private readonly service: AnalysisService,
    private readonly articles: Articles,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (context.only && !context.only.contains(vscode.CodeActionKind.QuickFix)) return [];
    if (!(await this.articles.includes(document))) return [];
    const read = await this.service.get(document, token);
    if (document.version !== read.version) return [];
    const actions: vscode.CodeAction[] = [];
    for (const finding of findingsIn(read.analysis, document, range)) {
      if (!finding.fixes.length) continue;
      const tried = await offered(read, finding);
      if (token.isCancellationRequested || document.version !== read.version) return [];
      actions.push(...actionsFor(tried, document, context.diagnostics));
    }
    return actions;
  }
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
export function workspaceEdit(document: vscode.TextDocument, fixes: readonly Fix[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of fixes.flatMap((fix) => fix.edits)) {
    edit.replace(document.uri, rangeIn(document, { start, end }), text);
  }
  return edit;
}
