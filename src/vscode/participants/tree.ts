import * as vscode from 'vscode';
import { referenceAt } from '../../core/analysis/lookup.ts';
import type { Style } from '../../core/config/style.ts';
import type { Analysis } from '../../core/model.ts';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { buildTree, treeItem } from '../analysis/reading.ts';
import type { Articles } from '../articles.ts';
import { isEdited } from '../documents.ts';
import { columnOf } from '../reveal.ts';
import { type Arrangement, DEFAULT_ARRANGEMENT, type Node, type PersonNode } from './model.ts';

/** Where the arrangement is kept. */
const KEPT = 'copydesk.participants';

/** What there is to show; where it is nobody, the words stand in the manifest's `viewsWelcome`. */
export type TreeState = 'noArticle' | 'loading' | 'nobody' | 'people';

/**
 * The people of the active article, with their mentions and statements. Follows the active editor and every edit; keeps
 * the article where the focus goes to a panel.
 */
export class ParticipantsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #registrations: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #analysis: Analysis | undefined;
  #style: Style | undefined;
  #arrangement: Arrangement;
  #roots: readonly Node[] = [];
  #state: TreeState = 'noArticle';
  #column: vscode.ViewColumn | undefined;
  /** What makes the rows: it is there when the first article has been read. */
  #rows: { readonly buildTree: typeof buildTree; readonly treeItem: typeof treeItem } | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    live: LiveAnalyses,
    private readonly articles: Articles,
    private readonly memento: vscode.Memento,
  ) {
    this.#arrangement = { ...DEFAULT_ARRANGEMENT, ...memento.get<Partial<Arrangement>>(KEPT, {}), filter: '' };
    this.#registrations = vscode.Disposable.from(
      live.onDidAnalyse(({ document, analysis, style }) => {
        // What was no article when its editor became active may be one now: its language has changed.
        if (document !== this.#document && document !== vscode.window.activeTextEditor?.document) return;
        this.#document = document;
        this.#analysis = analysis;
        this.#style = style;
        this.#showPeople();
      }),
      live.onDidLeave((document) => {
        if (document === this.#document) this.#follow(vscode.window.activeTextEditor, live);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor, live)),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#tabsChanged(live)),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.#tabsChanged(live)),
    );
    this.#follow(vscode.window.activeTextEditor, live);
  }

  get state(): TreeState {
    return this.#state;
  }

  /** The article whose people are shown. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The newest analysis of that article; undefined until there is one. */
  get analysis(): Analysis | undefined {
    return this.#analysis;
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#roots];
    return 'children' in node ? [...node.children] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.type === 'group' ? undefined : node.parent;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return this.#rows!.treeItem(node, this.#document, this.#style);
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** Sorts, groups or filters the people; all but the filter is kept with the workspace. */
  async arrange(change: Partial<Arrangement>): Promise<void> {
    this.#arrangement = { ...this.#arrangement, ...change };
    vscode.commands.executeCommand('setContext', 'copydesk.grouped', this.#arrangement.grouped);
    vscode.commands.executeCommand('setContext', 'copydesk.filtered', this.#arrangement.filter !== '');
    this.#showPeople();
    const { sort, grouped } = this.#arrangement;
    await this.memento.update(KEPT, { sort, grouped });
  }

  /** The person who is mentioned at an offset of the article. */
  personAt(offset: number): PersonNode | undefined {
    const id = this.#analysis && referenceAt(this.#analysis, offset)?.person.id;
    const all = this.#roots.flatMap((node): readonly Node[] => (node.type === 'group' ? node.children : [node]));
    return all.find((node): node is PersonNode => node.type === 'person' && node.id === id);
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#changed.dispose();
  }

  async #follow(editor: vscode.TextEditor | undefined, live: LiveAnalyses): Promise<void> {
    if (editor && !isEdited(editor.document.uri)) return;
    // A page, a report, the settings are in front: the article is still there, behind or beside them.
    if (!editor && this.#document && columnOf(this.#document.uri) !== undefined) return;
    const document = editor?.document;
    const isArticle = document !== undefined && (await this.articles.includes(document));
    if (editor !== vscode.window.activeTextEditor) return;
    this.#document = isArticle ? document : undefined;
    this.#analysis = undefined;
    this.#show(isArticle ? 'loading' : 'noArticle', []);
    if (isArticle) live.refresh(document);
  }

  /** Rows lead to the group that holds the article, and the view is empty once none does. */
  #tabsChanged(live: LiveAnalyses): void {
    if (!this.#document) return;
    const editor = vscode.window.activeTextEditor;
    const column = columnOf(this.#document.uri);
    if (column === undefined && editor?.document !== this.#document) this.#follow(editor, live);
    else if (column !== undefined && column !== this.#column) this.#changed.fire(undefined);
    this.#column = column;
  }

  async #showPeople(): Promise<void> {
    this.#rows ??= await import('../analysis/reading.ts');
    const analysis = this.#analysis;
    if (!analysis || !this.#document) return;
    this.#column = columnOf(this.#document.uri);
    const roots = this.#rows.buildTree(analysis, this.#document.uri, this.#arrangement);
    this.#show(roots.length || this.#arrangement.filter ? 'people' : 'nobody', roots);
  }

  #show(state: TreeState, roots: readonly Node[]): void {
    this.#roots = roots;
    this.#state = state;
    vscode.commands.executeCommand('setContext', 'copydesk.participants', state);
    this.#changed.fire(undefined);
  }
}
