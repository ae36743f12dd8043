import * as vscode from 'vscode';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Hints } from '../diagnostics/hints.ts';
import { registerCommand, showInformation, showInStatusBar, withProgress } from '../messages.ts';
import type { WorkspaceArticles } from '../workspace/articles.ts';
import { countsOf, type WorkspaceSummary, workspaceText } from './summary.ts';

/** Told of each article before it is read. */
type OnArticle = (uri: vscode.Uri, total: number) => void;

/** Reads every article of every workspace folder, open or not. */
export class WorkspaceLinter {
  constructor(
    private readonly articles: Pick<WorkspaceArticles, 'find'>,
    private readonly diagnostics: Pick<Diagnostics, 'lintFile'>,
  ) {}

  /** Ends at once when the token is cancelled; what was found until then stays shown. */
  async lint(token?: vscode.CancellationToken, onArticle: OnArticle = () => {}): Promise<WorkspaceSummary> {
    const summary: WorkspaceSummary = { articles: 0, withProblems: 0, problems: 0, hints: 0, cancelled: false };
    const uris = await this.articles.find(token);
    for (const uri of uris) {
      if (token?.isCancellationRequested) break;
      onArticle(uri, uris.length);
      const findings = await this.diagnostics.lintFile(uri, token);
      if (!findings) continue;
      const { problems, hints } = countsOf(findings);
      summary.articles++;
      summary.problems += problems;
      summary.hints += hints;
      if (problems) summary.withProblems++;
    }
    summary.cancelled = token?.isCancellationRequested ?? false;
    return summary;
  }
}

/** Lint Workspace: findings go to the Problems panel; the summary offers to show hints there, too. */
export function registerLintWorkspace(linter: WorkspaceLinter, hints: Pick<Hints, 'shown'>): vscode.Disposable {
  return registerCommand('copydesk.lintWorkspace', async () => {
    if (!vscode.workspace.workspaceFolders?.length) {
      showInformation(vscode.l10n.t('Open a folder with articles first.'));
      return undefined;
    }
    // Now, not when all is read: by then somebody writes on, and the panel would take the keys from the article.
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const summary = await withProgress(vscode.l10n.t('Copydesk reads the articles'), (tell, token) =>
      linter.lint(token, (uri, total) => tell(vscode.workspace.asRelativePath(uri), 100 / total)),
    );
    say(summary, hints);
    return summary;
  });
}

async function say(summary: WorkspaceSummary, hints: Pick<Hints, 'shown'>): Promise<void> {
  const text = workspaceText(summary);
  if (summary.hints && !hints.shown) {
    const show = vscode.l10n.t('Show Hints');
    if ((await showInformation(text, show)) === show) await vscode.commands.executeCommand('copydesk.showHints');
  } else if (!summary.articles && !summary.cancelled) showInformation(text);
  else showInStatusBar(text, 10_000, summary.cancelled ? undefined : 'check');
}
