import * as vscode from 'vscode';
import { withArticleMoved } from '../../core/style/edits.ts';
import type { Decisions } from '../decisions.ts';
import { nameIn, type Styles } from '../styles.ts';

/** What is accepted in an article follows it when it, or its folder, is renamed here under the same configuration. */
export function followRenames(styles: Styles, decisions: Decisions): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    for (const { oldUri, newUri } of files) {
      const { config, accepted } = await styles.resolve(newUri);
      if (!config) continue;
      const [from, to] = [nameIn({ config }, oldUri), nameIn({ config }, newUri)];
      if (!accepted.some(({ article }) => `${article}/`.startsWith(`${from}/`))) continue;
      await decisions.change({ config, name: to }, (text) => withArticleMoved(text, from, to));
    }
  });
}
