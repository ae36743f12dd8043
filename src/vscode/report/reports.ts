import * as vscode from 'vscode';
import { type ArticleReport, reportOf } from '../../core/report/report.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Analysed } from '../analysis/service.ts';

/** Gathers the reports of open articles. */
export class Reports {
  /** @param summaries what each check is about, by its id */
  constructor(
    private readonly live: Pick<LiveAnalyses, 'read'>,
    private readonly summaries: ReadonlyMap<string, string>,
  ) {}

  /** The report of what a document holds now. */
  async read(document: vscode.TextDocument): Promise<ArticleReport> {
    return this.of(document, await this.live.read(document));
  }

  /** The report of a document whose text was analysed. */
  of(document: vscode.TextDocument, { analysis, style }: Pick<Analysed, 'analysis' | 'style'>): ArticleReport {
    return reportOf(nameOf(document), document.getText(), analysis, this.summaries, style?.ownRules);
  }
}

/** The file's name as the report shows it. */
export function nameOf(document: vscode.TextDocument): string {
  return document.isUntitled ? document.uri.path : vscode.workspace.asRelativePath(document.uri);
}
