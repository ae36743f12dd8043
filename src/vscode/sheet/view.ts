import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
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
  readonly #ticks: SheetParts['ticks'];

  constructor({ followed, ticks, memento, highlight }: SheetParts) {
    this.#ticks = ticks;
    this.tree = new SheetTree(followed, ticks, memento);
    this.#view = vscode.window.createTreeView('copydesk.sheet', {
      treeDataProvider: this.tree,
      manageCheckboxStateManually: true,
      canSelectMany: true,
    });
    this.status.name = vscode.l10n.t('Copydesk accuracy sheet');
    this.status.command = 'copydesk.openSheet';
    this.#registrations = vscode.Disposable.from(
      this.tree,
      this.#view,
      this.status,
      this.tree.onDidChangeTreeData(() => this.#tell()),
      this.#view.onDidChangeCheckboxState(({ items }) => {
        for (const on of [true, false])
          this.#tick(
            items.filter(([, state]) => (state === vscode.TreeItemCheckboxState.Checked) === on).map(([node]) => node),
            on,
          );
      }),
      this.#view.onDidChangeSelection(({ selection: [node, another] }) => {
        const place = node && !another && placeOf(node);
        if (place && this.tree.document) highlight.show(this.tree.document.uri, place);
      }),
    );
    this.#tell();
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  /** Ticks a row, or those in focus; where all are ticked, takes it back. */
  async toggle(node?: SheetNode): Promise<void> {
    const chosen = node ? [node] : await this.#rowsInFocus();
    const facts = chosen.filter((row): row is FactNode => row.type === 'fact');
    await this.#tick(
      facts,
      facts.some((row) => !row.tick),
    );
  }

  async #tick(nodes: readonly SheetNode[], on: boolean): Promise<void> {
    const facts = nodes.flatMap((node) => (node.type === 'fact' ? [node.fact] : []));
    const { document } = this.tree;
    if (document && facts.length) await this.#ticks.tick(document.uri, facts, on);
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
