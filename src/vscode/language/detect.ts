import * as vscode from 'vscode';
import { startsLikeWire } from '../../core/article/is-article.ts';
import { isEdited } from '../documents.ts';
import type { Styles } from '../styles.ts';

const CHOSEN = 'copydesk.languageChosen';

/** How many lines decide. */
const HEAD_LINES = 20;

/** How many choices are remembered. */
const REMEMBERED = 500;

/**
 * Puts plain text that begins like wire copy into the article language. Decides once for a document, and never for one
 * whose language was chosen by hand: a change of language shows as a close and an open of the same document at once.
 */
export class LanguageDetection implements vscode.Disposable {
  readonly #registrations: vscode.Disposable;
  /** Documents just closed: open again at once means a change of language. */
  readonly #closing = new Set<string>();
  /** Documents whose language we are setting. */
  readonly #ours = new Set<string>();

  constructor(
    private readonly memory: vscode.Memento,
    private readonly styles: Pick<Styles, 'isArticle'>,
  ) {
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri.toString())),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.isUntitled) this.#detect(document);
      }),
    );
    for (const document of vscode.workspace.textDocuments) this.#detect(document);
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #closed(key: string): void {
    this.#closing.add(key);
    setTimeout(() => this.#closing.delete(key));
  }

  #opened(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.#ours.has(key)) return;
    if (this.#closing.has(key)) this.#remember(key);
    else this.#detect(document);
  }

  async #detect(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (document.languageId !== 'plaintext' || !isEdited(document.uri) || this.#ours.has(key)) return;
    if (!vscode.workspace.getConfiguration('copydesk', document).get('detectArticles', true)) return;
    if (this.#chosen.includes(key) || !(await this.#looksLikeArticle(document))) return;
    this.#ours.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, 'article');
    } finally {
      this.#ours.delete(key);
    }
  }

  /** By its first lines or, where a configuration names it, by its path. */
  async #looksLikeArticle(document: vscode.TextDocument): Promise<boolean> {
    const head = document.getText(new vscode.Range(0, 0, HEAD_LINES, 0));
    return startsLikeWire(head) || (!document.isUntitled && this.styles.isArticle(document.uri, head));
  }

  get #chosen(): readonly string[] {
    return this.memory.get<string[]>(CHOSEN, []);
  }

  #remember(key: string): void {
    if (this.#chosen.includes(key)) return;
    this.memory.update(CHOSEN, [...this.#chosen, key].slice(-REMEMBERED));
  }
}
