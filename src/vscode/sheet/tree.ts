import * as vscode from 'vscode';
import type { Analysis } from '../../core/model.ts';
import { type Progress, progressOf } from '../../core/sheet/checked.ts';
import type { Fact } from '../../core/sheet/fact.ts';
import { factsOf } from '../../core/sheet/sheet.ts';
import { lengthOf } from '../length.ts';
import type { ParticipantsTree } from '../participants/tree.ts';
import { sheetItem } from './items.ts';
import { FIRST_ARRANGEMENT, type SheetArrangement, type SheetNode, sheetNodes } from './nodes.ts';
import type { SheetStore } from './store.ts';

/** Where the arrangement is kept. */
const KEPT = 'copydesk.sheetArrangement';
/** The sheet of a longer text, in characters, is made when typing has paused for so long, in milliseconds. */
const LONG = 100_000;
const PAUSE = 500;

/** The article whose people are shown is the one whose facts are. */
export type Followed = Pick<ParticipantsTree, 'document' | 'analysis' | 'onDidChangeTreeData'>;

/** The accuracy sheet of the active article: what to look up, with boxes to tick. */
export class SheetTree implements vscode.TreeDataProvider<SheetNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #registrations: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #facts: readonly Fact[] = [];
  #made: Followed['analysis'];
  #roots: readonly SheetNode[] = [];
  #arrangement: SheetArrangement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly followed: Followed,
    private readonly store: SheetStore,
    private readonly memento: vscode.Memento,
  ) {
    this.#arrangement = { ...FIRST_ARRANGEMENT, ...memento.get<Partial<SheetArrangement>>(KEPT, {}) };
    this.#tellArrangement();
    this.#registrations = vscode.Disposable.from(
      this.#changed,
      followed.onDidChangeTreeData(() => this.#follow()),
      store.onDidChange(() => this.#lay()),
    );
    this.#follow();
  }

  /** The article whose facts are shown. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get progress(): Progress {
    return this.#document ? progressOf(this.#facts, this.store.of(this.#document.uri)) : { checked: 0, all: 0 };
  }

  get arrangement(): SheetArrangement {
    return this.#arrangement;
  }

  getChildren(node?: SheetNode): SheetNode[] {
    if (!node) return [...this.#roots];
    return 'children' in node ? [...node.children] : [];
  }

  getParent(node: SheetNode): SheetNode | undefined {
    return node.type === 'kind' ? undefined : node.parent;
  }

  getTreeItem(node: SheetNode): vscode.TreeItem {
    return this.#document ? sheetItem(node, this.#document) : new vscode.TreeItem('');
  }

  /** Lays the lines out otherwise; that is kept with the workspace. */
  async arrange(change: Partial<SheetArrangement>): Promise<void> {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#tellArrangement();
    this.#lay();
    await this.memento.update(KEPT, this.#arrangement);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#registrations.dispose();
  }

  /** Another article, or a new analysis of the same: its offsets belong to the text as it is now. */
  #follow(): void {
    const { document, analysis } = this.followed;
    clearTimeout(this.#timer);
    if (document !== this.#document) {
      this.#document = document;
      this.#facts = [];
      this.#made = undefined;
      if (document) this.store.load(document.uri).then(() => this.#lay());
    }
    if (document && analysis && analysis !== this.#made) {
      if (lengthOf(document) >= LONG) this.#timer = setTimeout(() => this.#make(document, analysis), PAUSE);
      else this.#make(document, analysis);
    }
    this.#lay();
  }

  #make(document: vscode.TextDocument, analysis: Analysis): void {
    this.#made = analysis;
    this.#facts = factsOf(document.getText(), analysis);
    this.#lay();
  }

  #lay(): void {
    const ticks = this.#document ? this.store.of(this.#document.uri) : [];
    this.#roots = sheetNodes(this.#facts, ticks, this.#arrangement);
    const state = !this.#document
      ? 'noArticle'
      : this.#facts.length === 0
        ? 'empty'
        : this.#roots.length
          ? 'facts'
          : 'done';
    vscode.commands.executeCommand('setContext', 'copydesk.sheet', state);
    this.#changed.fire(undefined);
  }

  #tellArrangement(): void {
    vscode.commands.executeCommand('setContext', 'copydesk.sheetByKind', this.#arrangement.byKind);
    vscode.commands.executeCommand('setContext', 'copydesk.sheetOpenOnly', this.#arrangement.openOnly);
  }
}
