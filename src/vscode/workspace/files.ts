import * as vscode from 'vscode';
import { decode, type Encoding } from '../../core/workspace/encoding.ts';
import { type Expected, LEFT_OVER_AFTER, uniqueOf, type WriteTrouble, writeFile } from '../../core/workspace/write.ts';
import { reasonOf } from '../messages.ts';
import { isFile, statOf, workspacePort } from './port.ts';

/** A text file as it was read. */
export interface TextFile {
  readonly text: string;
  readonly encoding: Encoding;
  /** What it was decoded from: writing expects it to be there still. */
  readonly bytes: Uint8Array;
}

/**
 * Reads a text file as the command line does.
 * @returns undefined where there is none
 * @throws where there is one that cannot be read or is no text
 */
export async function readTextFile(uri: vscode.Uri): Promise<TextFile | undefined> {
  const stat = await statOf(uri);
  if (!stat) return undefined;
  if (!isFile(stat)) throw new TypeError(vscode.l10n.t('it is not a file'));
  const bytes = await vscode.workspace.fs.readFile(uri);
  const decoded = decode(bytes);
  if ('refused' in decoded) throw new TypeError(vscode.l10n.t('it is not a text file'));
  return { ...decoded, bytes };
}

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
