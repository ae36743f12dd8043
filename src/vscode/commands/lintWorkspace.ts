import * as vscode from 'vscode';
import type { Articles } from '../articles.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import type { Hints } from '../diagnostics/hints.ts';
import { registerCommand, showInformation, showInStatusBar, withProgress } from '../messages.ts';
import type { WorkspaceArticles } from '../workspace/articles.ts';
import { severalAtOnce } from '../workspace/several.ts';
import { countsOf, type WorkspaceSummary, workspaceText } from './summary.ts';

/** Told of each article when it was read, or could not be. */
type OnArticle = (uri: vscode.Uri, total: number) => void;

/** Reads every article of every workspace folder, open or not. */
export class WorkspaceLinter {
  constructor(
    private readonly articles: Pick<WorkspaceArticles, 'survey'>,
    private readonly diagnostics: Pick<Diagnostics, 'lintFile'>,
    private readonly open: Pick<Articles, 'askForFiles'>,
  ) {}

  /** Ends at once when the token is cancelled; what was found until then stays shown. */
  async lint(token?: vscode.CancellationToken, onArticle?: OnArticle): Promise<WorkspaceSummary> {
    const { articles, others } = await this.articles.survey(token);
    return { ...(await this.#read(articles, token, onArticle)), leftAlone: others.length };
  }

  /** Reads the text files that `lint` left alone, now and when they are opened. */
  async lintOthers(token?: vscode.CancellationToken, onArticle?: OnArticle): Promise<WorkspaceSummary> {
    const { others } = await this.articles.survey(token);
    this.open.askForFiles(others);
    return this.#read(others, token, onArticle);
  }

  async #read(
    uris: readonly vscode.Uri[],
    token?: vscode.CancellationToken,
    onArticle: OnArticle = () => {},
  ): Promise<WorkspaceSummary> {
    const summary = { articles: 0, withProblems: 0, problems: 0, hints: 0, leftAlone: 0, cancelled: false };
    const read = async (uri: vscode.Uri) => {
      const findings = await this.diagnostics.lintFile(uri, token);
      if (token?.isCancellationRequested) return;
      onArticle(uri, uris.length);
      if (!findings) return;
      const { problems, hints } = countsOf(findings);
      summary.articles++;
      summary.problems += problems;
      summary.hints += hints;
      if (problems) summary.withProblems++;
    };
    await severalAtOnce(uris, read, token);
    return { ...summary, cancelled: token?.isCancellationRequested ?? false };
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
    const summary = await underProgress((token, onArticle) => linter.lint(token, onArticle));
    say(summary, linter, hints);
    return summary;
  });
}

function underProgress(
  read: (token: vscode.CancellationToken, onArticle: OnArticle) => Promise<WorkspaceSummary>,
): Thenable<WorkspaceSummary> {
  return withProgress(vscode.l10n.t('Copydesk reads the articles'), (tell, token) =>
    read(token, (uri, total) => tell(vscode.workspace.asRelativePath(uri), 100 / total)),
  );
}

/** Says what was done; in a notification where hints can be shown, or texts be read that were left alone. */
async function say(summary: WorkspaceSummary, linter: WorkspaceLinter, hints: Pick<Hints, 'shown'>): Promise<void> {
  const text = workspaceText(summary);
  const show = vscode.l10n.t('Show Hints');
  const read = summary.leftAlone === 1 ? vscode.l10n.t('Read It') : vscode.l10n.t('Read Them');
  const buttons = [
    ...(summary.leftAlone && !summary.cancelled ? [read] : []),
    ...(summary.hints && !hints.shown ? [show] : []),
  ];
  if (!buttons.length && (summary.articles || summary.cancelled)) {
    showInStatusBar(text, 10_000, summary.cancelled ? undefined : 'check');
    return;
  }
  const pressed = await showInformation(text, ...buttons);
  if (pressed === show) await vscode.commands.executeCommand('copydesk.showHints');
  if (pressed === read)
    say(await underProgress((token, onArticle) => linter.lintOthers(token, onArticle)), linter, hints);
}
