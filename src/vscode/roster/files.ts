import * as vscode from 'vscode';
import type { ResolvedStyle } from '../../core/config/resolved.ts';
import type { PeopleFiles, WithPeople } from '../../core/roster/with-people.ts';
import { doneInTime } from '../../core/workspace/file-system.ts';
import { filesNamedBeside } from '../workspace/named.ts';

/** Reads the people files that configurations name, each again only when it was written, and watches them. */
export class RosterFiles implements vscode.Disposable {
  /** By file system. */
  readonly #readers = new Map<string, PeopleFiles>();
  readonly #watchers = new Map<string, vscode.Disposable>();

  /** @param onChange a people file has changed */
  constructor(private readonly onChange: () => void) {}

  /** Adds the people of the files that a configuration names. Never fails. */
  async added(resolved: ResolvedStyle, config: vscode.Uri, text: string): Promise<WithPeople> {
    const { PeopleFiles } = await import('../configured.ts');
    const system = config.with({ path: '/' }).toString();
    const reader = this.#readers.get(system) ?? new PeopleFiles(filesNamedBeside(config));
    this.#readers.set(system, reader);
    for (const { name } of resolved.peopleFiles) this.#watch(vscode.Uri.joinPath(config, '..'), name);
    return doneInTime(reader.added(resolved, { path: config.path, text }));
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  #watch(folder: vscode.Uri, name: string): void {
    const uri = vscode.Uri.joinPath(folder, name);
    const key = uri.toString();
    if (this.#watchers.has(key)) return;
    const glob = name.replace(/^\.\//, '').replace(/[[\]{}*?]/g, '[$&]');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, glob));
    const changed = () => this.onChange();
    const registrations = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      // What lies outside the workspace is not watched everywhere; but whoever edits it here saves it.
      vscode.workspace.onDidSaveTextDocument((saved) => saved.uri.toString() === key && changed()),
    );
    this.#watchers.set(key, registrations);
  }
}
