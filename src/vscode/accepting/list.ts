import * as vscode from 'vscode';
import { grouped } from '../../core/base/grouped.ts';
import { findingOf, identityOf } from '../../core/linter/accepted.ts';
import type { Accepted, Analysis } from '../../core/model.ts';
import type { AnalysisService } from '../analysis/service.ts';
import type { DecisionPlace, Decisions } from '../decisions.ts';
import type { FileLinter } from '../diagnostics/files.ts';
import { documentOf, openDocument } from '../documents.ts';
import { nameIn } from '../folderStyle.ts';
import type { Styles } from '../styles.ts';
import type { WorkspaceArticles } from '../workspace/articles.ts';

/** An accepted finding, where it is kept, and the article it belongs to. */
export interface AcceptedItem {
  readonly entry: Accepted;
  readonly place: DecisionPlace;
  readonly article: vscode.Uri;
}

/** Whether an accepted finding is still there. */
export type Standing = 'there' | 'gone' | 'noFile';

/** What the list works with. */
export interface Listing {
  readonly styles: Styles;
  readonly decisions: Decisions;
  readonly service: Pick<AnalysisService, 'get'>;
  readonly files: FileLinter;
  readonly articles: Pick<WorkspaceArticles, 'find'>;
}

/** All that is accepted in the workspace, and what of it is gone. */
export class AcceptedList {
  constructor(private readonly parts: Listing) {}

  /** Everything that is accepted, by configuration and in its order; then what the workspace remembers. */
  async all(token?: vscode.CancellationToken): Promise<AcceptedItem[]> {
    const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, 'article'));
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
    const items: AcceptedItem[] = [];
    const seen = new Set<string>();
    for (const uri of [...roots, ...open, ...(await this.parts.articles.find(token))]) {
      const { config, accepted } = await this.parts.styles.resolve(uri);
      if (!config || seen.has(config.toString())) continue;
      seen.add(config.toString());
      for (const entry of accepted) {
        const article = vscode.Uri.joinPath(config, '..', entry.article);
        items.push({ entry, place: { config, name: nameIn({ config }, article) }, article });
      }
    }
    for (const entry of (await this.parts.styles.remembered()).accepted) {
      items.push({ entry, place: { name: entry.article }, article: vscode.Uri.parse(entry.article) });
    }
    return items;
  }

  /** Whether the findings are still there: reads their articles, each once. Told of each as it is known. */
  async standings(
    items: readonly AcceptedItem[],
    tell: (item: AcceptedItem, standing: Standing) => void,
    token?: vscode.CancellationToken,
  ): Promise<void> {
    const byArticle = grouped(items, ({ article }) => article.toString());
    for (const own of byArticle.values()) {
      if (token?.isCancellationRequested) return;
      const analysis = await this.#read(own[0]!.article, token);
      const gone = new Set(analysis?.acceptedGone.map(identityOf));
      for (const item of own) tell(item, !analysis ? 'noFile' : gone.has(identityOf(item.entry)) ? 'gone' : 'there');
    }
  }

  /** Where an accepted finding is; undefined where it is gone. */
  async find({ entry, article }: AcceptedItem): Promise<vscode.Location | undefined> {
    const document = await documentOf(article);
    const { analysis } = await this.parts.service.get(document);
    const finding = findingOf(entry, analysis, document.getText());
    const at = finding && document.positionAt(finding.start);
    return at && new vscode.Location(article, at);
  }

  /**
   * Takes accepted findings out of where they are kept: what they marked is marked again.
   * @returns how many
   */
  async remove(items: readonly AcceptedItem[]): Promise<number> {
    const { withoutItems } = await import('../configured.ts');
    let removed = 0;
    for (const own of grouped(items, ({ place }) => place.config?.toString() ?? '').values()) {
      const gone = new Set(own.map(({ entry }) => identityOf(entry)));
      const isGone = (item: unknown) => gone.has(identityOf(item));
      const change = (text: string | undefined) => withoutItems(text, 'accepted', isGone);
      if (await this.parts.decisions.change(own[0]!.place, change)) removed += own.length;
    }
    return removed;
  }

  async #read(article: vscode.Uri, token?: vscode.CancellationToken): Promise<Analysis | undefined> {
    const open = openDocument(article);
    if (open) return (await this.parts.service.get(open, token)).analysis;
    return (await this.parts.files.lint(article, token))?.analysis;
  }
}
