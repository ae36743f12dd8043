import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Articles } from '../articles.ts';
import { isEdited } from '../documents.ts';
import { treeItem } from './items.ts';
import { buildTree, type Node, type PersonNode } from './model.ts';

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
  #roots: readonly PersonNode[] = [];
  #state: TreeState = 'noArticle';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    live: LiveAnalyses,
    private readonly articles: Articles,
  ) {
    this.#registrations = vscode.Disposable.from(
      live.onDidAnalyse(({ document, analysis }) => {
        if (document !== this.#document) return;
        this.#show(analysis.participants.length ? 'people' : 'nobody', buildTree(analysis, document.uri));
      }),
      live.onDidLeave((document) => {
        if (document === this.#document) this.#follow(vscode.window.activeTextEditor, live);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor, live)),
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

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#roots];
    return node.type === 'person' ? [...node.children] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.type === 'person' ? undefined : node.parent;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return treeItem(node, this.#document);
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#changed.dispose();
  }

  async #follow(editor: vscode.TextEditor | undefined, live: LiveAnalyses): Promise<void> {
    if (editor && !isEdited(editor.document.uri)) return;
    const document = editor?.document;
    const isArticle = document !== undefined && (await this.articles.includes(document));
    if (editor !== vscode.window.activeTextEditor) return;
    this.#document = isArticle ? document : undefined;
    this.#show(isArticle ? 'loading' : 'noArticle', []);
    if (isArticle) live.refresh(document);
  }

  #show(state: TreeState, roots: readonly PersonNode[]): void {
    this.#roots = roots;
    this.#state = state;
    vscode.commands.executeCommand('setContext', 'copydesk.participants', state);
    this.#changed.fire(undefined);
  }
}
