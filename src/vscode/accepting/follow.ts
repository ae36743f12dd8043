import * as vscode from 'vscode';
import type { Decisions } from '../decisions.ts';
import { nameIn } from '../folderStyle.ts';
import type { ClosedUntitled, UntitledDocuments } from '../language/untitled.ts';
import type { Styles } from '../styles.ts';

/**
 * What is accepted in an article follows it: when it, or its folder, is renamed here under the same configuration, and
 * when it had no name and is saved. What was accepted in an untitled article that is closed is forgotten with it.
 */
export function followArticles(
  styles: Styles,
  decisions: Decisions,
  untitled: Pick<UntitledDocuments, 'onDidClose'>,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        const { config, accepted } = await styles.resolve(newUri);
        if (!config) continue;
        const [from, to] = [nameIn({ config }, oldUri), nameIn({ config }, newUri)];
        if (!accepted.some(({ article }) => `${article}/`.startsWith(`${from}/`))) continue;
        const { withArticleMoved } = await import('../configured.ts');
        await decisions.change({ config, name: to }, (text) => withArticleMoved(text, from, to));
      }
    }),
    untitled.onDidClose((closed) => followSaved(closed, styles, decisions)),
  );
}

async function followSaved({ uri, savedAs }: ClosedUntitled, styles: Styles, decisions: Decisions): Promise<void> {
  const from = uri.toString();
  const entries = (await styles.remembered()).accepted.filter(({ article }) => article === from);
  if (!entries.length) return;
  const { additionOf, withoutItems } = await import('../configured.ts');
  if (savedAs) {
    const place = await decisions.placeFor(savedAs, true);
    const { apply } = additionOf(
      'accepted',
      entries.map((entry) => ({ ...entry, article: place.name })),
    );
    if (!(await decisions.change(place, apply))) return;
  }
  const isOurs = (item: unknown) => (item as { article?: unknown }).article === from;
  await decisions.change({ name: from }, (text) => withoutItems(text, 'accepted', isOurs));
}
