import * as vscode from 'vscode';
import type { ResolvedStyle } from '../../core/config/config.ts';
import { PeopleFiles, type WithPeople } from '../../core/roster/with-people.ts';
import { doneInTime, waitFor } from '../../core/workspace/file-system.ts';
import type { NamedFiles } from '../../core/workspace/named-files.ts';
import { reasonOf } from '../messages.ts';
import { readTextFile } from '../workspace/files.ts';
import { statOf } from '../workspace/port.ts';

/** Reads the people files that configurations name, each again only when it was written, and watches them. */
export class RosterFiles implements vscode.Disposable {
  /** By file system. */
  readonly #readers = new Map<string, PeopleFiles>();
  readonly #watchers = new Map<string, vscode.Disposable>();

  /** @param onChange a people file has changed */
  constructor(private readonly onChange: () => void) {}

  /** Adds the people of the files that a configuration names. Never fails. */
  async added(resolved: ResolvedStyle, config: vscode.Uri): Promise<WithPeople> {
    const system = config.with({ path: '/' }).toString();
    const reader = this.#readers.get(system) ?? new PeopleFiles(filesBeside(config));
    this.#readers.set(system, reader);
    for (const name of resolved.peopleFiles) this.#watch(vscode.Uri.joinPath(config, '..'), name);
    return doneInTime(reader.added(resolved, config.path));
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

function filesBeside(config: vscode.Uri): NamedFiles {
  const at = (path: string) => config.with({ path });
  return { look: (path) => waitFor(look(at(path))), read: (path) => waitFor(read(at(path))) };
}

async function look(uri: vscode.Uri) {
  const stat = await statOf(uri).catch(() => undefined);
  return stat && { kind: kindOf(stat), stamp: `${stat.mtime} ${stat.size}` };
}

function kindOf({ type }: vscode.FileStat): 'file' | 'folder' | 'link' | 'other' {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}

async function read(uri: vscode.Uri): Promise<{ text: string } | { trouble: string }> {
  try {
    return (await readTextFile(uri)) ?? { trouble: 'there is no such file.' };
  } catch (error) {
    return { trouble: `${reasonOf(error)}.` };
  }
}
