import * as vscode from 'vscode';
import type { Finding } from '../../core/model.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import { openDocument } from '../documents.ts';
import type { Log } from '../log.ts';
import { rangeIn } from '../positions.ts';
import { type FindingsTarget, toDiagnostics, withHints } from './convert.ts';
import type { FileLinter } from './files.ts';
import type { Hints } from './hints.ts';

/** What the findings' part of the editor needs of others. */
interface Given {
  readonly log: Pick<Log, 'failed'>;
  readonly files: Pick<FileLinter, 'lint'>;
  /** Whether a file that is not open is read: as an article of the workspace, or because somebody asked for it. */
  readonly isArticle: (uri: vscode.Uri) => Promise<boolean>;
  readonly hints: Pick<Hints, 'shown' | 'onDidChange'>;
  /** The page of a rule. */
  readonly pageOf: (rule: string) => vscode.Uri;
}

/**
 * Shows findings in the text and in the Problems panel: those of open articles as they are typed, and those of files
 * that Lint Workspace has read. They go when a file is closed, unless Lint Workspace has listed it: then it keeps those of
 * what is on disk.
 */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('copydesk');
  readonly #registrations: vscode.Disposable;
  /** Files that are being read: only the reading that began last may show what it finds. */
  readonly #readings = new Map<string, object>();
  /** Files that Lint Workspace has read. */
  readonly #listed = new Set<string>();

  /** @param typing tells of analyses as they may be marked */
  constructor(
    private readonly live: Pick<LiveAnalyses, 'onDidLeave' | 'read'>,
    typing: Pick<LiveAnalyses, 'onDidAnalyse'>,
    private readonly given: Given,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', true);
    this.#registrations = vscode.Disposable.from(
      watcher,
      typing.onDidAnalyse(({ document, version, analysis }) => {
        // What was held back while somebody typed may come when the document is closed already.
        if (document.isClosed || document.version !== version) return;
        this.#show(analysis.findings, targetIn(document));
      }),
      live.onDidLeave((document) => this.#left(document)),
      given.hints.onDidChange(() => {
        for (const [uri, shown] of this.#collection) this.#collection.set(uri, withHints(shown, given.hints.shown));
      }),
      watcher.onDidChange((uri) => {
        const key = uri.toString();
        if (this.#collection.has(uri) || this.#readings.has(key)) this.#reread(uri);
      }),
      watcher.onDidDelete((uri) => this.drop(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#dropOutside()),
    );
  }

  /**
   * Reads a file and shows its findings; where it is open, those of the open text.
   * @returns what was found, undefined where the file is no readable text or the token is cancelled
   */
  async lintFile(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly Finding[] | undefined> {
    const findings = (await this.#lintOpen(uri, token)) ?? (await this.#lintClosed(uri, token));
    if (findings) this.#listed.add(uri.toString());
    return findings;
  }

  /** Takes away what Lint Workspace has listed; what is open stays marked. */
  clearWorkspace(): void {
    this.#listed.clear();
    for (const [uri] of this.#collection) if (!openDocument(uri)) this.drop(uri);
  }

  /** Shows nothing of a file any more. */
  drop(uri: vscode.Uri): void {
    this.#readings.delete(uri.toString());
    this.#collection.delete(uri);
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
    const read = await this.given.files.lint(uri, token).finally(() => {
      isLast = this.#readings.get(key) === reading && this.#readings.delete(key);
    });
    if (token?.isCancellationRequested) return undefined;
    if (isLast && !openDocument(uri)) {
      if (read) this.#show(read.analysis.findings, { uri, ...read });
      else this.drop(uri);
    }
    return read?.analysis.findings;
  }

  /** Of a file no more is kept than what is shown: Lint Workspace may read thousands. */
  #show(findings: readonly Finding[], target: FindingsTarget): void {
    const { pageOf, hints } = this.given;
    this.#collection.set(target.uri, toDiagnostics(findings, target, { pageOf, showsHints: hints.shown }));
  }

  #left(document: vscode.TextDocument): void {
    if (document.isClosed && this.#listed.has(document.uri.toString())) this.#reread(document.uri);
    else this.drop(document.uri);
  }

  /** A listed file that was closed, or one that changed on disk: renewed where it is still to be read. */
  async #reread(uri: vscode.Uri): Promise<void> {
    if (openDocument(uri)) return;
    const isArticle = await this.given.isArticle(uri).catch(() => false);
    if (openDocument(uri)) return;
    if (!isArticle) this.drop(uri);
    else
      await this.#lintClosed(uri).catch((error) => {
        this.given.log.failed(error);
        this.drop(uri);
      });
  }

  #dropOutside(): void {
    for (const [uri] of this.#collection) {
      if (!openDocument(uri) && !vscode.workspace.getWorkspaceFolder(uri)) this.drop(uri);
    }
  }
}

function targetIn(document: vscode.TextDocument): FindingsTarget {
  return {
    uri: document.uri,
    locate: (offset) => document.positionAt(offset),
    words: (start, end) => document.getText(rangeIn(document, { start, end })),
  };
}
