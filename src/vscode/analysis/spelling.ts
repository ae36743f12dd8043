import * as vscode from 'vscode';
import type { Speller } from '../../core/spelling/suggest.ts';
import type { Log } from '../log.ts';
import { readPacked } from '../packed.ts';

/** Gives the dictionary; nothing where it cannot be read, for spelling is not worth the rest. */
export type Spelling = () => Promise<Speller | undefined>;

/**
 * The dictionary beside the bundle, read and unpacked when it is first asked for.
 * @param extension where the extension is installed
 * @param log told where it cannot be read
 */
export function spellingOf(extension: vscode.Uri, log: Pick<Log, 'failed'>): Spelling {
  let loaded: Promise<Speller | undefined> | undefined;
  return () => {
    loaded ??= load(vscode.Uri.joinPath(extension, 'dist', 'spelling.bin')).catch((error) => {
      log.failed(error);
      return undefined;
    });
    return loaded;
  };
}

async function load(uri: vscode.Uri): Promise<Speller> {
  const [{ dictionaryOf, spellerOf }, packed] = await Promise.all([import('./reading.ts'), readPacked(uri)]);
  return spellerOf(dictionaryOf(packed));
}
