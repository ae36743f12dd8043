import * as vscode from 'vscode';

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
