import * as vscode from 'vscode';
import type { Analysis, Span } from '../../core/model.ts';
import { inOnePiece } from '../../core/report/formats.ts';
import { reportBody, reportPage } from '../../core/report/html.ts';
import { type ArticleReport, reportOf } from '../../core/report/report.ts';
import type { AnalysedDocument, LiveAnalyses } from '../analysis/live.ts';
import { registerCommand, showInformation } from '../messages.ts';
import { type Highlight, reveal } from '../reveal.ts';

const VIEW = 'copydesk.report';

/** What the page says: a link was followed, or it is ready for content. */
type Message = (Span & { readonly goThere: boolean }) | { readonly ready: true };

/** The printable report of an article beside it, new with every edit; one panel for each article. */
export class ReportPanels
  implements vscode.Disposable, vscode.WebviewPanelSerializer<{ article?: string } | undefined>
{
  readonly #panels = new Map<string, vscode.WebviewPanel>();
  readonly #registrations: vscode.Disposable;

  constructor(
    private readonly live: LiveAnalyses,
    private readonly media: vscode.Uri,
    private readonly highlight: Highlight,
  ) {
    this.#registrations = vscode.Disposable.from(
      live.onDidAnalyse((analysed) => this.#update(analysed)),
      vscode.window.registerWebviewPanelSerializer(VIEW, this),
      registerCommand('copydesk.openReport', () => this.#openForActive()),
    );
  }

  /** Brings a panel back after a restart; its article may be gone by now. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: { article?: string } | undefined): Promise<void> {
    if (!state?.article) return panel.dispose();
    const uri = vscode.Uri.parse(state.article);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await this.#fill(panel, document);
    } catch {
      const name = vscode.workspace.asRelativePath(uri);
      const gone = vscode.l10n.t('{0} is no longer there. Open the article and its report again.', name);
      panel.title = vscode.l10n.t('Report');
      panel.webview.html = page(panel.webview, this.media, { ...NOTHING, title: gone, file: name });
    }
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
    this.#registrations.dispose();
  }

  async #openForActive(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) {
      showInformation(vscode.l10n.t('Open an article first.'));
      return;
    }
    const open = this.#panels.get(document.uri.toString());
    if (open) return open.reveal(undefined, true);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    await this.#fill(vscode.window.createWebviewPanel(VIEW, '', column, { enableFindWidget: true }), document);
  }

  async #fill(panel: vscode.WebviewPanel, document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    panel.title = vscode.l10n.t('Report: {0}', nameOf(document));
    const icon = (name: string) => vscode.Uri.joinPath(this.media, name);
    panel.iconPath = { light: icon('people.svg'), dark: icon('people-dark.svg') };
    panel.webview.options = { enableScripts: true, localResourceRoots: [this.media] };
    this.#panels.set(key, panel);
    panel.onDidDispose(() => this.#panels.delete(key));
    panel.webview.onDidReceiveMessage(async (message: Message) => {
      // A page that was hidden is loaded anew, and what was posted meanwhile is lost.
      if ('ready' in message) return panel.webview.postMessage({ article: key, body: await this.#body(document) });
      this.highlight.show(document.uri, message);
      return reveal(document.uri, message, message.goThere);
    });
    const { analysis } = await this.live.read(document);
    const report = reportOf(nameOf(document), document.getText(), analysis);
    panel.webview.html = page(panel.webview, this.media, report);
  }

  #update({ document, analysis }: AnalysedDocument): void {
    const panel = this.#panels.get(document.uri.toString());
    if (!panel?.webview.html) return;
    panel.webview.postMessage({ body: bodyOf(document, analysis) });
  }

  async #body(document: vscode.TextDocument): Promise<string> {
    const { analysis } = await this.live.read(document);
    return bodyOf(document, analysis);
  }
}

const bodyOf = (document: vscode.TextDocument, analysis: Analysis): string =>
  inOnePiece(reportBody(reportOf(nameOf(document), document.getText(), analysis)));

const NOTHING: ArticleReport = reportOf('', '', {
  article: { container: 'wire', blocks: [] },
  participants: [],
  statements: [],
  findings: [],
  outranked: [],
  accepted: [],
  acceptedGone: [],
  figures: { words: 0, sentences: 0, paragraphs: 0, syllables: 0, sentenceLength: 0, readingEase: null, grade: null },
  troubles: [],
});

function page(webview: vscode.Webview, media: vscode.Uri, report: ArticleReport): string {
  const nonce = nonceOf();
  const shell = {
    nonce,
    csp: `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
    script: webview.asWebviewUri(vscode.Uri.joinPath(media, 'report.js')).toString(),
  };
  return inOnePiece(reportPage(report, shell));
}

function nonceOf(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The file's name as the report shows it. */
export function nameOf(document: vscode.TextDocument): string {
  return document.isUntitled ? document.uri.path : vscode.workspace.asRelativePath(document.uri);
}
