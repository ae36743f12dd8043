import * as vscode from 'vscode';
import type { Finding } from '../../core/model.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import { openDocument } from '../documents.ts';
import type { WorkspaceArticles } from '../workspace/articles.ts';
import { toDiagnostics } from './convert.ts';
import type { FileLinter } from './files.ts';

/**
 * Shows findings in the text and in the Problems panel: those of open articles as they are typed, and those of files
 * that Lint Workspace has read. A file that is closed keeps the findings of what is on disk where it is an article of the
 * workspace; otherwise they go.
 */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('copydesk');
  readonly #registrations: vscode.Disposable;
  /** Files that are being read: only the reading that began last may show what it finds. */
  readonly #readings = new Map<string, object>();

  constructor(
    private readonly live: Pick<LiveAnalyses, 'onDidAnalyse' | 'onDidLeave' | 'read'>,
    private readonly files: Pick<FileLinter, 'lint'>,
    private readonly articles: Pick<WorkspaceArticles, 'includes'>,
    private readonly pageOf: (rule: string) => vscode.Uri,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', true);
    this.#registrations = vscode.Disposable.from(
      watcher,
      live.onDidAnalyse(({ document, version, analysis }) => {
        if (document.version !== version) return;
        const locate = (offset: number) => document.positionAt(offset);
        this.#collection.set(document.uri, toDiagnostics(analysis.findings, { uri: document.uri, locate }, pageOf));
      }),
      live.onDidLeave((document) => this.#left(document)),
      watcher.onDidChange((uri) => {
        const key = uri.toString();
        if (this.#collection.has(uri) || this.#readings.has(key)) this.#reread(uri);
      }),
      watcher.onDidDelete((uri) => this.#drop(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#dropOutside()),
    );
  }

  /**
   * Reads a file and shows its findings; where it is open, those of the open text.
   * @returns what was found, undefined where the file is no readable text or the token is cancelled
   */
  async lintFile(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly Finding[] | undefined> {
    return (await this.#lintOpen(uri, token)) ?? this.#lintClosed(uri, token);
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#collection.dispose();
  }

  async #lintOpen(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly Finding[] | undefined> {
    const open = openDocument(uri);
    if (!open) return undefined;
    try {
      return (await this.live.read(open, token)).analysis.findings;
    } catch (error) {
      // Closed meanwhile: what is on disk counts.
      if (error instanceof vscode.CancellationError) return undefined;
      throw error;
    }
  }

  async #lintClosed(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly Finding[] | undefined> {
    if (token?.isCancellationRequested) return undefined;
    const key = uri.toString();
    const reading = {};
    this.#readings.set(key, reading);
    let isLast = false;
    const read = await this.files.lint(uri, token).finally(() => {
      isLast = this.#readings.get(key) === reading && this.#readings.delete(key);
    });
    if (token?.isCancellationRequested) return undefined;
    if (isLast && !openDocument(uri)) {
      this.#collection.set(
        uri,
        read && toDiagnostics(read.analysis.findings, { uri, locate: read.locate }, this.pageOf),
      );
    }
    return read?.analysis.findings;
  }

  #drop(uri: vscode.Uri): void {
    this.#readings.delete(uri.toString());
    this.#collection.delete(uri);
  }

  #left(document: vscode.TextDocument): void {
    if (document.isClosed) this.#reread(document.uri);
    else this.#drop(document.uri);
  }

  /** A file that was closed or changed on disk: its findings are renewed where Lint Workspace would read it. */
  async #reread(uri: vscode.Uri): Promise<void> {
    if (openDocument(uri)) return;
    const isArticle = await this.articles.includes(uri).catch(() => false);
    if (openDocument(uri)) return;
    if (isArticle) await this.#lintClosed(uri).catch(() => this.#drop(uri));
    else this.#drop(uri);
  }

  #dropOutside(): void {
    for (const [uri] of this.#collection) {
      if (!openDocument(uri) && !vscode.workspace.getWorkspaceFolder(uri)) this.#drop(uri);
    }
  }
}
