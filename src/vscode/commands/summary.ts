import * as vscode from 'vscode';

/** What Lint Workspace did; `cancelled` where it was stopped on the way. */
export interface WorkspaceSummary {
  articles: number;
  withProblems: number;
  problems: number;
  cancelled: boolean;
}

/** "no problems", "1 problem", "12 problems". */
export function problemsText(count: number): string {
  if (count === 0) return vscode.l10n.t('no problems');
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}

/** What a person is told when Lint Workspace ends. */
export function workspaceText({ articles, problems, cancelled }: WorkspaceSummary): string {
  if (cancelled) {
    if (!articles) return vscode.l10n.t('Copydesk: stopped before an article was read');
    return vscode.l10n.t('Copydesk: stopped; until then {0} {1}', problemsText(problems), articlesText(articles));
  }
  if (!articles) return vscode.l10n.t('Copydesk found no articles in this workspace.');
  return `$(check) Copydesk: ${problemsText(problems)} ${articlesText(articles)}`;
}

/** "in 1 article", "in 12 articles". */
function articlesText(count: number): string {
  return count === 1 ? vscode.l10n.t('in 1 article') : vscode.l10n.t('in {0} articles', count);
}
