import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import { isEdited } from '../documents.ts';
import type { LanguageDetection } from '../language/detect.ts';
import { languageToRead, refusalOf } from '../language/readable.ts';
import { registerCommand, showInformation, showInStatusBar } from '../messages.ts';
import { countsOf, problemsText } from './summary.ts';

/**
 * Lint Article: reads the active document, whether it is an article by itself or not, and says what was found. Plain text
 * is put into the article language, so that all there is for articles is there.
 */
export function registerLintArticle(live: LiveAnalyses, detection: LanguageDetection): vscode.Disposable {
  return registerCommand('copydesk.lintArticle', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isEdited(document.uri)) {
      showInformation(vscode.l10n.t('Open an article first.'));
      return undefined;
    }
    const refusal = refusalOf(document);
    if (refusal) {
      showInformation(refusal);
      return undefined;
    }
    await detection.use(document, languageToRead(document));
    const { analysis } = await live.read(document);
    const summary = problemsText(countsOf(analysis.findings));
    showInStatusBar(`Copydesk: ${summary}`, 5000, 'check');
    if (analysis.findings.some(({ severity }) => severity !== 'hint')) {
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    }
    return analysis.findings.length;
  });
}
