import * as vscode from 'vscode';
import type { Span } from '../core/model.ts';
import { documentOf } from './documents.ts';
import { rangeIn } from './positions.ts';

/** The editor group that holds a document; without it, the words would open over the view or page that leads to them. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const holds = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const { all, activeTabGroup } = vscode.window.tabGroups;
  return [activeTabGroup, ...all].find(({ tabs }) => tabs.some(holds))?.viewColumn;
}

/**
 * Shows words of a document, with the cursor before them: nothing is selected, so that no key can replace them.
 * @param goThere whether the focus goes to the words; otherwise it stays where it is
 */
export async function reveal(uri: vscode.Uri, { start }: Span, goThere: boolean): Promise<void> {
  const document = await documentOf(uri);
  const selection = rangeIn(document, { start, end: start });
  const viewColumn = columnOf(uri);
  const editor = await vscode.window.showTextDocument(document, {
    selection,
    preserveFocus: !goThere,
    ...(viewColumn && { viewColumn }),
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/**
 * The editor's own command, for it alone is told how a row was chosen: a click or Space shows the words and leaves the
 * focus in the list, Enter or a double click goes there. Nothing is selected, so that no key can replace it.
 */
export function leadTo(document: vscode.TextDocument, offset: number): vscode.Command {
  const selection = rangeIn(document, { start: offset, end: offset });
  const viewColumn = columnOf(document.uri);
  return {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to the words'),
    arguments: [
      document.uri,
      { selection, ...(viewColumn && { viewColumn }) } satisfies vscode.TextDocumentShowOptions,
    ],
  };
}

/** Highlights the words that a view or page has led to, until the cursor goes elsewhere or the text changes. */
export class Highlight implements vscode.Disposable {
  readonly #look = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    // High contrast has a border instead.
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchHighlightBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #registrations: vscode.Disposable;
  #shown: { readonly uri: vscode.Uri; readonly span: Span } | undefined;

  constructor() {
    this.#registrations = vscode.Disposable.from(
      this.#look,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length && document.uri.toString() === this.#shown?.uri.toString()) this.clear();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections }) => {
        if (document.uri.toString() !== this.#shown?.uri.toString()) return;
        const [{ active, isEmpty }] = selections as [vscode.Selection];
        if (!isEmpty || document.offsetAt(active) !== this.#shown.span.start) this.clear();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#draw()),
    );
  }

  /** What is highlighted, for tests: the words of each visible editor. */
  get words(): readonly string[] {
    return this.#places().flatMap(({ editor, ranges }) => ranges.map((range) => editor.document.getText(range)));
  }

  show(uri: vscode.Uri, span: Span): void {
    this.#shown = { uri, span };
    this.#draw();
  }

  clear(): void {
    this.#shown = undefined;
    this.#draw();
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #draw(): void {
    for (const { editor, ranges } of this.#places()) editor.setDecorations(this.#look, ranges);
  }

  #places(): { readonly editor: vscode.TextEditor; readonly ranges: readonly vscode.Range[] }[] {
    const shown = this.#shown;
    return vscode.window.visibleTextEditors.map((editor) => {
      const isHere = shown && editor.document.uri.toString() === shown.uri.toString();
      return { editor, ranges: isHere ? [rangeIn(editor.document, shown.span)] : [] };
    });
  }
}
