import * as vscode from 'vscode';
import type { Span } from '../../core/model.ts';
import { escapeHtml } from '../../core/report/escape.ts';
import { inOnePiece } from '../../core/report/formats.ts';
import { reportBody, reportPage } from '../../core/report/html.ts';
import { type ArticleReport, reportOf } from '../../core/report/report.ts';
import type { AnalysedDocument, LiveAnalyses } from '../analysis/live.ts';
import { documentOf, openDocument } from '../documents.ts';
import { showInformation } from '../messages.ts';
import { type Highlight, reveal } from '../reveal.ts';
import { type ReportState, VIEW } from './features.ts';
import { nameOf, type Reports } from './reports.ts';

/** What the buttons above the report do. */
const COMMANDS = { export: 'copydesk.exportReport', print: 'copydesk.printReport' } as const;

/** What the page says: a link into the article or to a check was followed, a button pressed, or it is ready for content. */
type Message =
  | (Span & { readonly goThere: boolean })
  | { readonly check: string }
  | { readonly button: keyof typeof COMMANDS }
  | { readonly ready: true };

/** What shows the page of a check in a column. */
export type ShowCheck = (check: string, column: vscode.ViewColumn | undefined) => Thenable<void>;

interface Opened {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
}

/** The printable report of an article beside it, new with every edit; one panel for each article. */
export class ReportPanels implements vscode.Disposable {
  readonly #panels = new Map<string, Opened>();
  readonly #registration: vscode.Disposable;

  constructor(
    live: LiveAnalyses,
    private readonly reports: Reports,
    private readonly media: vscode.Uri,
    private readonly highlight: Highlight,
    private readonly showCheck: ShowCheck,
  ) {
    this.#registration = vscode.Disposable.from(
      live.onDidAnalyse((analysed) => this.#update(analysed)),
      reports.onDidTick((article) => this.#ticked(article)),
    );
  }

  /** The article that is edited, or whose report is in front. */
  get articleInFront(): vscode.TextDocument | undefined {
    const inFront = [...this.#panels.values()].find(({ panel }) => panel.active);
    return inFront ? current(inFront.document) : vscode.window.activeTextEditor?.document;
  }

  /** Brings a panel back after a restart; its article may be gone by now. */
  async restore(panel: vscode.WebviewPanel, state: ReportState | undefined): Promise<void> {
    if (!state?.article) return panel.dispose();
    const uri = vscode.Uri.parse(state.article);
    try {
      const document = await documentOf(uri);
      await this.#fill(panel, document);
    } catch {
      const name = vscode.workspace.asRelativePath(uri);
      const gone = vscode.l10n.t('{0} is no longer there. Open the article and its report again.', name);
      panel.title = vscode.l10n.t('Report');
      panel.webview.html = page(panel.webview, this.media, { ...NOTHING, title: gone, file: name }, []);
    }
  }

  /** Opens the report of the article in front, or brings it to the front. */
  async open(): Promise<void> {
    const document = this.articleInFront;
    if (!document) {
      showInformation(vscode.l10n.t('Open an article first.'));
      return;
    }
    const open = this.#panels.get(document.uri.toString());
    if (open) return open.panel.reveal(undefined, true);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    await this.#fill(vscode.window.createWebviewPanel(VIEW, '', column, { enableFindWidget: true }), document);
  }

  dispose(): void {
    for (const { panel } of this.#panels.values()) panel.dispose();
    this.#registration.dispose();
  }

  async #fill(panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    panel.title = vscode.l10n.t('Report: {0}', nameOf(document));
    const icon = (name: string) => vscode.Uri.joinPath(this.media, name);
    panel.iconPath = { light: icon('people.svg'), dark: icon('people-dark.svg') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.media] };
    this.#panels.set(key, { panel, document });
    panel.onDidDispose(() => this.#panels.delete(key));
    panel.webview.onDidReceiveMessage(async (message: Message) => {
      if ('check' in message) return this.showCheck(message.check, panel.viewColumn);
      if ('button' in message) return vscode.commands.executeCommand(COMMANDS[message.button]);
      if ('ready' in message) {
        // A page that was hidden is loaded anew, and what was posted meanwhile is lost.
        const body = bodyOf(await this.reports.read(current(document)));
        return panel.webview.postMessage({ article: key, body });
      }
      this.highlight.show(document.uri, message);
      return reveal(document.uri, message, message.goThere);
    });
    const buttons: Button[] = [
      ['export', vscode.l10n.t('Export…')],
      ['print', vscode.l10n.t('Print…')],
    ];
    panel.webview.html = page(panel.webview, this.media, await this.reports.read(document), buttons);
  }

  async #ticked(article: vscode.Uri): Promise<void> {
    const open = this.#panels.get(article.toString());
    if (!open?.panel.webview.html) return;
    open.panel.webview.postMessage({ body: bodyOf(await this.reports.read(current(open.document))) });
  }

  #update(analysed: AnalysedDocument): void {
    const { document } = analysed;
    const panel = this.#panels.get(document.uri.toString())?.panel;
    if (!panel?.webview.html) return;
    panel.webview.postMessage({ body: bodyOf(this.reports.of(document, analysed)) });
  }
}

const bodyOf = (report: ArticleReport): string => inOnePiece(reportBody(report));

/** A document that was closed and opened again is another one. */
const current = (document: vscode.TextDocument): vscode.TextDocument => openDocument(document.uri) ?? document;

const NOTHING: ArticleReport = reportOf(
  '',
  '',
  {
    article: { container: 'wire', blocks: [] },
    participants: [],
    statements: [],
    findings: [],
    outranked: [],
    accepted: [],
    acceptedGone: [],
    troubles: [],
    figures: { words: 0, sentences: 0, paragraphs: 0, syllables: 0, sentenceLength: 0, readingEase: null, grade: null },
  },
  new Map(),
);

/** The name of what a button does, and what stands on it. */
type Button = readonly [name: keyof typeof COMMANDS, label: string];

function page(webview: vscode.Webview, media: vscode.Uri, report: ArticleReport, buttons: readonly Button[]): string {
  const nonce = nonceOf();
  const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const shell = {
    nonce,
    header: `<link rel="stylesheet" nonce="${nonce}" href="${address('report.css')}">
<header>${buttons.map(([name, label]) => `<button data-does="${name}">${escapeHtml(label)}</button>`).join(' ')}</header>
`,
    csp: `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
    script: address('report.js'),
  };
  return inOnePiece(reportPage(report, shell));
}

function nonceOf(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
