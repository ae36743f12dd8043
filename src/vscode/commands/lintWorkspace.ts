import * as vscode from 'vscode';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { WorkspaceArticles } from '../workspace/articles.ts';
import { articlesText, problemsText } from './summary.ts';

/** What Lint Workspace did; `cancelled` where it was stopped on the way. */
export interface WorkspaceSummary {
  articles: number;
  withProblems: number;
  problems: number;
  cancelled: boolean;
}

/** Lint Workspace: reads every article of every workspace folder, open or not; findings go to the Problems panel. */
export function registerLintWorkspace(articles: WorkspaceArticles, diagnostics: Diagnostics): vscode.Disposable {
  return vscode.commands.registerCommand('copydesk.lintWorkspace', async () => {
    if (!vscode.workspace.workspaceFolders?.length) {
      vscode.window.showInformationMessage(vscode.l10n.t('Open a folder with articles first.'));
      return undefined;
    }
    // Now, not when all is read: by then somebody writes on, and the panel would take the keys from the article.
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const summary = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Copydesk reads the articles'),
        cancellable: true,
      },
      (progress, token) => lintAll(articles, diagnostics, progress, token),
    );
    sayWhatWasFound(summary);
    return summary;
  });
}

async function lintAll(
  articles: WorkspaceArticles,
  diagnostics: Diagnostics,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<WorkspaceSummary> {
  const summary: WorkspaceSummary = { articles: 0, withProblems: 0, problems: 0, cancelled: false };
  const uris = await articles.find(token);
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / uris.length });
    const problems = await diagnostics.lintFile(uri);
    if (problems === undefined) continue;
    summary.articles++;
    summary.problems += problems;
    if (problems) summary.withProblems++;
  }
  summary.cancelled = token.isCancellationRequested;
  return summary;
}

function sayWhatWasFound({ articles, problems, cancelled }: WorkspaceSummary): void {
  if (cancelled) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copydesk: stopped after {0}', articlesText(articles)), 5000);
  } else if (!articles) {
    vscode.window.showInformationMessage(vscode.l10n.t('Copydesk found no articles in this workspace.'));
  } else {
    vscode.window.setStatusBarMessage(`$(check) Copydesk: ${problemsText(problems)} ${articlesText(articles)}`, 10_000);
  }
}
