import * as vscode from 'vscode';

/** Where it is kept. */
const KEPT = 'copydesk.decided';

/**
 * What a person decided where no configuration file can hold it: for untitled articles, and outside workspace folders.
 * It is kept with the workspace, in the words of a configuration file; articles go by their URI.
 */
export class Memory implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  constructor(private readonly state: vscode.Memento) {}

  get text(): string | undefined {
    return this.state.get<string>(KEPT);
  }

  /** @param change gives the new text; told the text there is */
  async change(change: (text: string | undefined) => string | undefined): Promise<void> {
    await this.state.update(KEPT, change(this.text));
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
