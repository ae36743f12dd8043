import * as vscode from 'vscode';

/** "no problems", "1 problem", "12 problems". */
export function problemsText(count: number): string {
  if (count === 0) return vscode.l10n.t('no problems');
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}

/** "in 1 article", "in 12 articles". */
export function articlesText(count: number): string {
  return count === 1 ? vscode.l10n.t('in 1 article') : vscode.l10n.t('in {0} articles', count);
}
