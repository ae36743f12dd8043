import * as vscode from 'vscode';
import { severityCounts } from '../../core/linter/severities.ts';
import type { Finding } from '../../core/model.ts';

/** What Lint Workspace did; `cancelled` where it was stopped on the way. */
export interface WorkspaceSummary {
  articles: number;
  withProblems: number;
  problems: number;
  hints: number;
  /** Text files that are no articles, and were not read. */
  leftAlone: number;
  cancelled: boolean;
}

/** Findings as the Problems panel counts them: it leaves out hints, which show in the text. */
export type Counts = Pick<WorkspaceSummary, 'problems' | 'hints'>;

export function countsOf(findings: readonly Finding[]): Counts {
  const { hint } = severityCounts(findings);
  return { problems: findings.length - hint, hints: hint };
}

/** "no problems", "1 problem", "12 problems and 3 hints". */
export function problemsText({ problems, hints }: Counts): string {
  if (!hints) return withoutHints(problems);
  return vscode.l10n.t('{0} and {1}', withoutHints(problems), hintsText(hints));
}

/** "1 hint", "3 hints". */
export function hintsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 hint') : vscode.l10n.t('{0} hints', count);
}

function withoutHints(count: number): string {
  if (count === 0) return vscode.l10n.t('no problems');
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}

/** What a person is told when Lint Workspace ends. */
export function workspaceText(summary: WorkspaceSummary): string {
  const done = doneText(summary);
  const { leftAlone, cancelled } = summary;
  if (!leftAlone || cancelled) return done;
  const others =
    leftAlone === 1
      ? vscode.l10n.t('1 text file was left alone.')
      : vscode.l10n.t('{0} text files were left alone.', leftAlone);
  return `${done.replace(/\.?$/, '.')} ${others}`;
}

function doneText({ articles, cancelled, ...counts }: WorkspaceSummary): string {
  if (cancelled) {
    if (!articles) return vscode.l10n.t('Copydesk: stopped before an article was read');
    return vscode.l10n.t('Copydesk: stopped; until then {0} {1}', problemsText(counts), articlesText(articles));
  }
  if (!articles) return vscode.l10n.t('Copydesk found no articles in this workspace.');
  return `Copydesk: ${problemsText(counts)} ${articlesText(articles)}`;
}

/** "in 1 article", "in 12 articles". */
function articlesText(count: number): string {
  return count === 1 ? vscode.l10n.t('in 1 article') : vscode.l10n.t('in {0} articles', count);
}
