import * as vscode from 'vscode';
import { openDocument } from '../documents.ts';

/** An untitled document that is no more, and the file it was saved to, if it was. */
export interface ClosedUntitled {
  readonly uri: vscode.Uri;
  readonly savedAs?: vscode.Uri;
}

/** How long after it was saved an untitled document may take to close, in milliseconds. */
const TOGETHER = 10_000;

/**
 * Tells when untitled documents are closed, and to which file they were saved. VS Code tells only that a file was saved,
 * while the untitled document is still open and has the same text, and then that this one was closed.
 */
export class UntitledDocuments implements vscode.Disposable {
  readonly #closed = new vscode.EventEmitter<ClosedUntitled>();
  readonly #registrations: vscode.Disposable;
  /** The files with the same text that were saved just now, by the address of the untitled document. */
  readonly #savedAs = new Map<string, vscode.Uri>();

  readonly onDidClose = this.#closed.event;

  constructor() {
    this.#registrations = vscode.Disposable.from(
      this.#closed,
      vscode.workspace.onDidSaveTextDocument((document) => this.#noteSaved(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
        // A change of language is a close and an open at once.
        if (isUntitled) setTimeout(() => this.#settle(uri));
      }),
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #noteSaved(file: vscode.TextDocument): void {
    for (const { isUntitled, uri, getText } of vscode.workspace.textDocuments) {
      if (!isUntitled || getText() !== file.getText()) continue;
      const key = uri.toString();
      this.#savedAs.set(key, file.uri);
      setTimeout(() => this.#savedAs.delete(key), TOGETHER);
    }
  }

  #settle(uri: vscode.Uri): void {
    if (openDocument(uri)) return;
    const key = uri.toString();
    const savedAs = this.#savedAs.get(key);
    this.#savedAs.delete(key);
    this.#closed.fire({ uri, ...(savedAs && { savedAs }) });
  }
}
