import * as vscode from 'vscode';
import { waitFor } from '../../core/workspace/file-system.ts';
import type { NamedFiles, NamedLook } from '../../core/workspace/named-files.ts';
import type { RunCode } from '../checks/code.ts';
import { reasonOf } from '../messages.ts';
import { readTextFile } from './files.ts';
import { statOf } from './port.ts';

/** The files that a configuration names, in the file system that it is in. @param run runs those with code; else none is run */
export function filesNamedBeside(config: vscode.Uri, run?: RunCode): NamedFiles {
  const at = (path: string) => config.with({ path });
  return {
    look: (path) => waitFor(look(at(path))),
    list: (path) => waitFor(list(at(path))),
    read: (path) => waitFor(read(at(path))),
    ...(run && { run: (path, text) => waitFor(run(at(path), text)) }),
  };
}

async function list(uri: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
  } catch {
    return []; // What cannot be listed is told of where something in it is missing.
  }
}

async function look(uri: vscode.Uri): Promise<NamedLook | undefined> {
  const stat = await statOf(uri).catch(() => undefined);
  return stat && { kind: kindOf(stat), stamp: `${stat.mtime} ${stat.size}`, size: stat.size };
}

function kindOf({ type }: vscode.FileStat): NamedLook['kind'] {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}

async function read(uri: vscode.Uri): Promise<{ text: string } | { trouble: string }> {
  try {
    return (await readTextFile(uri)) ?? { trouble: vscode.l10n.t('there is no such file.') };
  } catch (error) {
    return { trouble: `${reasonOf(error)}.` };
  }
}
