import * as vscode from 'vscode';
import { registerCommand, showInformation } from '../messages.ts';
import type { SheetNode } from './nodes.ts';
import type { SheetParts, SheetView } from './view.ts';

/** Whether the sheet was open when the window was closed. */
const KEPT = 'copydesk.sheetOpen';

/**
 * Open and Close Accuracy Sheet. Everything else of the sheet is loaded when it is first opened, or with the window where
 * it was left open.
 */
export class Sheet implements vscode.Disposable {
  readonly #registrations: vscode.Disposable;
  #view: Promise<SheetView> | undefined;

  constructor(private readonly parts: SheetParts) {
    this.#registrations = vscode.Disposable.from(
      registerCommand('copydesk.openSheet', () => this.#openFor()),
      registerCommand('copydesk.closeSheet', () => this.#show(false)),
      registerCommand('copydesk.sheet.toggle', async (node?: SheetNode) => (await this.#opened()).toggle(node)),
      registerCommand('copydesk.sheet.byKind', () => this.#arrange({ byKind: true })),
      registerCommand('copydesk.sheet.inTextOrder', () => this.#arrange({ byKind: false })),
      registerCommand('copydesk.sheet.openOnly', () => this.#arrange({ openOnly: true })),
      registerCommand('copydesk.sheet.showAll', () => this.#arrange({ openOnly: false })),
    );
    if (parts.memento.get(KEPT, false)) this.#show(true);
  }

  /** The view, for tests; undefined before it was opened or after it was closed. */
  get view(): Promise<SheetView> | undefined {
    return this.#view;
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#view?.then((view) => view.dispose());
  }

  async #openFor(): Promise<void> {
    const { live, followed } = this.parts;
    const document = followed.document ?? vscode.window.activeTextEditor?.document;
    if (!document) {
      showInformation(vscode.l10n.t('Open an article first.'));
      return;
    }
    // Whatever it is, it is read as an article now.
    if (!followed.document) await live.read(document);
    await this.#show(true);
    await vscode.commands.executeCommand('copydesk.sheet.focus');
  }

  /** The view; it is opened where it is not. */
  async #opened(): Promise<SheetView> {
    if (!this.#view) await this.#show(true);
    return this.#view!;
  }

  async #arrange(arrangement: Parameters<SheetView['tree']['arrange']>[0]): Promise<void> {
    const { tree } = await this.#opened();
    await tree.arrange(arrangement);
  }

  async #show(open: boolean): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'copydesk.sheetShown', open);
    if (open) this.#view ??= import('./view.ts').then(({ SheetView }) => new SheetView(this.parts));
    else {
      const view = this.#view;
      this.#view = undefined;
      (await view)?.dispose();
    }
    await this.parts.memento.update(KEPT, open);
    await this.#view;
  }
}
