import * as vscode from 'vscode';
import type { Look, WritePort } from '../../core/workspace/write.ts';

/**
 * The file systems of the workspace, as writing asks of them. None of its files is replaced: the editor's rename may
 * delete the file whose name it takes before it has moved anything, and a new file would lose mode, owner and links. So
 * a file is written over in place, with all of it kept beside it until that is done.
 */
export const workspacePort: WritePort<vscode.Uri> = {
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

/** What is at a place, undefined where nothing is. Throws where that cannot be told. */
export async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Whether something can be read as a file: a pipe or a device may never end, and holds up all reading. */
export function isFile({ type }: vscode.FileStat): boolean {
  return (type & vscode.FileType.File) !== 0;
}

function isAbsence(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && /^FileNot(?:Found|ADirectory)$/.test(error.code);
}

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
