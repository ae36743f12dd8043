import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Articles } from '../articles.ts';
import { ParticipantsTree } from './tree.ts';

/** The Participants view in its own container, and the command that goes to the words of an item. */
export class ParticipantsView implements vscode.Disposable {
  readonly tree: ParticipantsTree;
  readonly #registrations: vscode.Disposable;

  constructor(live: LiveAnalyses, articles: Articles) {
    this.tree = new ParticipantsTree(live, articles);
    const view = vscode.window.createTreeView('copydesk.participants', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.#registrations = vscode.Disposable.from(
      this.tree,
      view,
      vscode.commands.registerCommand('copydesk.revealSpan', revealSpan),
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

/** Shows a document and selects the words between two offsets. */
async function revealSpan(uri: vscode.Uri, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const editor = await vscode.window.showTextDocument(document, { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
