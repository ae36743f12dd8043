import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Articles } from '../articles.ts';
import { registerCommand } from '../messages.ts';
import { registerParticipantActions } from './actions.ts';
import { PersonDecorations } from './decorations.ts';
import { ParticipantsTree } from './tree.ts';

/** The Participants view in its own container, its actions, and the command that goes to the words of an item. */
export class ParticipantsView implements vscode.Disposable {
  readonly tree: ParticipantsTree;
  readonly #registrations: vscode.Disposable;

  constructor(live: LiveAnalyses, articles: Articles, memento: vscode.Memento) {
    this.tree = new ParticipantsTree(live, articles, memento);
    const view = vscode.window.createTreeView('copydesk.participants', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.#registrations = vscode.Disposable.from(
      this.tree,
      view,
      registerParticipantActions(this.tree),
      vscode.window.registerFileDecorationProvider(new PersonDecorations()),
      registerCommand('copydesk.revealSpan', revealSpan),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (!view.visible || textEditor.document !== this.tree.document) return;
        const person = this.tree.personAt(textEditor.document.offsetAt(selections[0]!.active));
        if (person) view.reveal(person, { select: true, focus: false }).then(undefined, () => undefined);
      }),
      this.tree.onDidChangeTreeData(() => {
        const { filter } = this.tree.arrangement;
        view.description = filter ? vscode.l10n.t('only “{0}”', filter) : undefined;
      }),
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

/** Shows a document, where it is open if it is, and selects the words between two offsets. */
async function revealSpan(uri: vscode.Uri, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const editor = await vscode.window.showTextDocument(document, { selection, ...columnOf(uri) });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor group that holds a document; without it, the words would open over the report that links to them. */
function columnOf(uri: vscode.Uri): { viewColumn?: vscode.ViewColumn } {
  const holds = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const group = [activeTabGroup, ...all].find(({ tabs }) => tabs.some(holds));
  return group ? { viewColumn: group.viewColumn } : {};
}
