import * as vscode from 'vscode';
import {
  type Expected,
  LEFT_OVER_AFTER,
  type Look,
  uniqueOf,
  type WritePort,
  type WriteTrouble,
  writeFile,
} from '../../core/workspace/write.ts';
import { reasonOf } from '../messages.ts';
import { isFile, statOf } from './port.ts';

/**
 * Writes a file of the workspace, whole or not at all.
 * @returns undefined when it is written, else why it is not
 */
export async function write(
  uri: vscode.Uri,
  bytes: Uint8Array,
  expected: Expected,
): Promise<WriteTrouble<vscode.Uri> | undefined> {
  await removeLeftovers(vscode.Uri.joinPath(uri, '..'));
  return writeFile(workspacePort, uri, bytes, expected, unique());
}

/**
 * The file systems of the workspace, as writing asks of them. None of its files is replaced: the editor's rename may
 * delete the file whose name it takes before it has moved anything, and a new file would lose mode, owner and links. So
 * a file is written over in place, with all of it kept beside it until that is done.
 */
const workspacePort: WritePort<vscode.Uri> = {
  // The editor writes through links by itself.
  real: async (uri) => uri,
  look: async (uri) => {
    const stat = await statOf(uri);
    return stat && lookOf(uri, stat);
  },
  read: async (uri) => vscode.workspace.fs.readFile(uri),
  beside: (uri, rename) => vscode.Uri.joinPath(uri, '..', rename(uri.path.split('/').at(-1)!)),
  async create(uri, bytes) {
    if (await statOf(uri)) throw vscode.FileSystemError.FileExists(uri);
    await vscode.workspace.fs.writeFile(uri, bytes);
  },
  overwrite: async (uri, bytes) => vscode.workspace.fs.writeFile(uri, bytes),
  move: async (from, to, over) => vscode.workspace.fs.rename(from, to, { overwrite: over }),
  remove: async (uri) => vscode.workspace.fs.delete(uri),
};

function lookOf(uri: vscode.Uri, stat: vscode.FileStat): Look {
  const { type, permissions } = stat;
  const isFolder = (type & vscode.FileType.Directory) !== 0;
  const isWritable = vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
  return {
    kind: isFolder ? 'folder' : isFile(stat) ? 'file' : 'other',
    writable: isWritable && !((permissions ?? 0) & vscode.FilePermission.Readonly),
    replaceable: false,
  };
}

/** Removes the temporary files that writings interrupted long ago have left in a folder. */
async function removeLeftovers(folder: vscode.Uri): Promise<void> {
  try {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      if (type !== vscode.FileType.File || uniqueOf(name) === undefined) continue;
      const file = vscode.Uri.joinPath(folder, name);
      const { mtime } = await vscode.workspace.fs.stat(file);
      if (mtime > 0 && Date.now() - mtime > LEFT_OVER_AFTER) await vscode.workspace.fs.delete(file);
    }
  } catch {
    // They are in nobody's way; writing will say what is wrong with the folder.
  }
}

function unique(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Why a file was not written, in words that go on after its name and a colon. */
export function inWords(trouble: WriteTrouble<vscode.Uri>): string {
  switch (trouble.kind) {
    case 'changed':
      return vscode.l10n.t('it was changed by somebody else meanwhile');
    case 'gone':
      return vscode.l10n.t('it was moved or deleted meanwhile');
    case 'taken':
      return vscode.l10n.t('it is there already');
    case 'folder':
      return vscode.l10n.t('it is a folder');
    case 'no file':
      return vscode.l10n.t('it is not a file');
    case 'read-only':
      return vscode.l10n.t('it is read-only');
    case 'interrupted':
      return vscode.l10n.t(
        'an earlier change was interrupted. {0} beside it has the former text: compare the two and delete that file',
        nameOf(trouble.backup),
      );
    case 'damaged':
      return vscode.l10n.t(
        '{0}. It is damaged; {1} beside it has all of the former text',
        reasonOf(trouble.error),
        nameOf(trouble.backup),
      );
    case 'failed':
      return reasonOf(trouble.error);
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.split('/').at(-1)!;
