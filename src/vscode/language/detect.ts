import * as vscode from 'vscode';
import type { Articles } from '../articles.ts';
import { isEdited } from '../documents.ts';
import type { Choices } from './choices.ts';

/** A change that puts in so many characters at once is a paste: the text may be another one than it was. */
const PASTED = 200;

/**
 * Puts plain text that is an article into the article language: when it is opened, and when text is pasted; untitled
 * documents whenever they change. Leaves alone what a person chose: a language chosen by hand shows as a close and an open
 * of the same document at once, and is remembered as a choice for the file.
 */
export class LanguageDetection implements vscode.Disposable {
  readonly #registrations: vscode.Disposable;
  /** Documents just closed, with their language: open again at once means a change of language. */
  readonly #closing = new Map<string, string>();
  /** Documents whose language we are setting. */
  readonly #setting = new Map<string, Promise<unknown>>();
  readonly #languages = new WeakMap<vscode.TextDocument, string>();

  constructor(
    private readonly choices: Choices,
    private readonly articles: Pick<Articles, 'recognise'>,
  ) {
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.isUntitled || contentChanges.some(({ text }) => text.length >= PASTED)) this.#detect(document);
      }),
    );
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  /** Puts a document into a language, which is then no choice by hand. Of two calls at once the later one wins. */
  async use(document: vscode.TextDocument, language: string): Promise<void> {
    const key = document.uri.toString();
    while (this.#setting.has(key)) await this.#setting.get(key);
    if (document.languageId === language) return;
    const set = vscode.languages.setTextDocumentLanguage(document, language);
    const setting = Promise.resolve(set).then(
      () => this.#setting.delete(key),
      () => this.#setting.delete(key),
    );
    this.#setting.set(key, setting);
    await set;
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #closed(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#closing.set(key, this.#languages.get(document) ?? '');
    setTimeout(() => this.#closing.delete(key));
  }

  #opened(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const before = this.#closing.get(key);
    this.#languages.set(document, document.languageId);
    if (this.#setting.has(key)) return;
    if (before === undefined || before === document.languageId) this.#detect(document);
    else this.#chosen(document, before);
  }

  /**
   * The language was changed, and not by us. Of an untitled document that may be VS Code's own doing, which goes by the
   * first line: only who takes an article out of its language has chosen.
   */
  async #chosen(document: vscode.TextDocument, before: string): Promise<void> {
    if (!isEdited(document.uri)) return;
    if (document.languageId === 'article') {
      if (!document.isUntitled) await this.choices.set(document.uri, 'article');
    } else if (document.languageId === 'plaintext' && (before === 'article' || !document.isUntitled)) {
      if (document.isUntitled && (await this.articles.recognise(document)).verdict !== 'article') return;
      await this.choices.set(document.uri, 'other');
    }
  }

  async #detect(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== 'plaintext' || !isEdited(document.uri)) return;
    const choice = this.choices.of(document.uri);
    if (choice === 'other') return;
    if (choice === undefined) {
      if (!vscode.workspace.getConfiguration('copydesk', document).get('detectArticles', true)) return;
      if ((await this.articles.recognise(document)).verdict !== 'article') return;
    }
    // Somebody may have chosen while the text was looked at.
    if (this.choices.of(document.uri) === 'other') return;
    if (!document.isClosed && document.languageId === 'plaintext') await this.use(document, 'article');
  }
}
