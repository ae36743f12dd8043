import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import { openDocument } from '../documents.ts';
import { toDiagnostics } from './convert.ts';
import type { FileLinter } from './files.ts';

/**
 * Shows findings in the text and in the Problems panel: those of open articles as they are typed, and those of files
 * that Lint Workspace has read. A file that is closed keeps the findings of what is on disk where it belongs to the
 * workspace; otherwise they go.
 */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('copydesk');
  readonly #registrations: vscode.Disposable;

  constructor(
    private readonly live: LiveAnalyses,
    private readonly files: FileLinter,
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
      watcher.onDidChange((uri) => this.#reread(uri)),
      watcher.onDidDelete((uri) => this.#collection.delete(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#dropOutside()),
    );
  }

  /**
   * Reads a file and shows its findings; where it is open, those of the open text.
   * @returns how many there are, undefined where the file is no readable text
   */
  async lintFile(uri: vscode.Uri): Promise<number | undefined> {
    const open = openDocument(uri);
    if (open) return (await this.live.read(open)).analysis.findings.length;
    const read = await this.files.lint(uri);
    if (!openDocument(uri)) {
      this.#collection.set(
        uri,
        read && toDiagnostics(read.analysis.findings, { uri, locate: read.locate }, this.pageOf),
      );
    }
    return read?.analysis.findings.length;
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#collection.dispose();
  }

  #left(document: vscode.TextDocument): void {
    const { uri } = document;
    if (document.isClosed && uri.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(uri)) {
      this.lintFile(uri).catch(() => this.#collection.delete(uri));
    } else this.#collection.delete(uri);
  }

  /** A file that changed on disk: its findings are renewed if any are shown. */
  #reread(uri: vscode.Uri): void {
    if (this.#collection.has(uri) && !openDocument(uri)) this.lintFile(uri).catch(() => this.#collection.delete(uri));
  }

  #dropOutside(): void {
    for (const [uri] of this.#collection) {
      if (!openDocument(uri) && !vscode.workspace.getWorkspaceFolder(uri)) this.#collection.delete(uri);
    }
  }
}
