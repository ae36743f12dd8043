import * as vscode from 'vscode';
import { checkedLanguages, isEdited } from './documents.ts';
import type { Styles } from './styles.ts';

/** Decides which open documents are read. */
export class Articles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #asked = new WeakSet<vscode.TextDocument>();
  readonly #registrations: vscode.Disposable;

  /** Settings or configuration files changed: what was an article may be none, or has another style. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly styles: Styles) {
    this.#registrations = vscode.Disposable.from(
      styles.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('copydesk.languages')) this.#changed.fire();
      }),
    );
  }

  /** Whether an open document is an article: in the article language, or of a checked language and an article by itself. */
  async includes(document: vscode.TextDocument): Promise<boolean> {
    if (!isEdited(document.uri)) return false;
    if (this.#asked.has(document)) return true;
    if (!checkedLanguages(document).includes(document.languageId)) return false;
    if (document.languageId === 'article') return !(await this.styles.isIgnored(document.uri));
    return this.styles.isArticle(document.uri, document.getText());
  }

  /** A document that somebody asked to have read is, until it is closed. */
  askFor(document: vscode.TextDocument): void {
    this.#asked.add(document);
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#changed.dispose();
  }
}
