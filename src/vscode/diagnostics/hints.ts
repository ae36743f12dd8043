import * as vscode from 'vscode';
import { registerCommand } from '../messages.ts';

const KEPT = 'copydesk.hintsShown';

/**
 * Whether hints are listed in Problems: VS Code leaves them out there and on F8, so while they are shown they are
 * information. Kept with the workspace.
 */
export class Hints implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #registrations: vscode.Disposable;
  #shown: boolean;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly memory: vscode.Memento) {
    this.#shown = memory.get(KEPT, false);
    this.#tell();
    this.#registrations = vscode.Disposable.from(
      registerCommand('copydesk.showHints', async () => {
        await this.#set(true);
        await vscode.commands.executeCommand('workbench.actions.view.problems');
      }),
      registerCommand('copydesk.hideHints', () => this.#set(false)),
    );
  }

  get shown(): boolean {
    return this.#shown;
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#changed.dispose();
  }

  async #set(shown: boolean): Promise<void> {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#tell();
    this.#changed.fire();
    await this.memory.update(KEPT, shown);
  }

  #tell(): void {
    vscode.commands.executeCommand('setContext', KEPT, this.#shown);
  }
}
