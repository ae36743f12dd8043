import * as vscode from 'vscode';
import { decode, type Encoding } from '../../core/workspace/encoding.ts';
import { isFile, statOf } from './port.ts';

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
