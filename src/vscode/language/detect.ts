import * as vscode from 'vscode';
import { isEdited } from '../documents.ts';

const CHOSEN = 'copydesk.languageChosen';

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
    private readonly looksLikeWire: (firstLine: string) => boolean,
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
    if (!this.looksLikeWire(document.lineAt(0).text) || this.#chosen.includes(key)) return;
    this.#ours.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, 'article');
    } finally {
      this.#ours.delete(key);
    }
  }

  get #chosen(): readonly string[] {
    return this.memory.get<string[]>(CHOSEN, []);
  }

  #remember(key: string): void {
    if (this.#chosen.includes(key)) return;
    this.memory.update(CHOSEN, [...this.#chosen, key].slice(-REMEMBERED));
  }
}
