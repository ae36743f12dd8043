import * as vscode from 'vscode';
import type { Rule } from '../../core/linter/rule.ts';
import { escapeHtml } from '../../core/report/escape.ts';
import { ownCheckPage } from '../../core/report/own-check-page.ts';
import { columnOf } from '../reveal.ts';

const VIEW = 'copydesk.check';

/** The page of the house styles, which is shown like that of a check. */
export const HOUSE_STYLES = 'styles';

/** What the page says: a link to another check's page was followed, to a place in it perhaps. */
interface Message {
  readonly check: string;
  readonly place: string;
}

/**
 * The page of a check, rendered, beside the article: one panel for all of them. Links lead to it by an address of its
 * own, which VS Code opens with an editor; what that opens is closed again and shown in the panel.
 */
export class CheckPage implements vscode.Disposable, vscode.CustomReadonlyEditorProvider {
  readonly #registrations = vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(VIEW, this),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor) this.#article = editor.document.uri;
    }),
  );
  #panel: vscode.WebviewPanel | undefined;
  /** What was edited last. */
  #article = vscode.window.activeTextEditor?.document.uri;

  /** @param ownRule gives a check of the desk's own, which has no page among ours */
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly ownRule: (check: string) => Promise<Rule | undefined> = async () => undefined,
  ) {}

  /**
   * Shows the page of a check; the focus stays where it is. Does nothing where there is no such page.
   * @param over the column of a page that leads there and will be hidden: then the focus goes to the check's
   */
  async show(check: string, place = '', over?: vscode.ViewColumn): Promise<void> {
    const source = await this.#read(check);
    if (source === undefined) return;
    const [, title = check] = /^# (.+)$/m.exec(source) ?? [];
    const content = await rendered(source);
    this.#panel ??= this.#open(over);
    this.#panel.title = title;
    this.#panel.webview.html = this.#html(this.#panel.webview, { title, content, place });
    this.#panel.reveal(over ?? this.#panel.viewColumn ?? vscode.ViewColumn.Beside, !over);
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => {} };
  }

  /** A link to a page was followed, which opened an editor over the article, or in the place of its preview. */
  async resolveCustomEditor({ uri }: vscode.CustomDocument, opened: vscode.WebviewPanel): Promise<void> {
    const { viewColumn } = opened;
    const replaced = this.#article && columnOf(this.#article) === undefined ? this.#article : undefined;
    opened.dispose();
    if (replaced && viewColumn) await vscode.window.showTextDocument(replaced, { viewColumn, preview: true });
    await this.show(uri.path.slice(1));
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#registrations.dispose();
  }

  #open(over = vscode.ViewColumn.Beside): vscode.WebviewPanel {
    const media = vscode.Uri.joinPath(this.extensionUri, 'media');
    const column = { viewColumn: over, preserveFocus: true };
    const options = { enableFindWidget: true, enableScripts: true, localResourceRoots: [media] };
    const panel = vscode.window.createWebviewPanel(`${VIEW}.page`, '', column, options);
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'people.svg'),
      dark: vscode.Uri.joinPath(media, 'people-dark.svg'),
    };
    panel.webview.onDidReceiveMessage(({ check, place }: Message) => this.show(check, place));
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    return panel;
  }

  async #read(check: string): Promise<string | undefined> {
    if (!/^[\w-]+$/.test(check)) {
      const rule = await this.ownRule(check);
      return rule && ownCheckPage(rule);
    }
    const folder = check === HOUSE_STYLES ? ['docs'] : ['docs', 'rules'];
    const page = vscode.Uri.joinPath(this.extensionUri, ...folder, `${check}.md`);
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    } catch {
      return undefined;
    }
  }

  #html(webview: vscode.Webview, page: { title: string; content: string; place: string }): string {
    const media = (name: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.extensionUri, 'media', name)).toString();
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="${media('check.css')}">
<script src="${media('check.js')}" defer></script>
</head>
<body data-place="${escapeHtml(page.place)}"><main>${page.content}</main></body>
</html>`;
  }
}

/** Pages are shipped as Markdown; VS Code's own extension renders them. Where that is switched off, they are shown as they are. */
async function rendered(source: string): Promise<string> {
  try {
    return await vscode.commands.executeCommand<string>('markdown.api.render', source);
  } catch {
    return `<pre>${escapeHtml(source)}</pre>`;
  }
}
