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

const KINDS = [
  ...['csv', 'yaml', 'yml', 'json', 'jsonc', 'mjs', 'js', 'ini', 'CSV', 'YAML', 'YML'].map((ending) => `*.${ending}`),
  ...['.vale', '_vale', 'accept.txt', 'reject.txt'],
];
/**
 * What configurations may name, as a pattern: tables, lists, checks, a configuration of Vale’s and its vocabularies. No braces
 * inside others: VS Code does not read those.
 */
export const NAMED_FILES = `**/{${KINDS.join()}}`;

/** Whether a new file may be a rule of a Vale style that is in use: it lies beside one. @param named addresses of files */
export function isRuleBeside(uri: vscode.Uri, named: Iterable<string>): boolean {
  const folder = vscode.Uri.joinPath(uri, '..').toString();
  const isBeside = (other: string) => other.endsWith('.yml') && other.slice(0, other.lastIndexOf('/')) === folder;
  return uri.path.endsWith('.yml') && [...named].some(isBeside);
}
