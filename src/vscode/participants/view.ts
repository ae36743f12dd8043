import * as vscode from 'vscode';
import type { LiveAnalyses } from '../analysis/live.ts';
import type { Articles } from '../articles.ts';
import type { Highlight } from '../reveal.ts';
import { personMeant, registerParticipantActions } from './actions.ts';
import { PersonDecorations } from './decorations.ts';
import { type Node, type PersonNode, personOf, targetOf } from './model.ts';
import { ParticipantsTree } from './tree.ts';

/** The Participants view in its own container, with its actions; it follows the cursor and highlights what it leads to. */
export class ParticipantsView implements vscode.Disposable {
  readonly tree: ParticipantsTree;
  readonly #view: vscode.TreeView<Node>;
  readonly #registrations: vscode.Disposable;
  /** The row that was selected because the cursor is on its person, not by somebody in the view. */
  #followed: Node | undefined;

  constructor(
    live: LiveAnalyses,
    articles: Articles,
    memento: vscode.Memento,
    private readonly highlight: Highlight,
  ) {
    this.tree = new ParticipantsTree(live, articles, memento);
    this.#view = vscode.window.createTreeView('copydesk.participants', {
      treeDataProvider: this.tree,
      showCollapseAll: true,
    });
    this.#registrations = vscode.Disposable.from(
      this.tree,
      this.#view,
      registerParticipantActions(this.tree, this.#view),
      vscode.window.registerFileDecorationProvider(new PersonDecorations()),
      this.#view.onDidChangeSelection(({ selection: [node] }) => this.#show(node)),
      vscode.window.onDidChangeTextEditorSelection((event) => this.#moved(event)),
      this.tree.onDidChangeTreeData(() => {
        const { filter } = this.tree.arrangement;
        this.#view.description = filter ? vscode.l10n.t('only “{0}”', filter) : undefined;
      }),
    );
  }

  /** The person whom a command is for: of the row that a menu names, else of the one in focus. */
  readonly personMeant = (node?: Node): Promise<PersonNode | undefined> => personMeant(this.#view, node);

  dispose(): void {
    this.#registrations.dispose();
  }

  /** Highlights the words of a row that somebody has chosen. */
  #show(node: Node | undefined): void {
    const target = node && targetOf(node);
    const { document } = this.tree;
    if (target && document && node !== this.#followed) this.highlight.show(document.uri, target);
  }

  /** A row that is chosen a second time shows its words again; where the cursor goes to another person, so does the view. */
  #moved({ textEditor: { document }, selections: [selection], kind }: vscode.TextEditorSelectionChangeEvent): void {
    if (!this.#view.visible || document !== this.tree.document || !selection) return;
    const offset = document.offsetAt(selection.active);
    const [chosen] = this.#view.selection;
    const person = this.tree.personAt(offset);
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    // While the list is laid out anew, no row is selected: then the person tells that a row has led here.
    const led =
      kind !== Keyboard && kind !== Mouse && [chosen, person].find((node) => node && targetOf(node)?.start === offset);
    if (led) this.#show(led);
    if (!person || (led && led === chosen) || personOf(chosen)?.id === person.id) return;
    this.#followed = person;
    this.#view.reveal(person, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
