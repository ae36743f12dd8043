import * as vscode from 'vscode';
import type { UntitledDocuments } from './untitled.ts';

/** What a person decided for a file: it is read as an article, or it is not, whatever it looks like. */
export type Choice = 'article' | 'other';

const KEPT = 'copydesk.readAs';

/** How many files are remembered, the last ones. */
const REMEMBERED = 500;

/**
 * Remembers for which files somebody chose “Read as Article” or “Do Not Read as Article”, with the workspace. For an
 * untitled document only until it is closed, for VS Code gives its name to the next one; of one that is saved, for the file.
 */
export class Choices implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #untitled = new Map<string, Choice>();
  readonly #registrations: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly memory: vscode.Memento,
    untitled: Pick<UntitledDocuments, 'onDidClose'>,
  ) {
    this.#registrations = vscode.Disposable.from(
      this.#changed,
      untitled.onDidClose(({ uri, savedAs }) => {
        const choice = this.of(uri);
        this.#untitled.delete(uri.toString());
        if (choice && savedAs) this.set(savedAs, choice);
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          const choice = this.of(oldUri);
          if (choice) this.#keep([[oldUri], [newUri, choice]]);
        }
      }),
    );
  }

  /** What was chosen for a file, if anything. */
  of(uri: vscode.Uri): Choice | undefined {
    const key = uri.toString();
    return uri.scheme === 'untitled' ? this.#untitled.get(key) : this.#kept[key];
  }

  /** Remembers a choice. */
  async set(uri: vscode.Uri, choice: Choice): Promise<void> {
    if (this.of(uri) === choice) return;
    if (uri.scheme === 'untitled') this.#untitled.set(uri.toString(), choice);
    else await this.#keep([[uri, choice]]);
    this.#changed.fire();
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  get #kept(): Readonly<Record<string, Choice>> {
    return this.memory.get<Record<string, Choice>>(KEPT, {});
  }

  /** Sets choices, or drops them where none is given. */
  async #keep(changes: readonly (readonly [vscode.Uri, Choice?])[]): Promise<void> {
    const kept = new Map(Object.entries(this.#kept));
    for (const [uri, choice] of changes) {
      kept.delete(uri.toString());
      if (choice) kept.set(uri.toString(), choice);
    }
    await this.memory.update(KEPT, Object.fromEntries([...kept].slice(-REMEMBERED)));
  }
}
