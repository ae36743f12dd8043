import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import { isEdited } from '../documents.ts';
import { registerCommand, showInformation, showInStatusBar } from '../messages.ts';
import { countsOf, problemsText } from './summary.ts';

/** Lint Article: reads the active document, whatever its language, and says what was found. */
export function registerLintArticle(live: LiveAnalyses): vscode.Disposable {
  return registerCommand('copydesk.lintArticle', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isEdited(document.uri)) {
      showInformation(vscode.l10n.t('Open an article first.'));
      return undefined;
    }
    const { analysis } = await live.read(document);
    const summary = problemsText(countsOf(analysis.findings));
    showInStatusBar(`Copydesk: ${summary}`, 5000, 'check');
    if (analysis.findings.some(({ severity }) => severity !== 'hint')) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
    return analysis.findings.length;
  });
}
