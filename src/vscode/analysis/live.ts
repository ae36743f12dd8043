import * as vscode from 'vscode';
import type { Articles } from '../articles.ts';
import { checkedLanguages, isEdited } from '../documents.ts';
import { LONG, LONGEST_LIVE, lengthOf } from '../length.ts';
import type { Log } from '../log.ts';
import type { Analysed, AnalysisService } from './service.ts';
import { Telling } from './telling.ts';

/** How long typing has to pause before the article is read again, in milliseconds. */
const PAUSE = 30;

export interface AnalysedDocument extends Analysed {
  readonly document: vscode.TextDocument;
}

/**
 * Keeps every open article analysed: after it is opened, edited, or its style changes. Features listen to what comes
 * out instead of watching documents themselves.
 */
export class LiveAnalyses implements vscode.Disposable {
  readonly #analysed = new Telling<AnalysedDocument>();
  readonly #left = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #passedOver = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** What was told of a document; undefined where it is to be told again, although it is the same. */
  readonly #shown = new Map<vscode.TextDocument, Analysed | undefined>();
  /** The reading of a document that began last: an earlier one, which may end later, decides nothing any more. */
  readonly #latest = new WeakMap<vscode.TextDocument, object>();
  readonly #registrations: vscode.Disposable;

  /** A new analysis of an open article. */
  readonly onDidAnalyse = this.#analysed.event;
  /** An article was closed, or is an article no longer. */
  readonly onDidLeave = this.#left.event;
  /** A document was not read because it is too long. */
  readonly onDidPassOver = this.#passedOver.event;

  constructor(
    private readonly service: Pick<AnalysisService, 'get'>,
    private readonly articles: Pick<Articles, 'includes' | 'askFor' | 'onDidChange'>,
    private readonly log: Pick<Log, 'failed'>,
  ) {
    this.#registrations = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, PAUSE)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#leave(document)),
      articles.onDidChange(() => this.#scheduleAll()),
    );
    this.#scheduleAll();
  }

  /** Says the newest analysis of an article again, for a feature that turns to it. */
  refresh(document: vscode.TextDocument): void {
    this.#tellAgain(document);
    this.#schedule(document, 0);
  }

  /** Reads a document now; its findings are shown although it may be no article by itself. */
  async read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysed> {
    this.#tellAgain(document);
    if (!(await this.articles.includes(document))) this.articles.askFor(document);
    const analysed = await this.service.get(document, token);
    await this.#show(document, analysed);
    return analysed;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#registrations.dispose();
    this.#analysed.dispose();
    this.#left.dispose();
    this.#passedOver.dispose();
  }

  #scheduleAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  #schedule(document: vscode.TextDocument, pause: number): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => {
        this.#timers.delete(document);
        this.#analyse(document).catch((error) => this.log.failed(error));
      }, pause),
    );
  }

  async #analyse(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    const reading = {};
    this.#latest.set(document, reading);
    const isRead = await this.articles.includes(document);
    if (this.#latest.get(document) !== reading) return;
    if (isRead) {
      const analysed = await this.service.get(document);
      if (this.#latest.get(document) === reading) await this.#show(document, analysed);
    } else {
      this.#leave(document);
      if (isPassedOver(document)) this.#passedOver.fire(document);
    }
  }

  async #show(document: vscode.TextDocument, analysed: Analysed): Promise<void> {
    const isCurrent = () => !document.isClosed && document.version === analysed.version;
    if (!isCurrent() || this.#shown.get(document) === analysed) return;
    this.#shown.set(document, analysed);
    if (lengthOf(document) < LONG) this.#analysed.tell({ document, ...analysed });
    else await this.#analysed.tellInTurns({ document, ...analysed }, isCurrent);
  }

  #tellAgain(document: vscode.TextDocument): void {
    if (this.#shown.has(document)) this.#shown.set(document, undefined);
  }

  #leave(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    if (this.#shown.delete(document)) this.#left.fire(document);
  }
}

/** Whether a document would be looked at if it were not too long. */
function isPassedOver(document: vscode.TextDocument): boolean {
  return (
    isEdited(document.uri) &&
    checkedLanguages(document).includes(document.languageId) &&
    lengthOf(document) > LONGEST_LIVE
  );
}
