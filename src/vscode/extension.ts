import { provide } from 'late-lists';
import { provideParts } from 'late-parts';
import * as vscode from 'vscode';
import type { Api } from './features.ts';
import { listsIn } from './lists.ts';
import { readPacked } from './packed.ts';

/** Reads the word lists, then loads and starts everything else: modules look at the lists when they are loaded. */
export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const beside = (file: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', file);
  provideParts(async (file) => new TextDecoder().decode(await vscode.workspace.fs.readFile(beside(file))));
  provide(listsIn(await readPacked(beside('lists.bin'))));
  const { startFeatures } = await import('./features.ts');
  return startFeatures(context);
}
