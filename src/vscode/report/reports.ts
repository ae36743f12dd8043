import * as vscode from 'vscode';
import { type ArticleReport, reportOf } from '../../core/report/report.ts';
import { withChecked } from '../../core/report/sheet.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Analysed } from '../analysis/service.ts';
import type { SheetStore } from '../sheet/store.ts';

/** Gathers the reports of open articles. */
export class Reports {
  /**
   * @param summaries what each check is about, by its id
   * @param ticks what was ticked off
   */
  constructor(
    private readonly live: Pick<LiveAnalyses, 'read'>,
    private readonly summaries: ReadonlyMap<string, string>,
    private readonly ticks: Pick<SheetStore, 'of' | 'load' | 'onDidChange'>,
  ) {}

  /** Something of an article was ticked off, or opened again. */
  get onDidTick(): vscode.Event<vscode.Uri> {
    return this.ticks.onDidChange;
  }

  /** The report of what a document holds now. */
  async read(document: vscode.TextDocument): Promise<ArticleReport> {
    await this.ticks.load(document.uri);
    return this.of(document, await this.live.read(document));
  }

  /** The report of a document whose text was analysed. */
  of(document: vscode.TextDocument, { analysis, style }: Pick<Analysed, 'analysis' | 'style'>): ArticleReport {
    const report = reportOf(nameOf(document), document.getText(), analysis, this.summaries, style?.ownRules);
    return withChecked(report, this.ticks.of(document.uri));
  }
}

/** The file's name as the report shows it. */
export function nameOf(document: vscode.TextDocument): string {
  return document.isUntitled ? document.uri.path : vscode.workspace.asRelativePath(document.uri);
}
