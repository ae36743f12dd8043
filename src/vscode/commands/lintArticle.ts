import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import { isEdited } from '../documents.ts';
import { countsOf, problemsText } from './summary.ts';

/** Lint Article: reads the active document, whatever its language, and says what was found. */
export function registerLintArticle(live: LiveAnalyses): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.lintArticle', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isEdited(document.uri)) {
      vscode.window.showInformationMessage(vscode.l10n.t('Open an article first.'));
      return undefined;
    }
    const { analysis } = await live.read(document);
    const summary = problemsText(countsOf(analysis.findings));
    vscode.window.setStatusBarMessage(`$(check) Copydesk: ${summary}`, 5000);
    if (analysis.findings.some(({ severity }) => severity !== 'hint')) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
    return analysis.findings.length;
  });
}
