import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Articles } from '../articles.ts';
import { isEdited, readableLanguages } from '../documents.ts';

/** How long typing has to pause before it is asked again whether the text may be an article, in milliseconds. */
const PAUSE = 250;

/** What can be done with the active text: it is read, it can be read, or neither. */
type State = 'reading' | 'offered' | 'none';

/**
 * Offers to read the active text as an article where it is not: in the empty Participants view and the menus by the
 * context key `copydesk.text`, and in the status bar where the text may well be an article.
 */
export class Offer implements vscode.Disposable {
  readonly item = vscode.window.createStatusBarItem('copydesk.offer', vscode.StatusBarAlignment.Right, 100);
  readonly #registrations: vscode.Disposable;
  #state: State = 'none';
  #isUrged = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    live: Pick<LiveAnalyses, 'onDidAnalyse' | 'onDidLeave'>,
    private readonly articles: Pick<Articles, 'includes' | 'mayBe' | 'onDidChange'>,
  ) {
    this.item.name = vscode.l10n.t('Copydesk: Read as Article');
    this.item.text = `$(book) ${vscode.l10n.t('Read as Article')}`;
    this.item.tooltip = vscode.l10n.t(
      'This text may be an article. Click to check it, here and whenever it is opened.',
    );
    this.item.command = 'copydesk.readAsArticle';
    const update = () => this.#update();
    this.#registrations = vscode.Disposable.from(
      this.item,
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document && this.#state !== 'reading') this.#updateSoon();
      }),
      articles.onDidChange(update),
      live.onDidLeave(update),
      live.onDidAnalyse(() => {
        if (this.#state !== 'reading') this.#update();
      }),
    );
    this.#update();
  }

  /** What can be done with the active text. */
  get state(): State {
    return this.#state;
  }

  /** Whether the status bar offers it, too. */
  get isUrged(): boolean {
    return this.#isUrged;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#registrations.dispose();
  }

  #updateSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), PAUSE);
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    // Output, settings and the like come and go beside the article.
    if (document && !isEdited(document.uri)) return;
    const state = document ? await this.#stateOf(document) : 'none';
    const mayBe = document !== undefined && state === 'offered' && (await this.articles.mayBe(document));
    if (document !== vscode.window.activeTextEditor?.document) return;
    this.#isUrged = mayBe;
    if (mayBe) this.item.show();
    else this.item.hide();
    if (state === this.#state) return;
    this.#state = state;
    await vscode.commands.executeCommand('setContext', 'copydesk.text', state);
  }

  async #stateOf(document: vscode.TextDocument): Promise<State> {
    if (await this.articles.includes(document)) return 'reading';
    const hasText = /\S/.test(document.getText(new vscode.Range(0, 0, 50, 0)));
    return hasText && readableLanguages(document).includes(document.languageId) ? 'offered' : 'none';
  }
}
