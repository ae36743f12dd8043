import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import { registerCommand } from '../messages.ts';
import type { Highlight } from '../reveal.ts';
import { rowInFocus } from '../rows.ts';
import { type FactNode, placeOf, type SheetNode } from './nodes.ts';
import type { SheetStore } from './store.ts';
import { type Followed, SheetTree } from './tree.ts';

/** What the view works with. */
export interface SheetParts {
  readonly live: Pick<LiveAnalyses, 'read'>;
  readonly followed: Followed;
  readonly ticks: SheetStore;
  readonly memento: vscode.Memento;
  readonly highlight: Pick<Highlight, 'show'>;
}

/** The Accuracy Sheet view with its actions, and how far the desk is, in the status bar. */
export class SheetView implements vscode.Disposable {
  readonly tree: SheetTree;
  readonly status = vscode.window.createStatusBarItem('copydesk.sheet', vscode.StatusBarAlignment.Right, 98);
  readonly #view: vscode.TreeView<SheetNode>;
  readonly #registrations: vscode.Disposable;

  constructor({ followed, ticks, memento, highlight }: SheetParts) {
    this.tree = new SheetTree(followed, ticks, memento);
    this.#view = vscode.window.createTreeView('copydesk.sheet', {
      treeDataProvider: this.tree,
      manageCheckboxStateManually: true,
      canSelectMany: true,
    });
    this.status.name = vscode.l10n.t('Copydesk accuracy sheet');
    this.status.command = 'copydesk.openSheet';
    const tick = (nodes: readonly SheetNode[], on: boolean) => {
      const facts = nodes.flatMap((node) => (node.type === 'fact' ? [node.fact] : []));
      const { document } = this.tree;
      return document && facts.length ? ticks.tick(document.uri, facts, on) : undefined;
    };
    this.#registrations = vscode.Disposable.from(
      this.tree,
      this.#view,
      this.status,
      this.tree.onDidChangeTreeData(() => this.#tell()),
      this.#view.onDidChangeCheckboxState(({ items }) => {
        for (const on of [true, false])
          tick(
            items.filter(([, state]) => (state === vscode.TreeItemCheckboxState.Checked) === on).map(([node]) => node),
            on,
          );
      }),
      this.#view.onDidChangeSelection(({ selection: [node, another] }) => {
        const place = node && !another && placeOf(node);
        if (place && this.tree.document) highlight.show(this.tree.document.uri, place);
      }),
      registerCommand('copydesk.sheet.toggle', async (node?: SheetNode) => {
        const chosen = node ? [node] : await this.#rowsInFocus();
        const facts = chosen.filter((row): row is FactNode => row.type === 'fact');
        await tick(
          facts,
          facts.some((row) => !row.tick),
        );
      }),
      registerCommand('copydesk.sheet.byKind', () => this.tree.arrange({ byKind: true })),
      registerCommand('copydesk.sheet.inTextOrder', () => this.tree.arrange({ byKind: false })),
      registerCommand('copydesk.sheet.openOnly', () => this.tree.arrange({ openOnly: true })),
      registerCommand('copydesk.sheet.showAll', () => this.tree.arrange({ openOnly: false })),
    );
    this.#tell();
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  async #rowsInFocus(): Promise<readonly SheetNode[]> {
    if (this.#view.selection.length > 1) return this.#view.selection;
    const row = await rowInFocus(this.#view);
    return row ? [row] : [];
  }

  #tell(): void {
    const { checked, all } = this.tree.progress;
    const text = vscode.l10n.t('{0} of {1} checked', checked, all);
    this.#view.description = all ? text : undefined;
    this.status.text = `$(${checked < all ? 'checklist' : 'check-all'}) ${text}`;
    this.status.tooltip = vscode.l10n.t('Open the accuracy sheet');
    if (all) this.status.show();
    else this.status.hide();
  }
}
