import * as vscode from 'vscode';
import { HEAD_LENGTH, type Recognition } from '../core/workspace/is-article.ts';
import { checkedLanguages, headOf, isEdited } from './documents.ts';
import type { Choices } from './language/choices.ts';
import { LONGEST_LIVE, lengthOf } from './length.ts';
import type { Styles } from './styles.ts';

/** What a version of a document was recognised as. */
interface Recognised {
  readonly version: number;
  readonly recognition: Recognition;
}

/** Decides which open documents are read. */
export class Articles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #asked = new WeakSet<vscode.TextDocument>();
  readonly #askedFiles = new Set<string>();
  /** Of documents that are too long to be read as they are typed: only the version that somebody asked for is. */
  readonly #askedVersions = new WeakMap<vscode.TextDocument, number>();
  readonly #registrations: vscode.Disposable;
  #recognised = new WeakMap<vscode.TextDocument, Recognised>();

  /** Settings, configuration files or choices changed: what was an article may be none, or has another style. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly styles: Styles,
    private readonly choices: Choices,
  ) {
    this.#registrations = vscode.Disposable.from(
      styles.onDidChange(() => this.#refresh()),
      choices.onDidChange(() => this.#refresh()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('copydesk.languages')) this.#refresh();
      }),
    );
  }

  /**
   * Whether an open document is read: because somebody asked for it or chose so, because it is in the article language,
   * or because it is of a checked language and an article by itself.
   */
  async includes(document: vscode.TextDocument): Promise<boolean> {
    if (!isEdited(document.uri)) return false;
    if (lengthOf(document) > LONGEST_LIVE) return this.#askedVersions.get(document) === document.version;
    if (this.#asked.has(document) || this.#askedFiles.has(document.uri.toString())) return true;
    const choice = this.choices.of(document.uri);
    if (choice) return choice === 'article';
    if (!checkedLanguages(document).includes(document.languageId)) return false;
    if (document.languageId === 'article') return !(await this.styles.isIgnored(document.uri));
    return (await this.recognise(document)).verdict === 'article';
  }

  /** What a document is by its name and text. While it is edited, an article stays one until it is clearly none. */
  async recognise(document: vscode.TextDocument): Promise<Recognition> {
    const { version } = document;
    const recognised = this.#recognised;
    const known = recognised.get(document);
    if (known?.version === version) return known.recognition;
    const recognition = await this.styles.recognise(document.uri, headOf(document, HEAD_LENGTH));
    const stays = known?.recognition.verdict === 'article' && recognition.verdict === 'unsure';
    const now = { version, recognition: stays ? known.recognition : recognition };
    recognised.set(document, now);
    return now.recognition;
  }

  /** Whether a document that is not read may be an article, and nobody has said that it is none. */
  async mayBe(document: vscode.TextDocument): Promise<boolean> {
    return !this.choices.of(document.uri) && (await this.recognise(document)).verdict !== 'other';
  }

  /** Whether a document is an article by the ending of its name alone. */
  async isNamed(document: vscode.TextDocument): Promise<boolean> {
    const { verdict, reason } = await this.styles.recognise(document.uri, '');
    return verdict === 'article' && reason === 'name';
  }

  /** A document that somebody asked to have read is, until it is closed. */
  askFor(document: vscode.TextDocument): void {
    this.#asked.add(document);
    this.#askedVersions.set(document, document.version);
  }

  /** Files that somebody asked to have read are, whenever they are opened in this window. */
  askForFiles(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) this.#askedFiles.add(uri.toString());
    this.#refresh();
  }

  /** Whether `askForFiles` was called for a file. */
  isAskedFor(uri: vscode.Uri): boolean {
    return this.#askedFiles.has(uri.toString());
  }

  /** Takes back `askFor` and `askForFiles`. */
  askNoMore(document: vscode.TextDocument): void {
    this.#asked.delete(document);
    this.#askedFiles.delete(document.uri.toString());
    this.#refresh();
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#changed.dispose();
  }

  #refresh(): void {
    this.#recognised = new WeakMap();
    this.#changed.fire();
  }
}
