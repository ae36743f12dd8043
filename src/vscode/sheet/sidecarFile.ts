import type * as vscode from 'vscode';
import type { Checked } from '../../core/sheet/checked.ts';
import { readSidecar, sidecarName, sidecarText } from '../../core/sheet/sidecar.ts';
import { failure } from '../messages.ts';
import { readTextFile, type TextFile } from '../workspace/files.ts';

/** The file of ticks beside an article. */
export const sidecarOf = (article: vscode.Uri): vscode.Uri => article.with({ path: sidecarName(article.path) });

/**
 * What was ticked off in the file beside an article.
 * @returns undefined where there is none
 * @throws where it cannot be read or holds something else
 */
export async function readTicks(article: vscode.Uri): Promise<readonly Checked[] | undefined> {
  const file = await readTextFile(sidecarOf(article));
  return file && ticksIn(file);
}

/** So often a change is tried again where somebody else has changed the file meanwhile. */
const TRIES = 3;

/**
 * Changes the ticks in the file beside an article; where there is none, it is made.
 * @throws where it cannot be read or written, with the reason
 */
export async function writeTicks(
  article: vscode.Uri,
  change: (ticks: readonly Checked[] | undefined) => readonly Checked[],
): Promise<readonly Checked[]> {
  const uri = sidecarOf(article);
  const { inWords, write } = await import('../workspace/write.ts');
  for (let tries = 1; ; tries++) {
    const file = await readTextFile(uri);
    const ticks = change(file && ticksIn(file));
    const trouble = await write(uri, new TextEncoder().encode(sidecarText(ticks)), file?.bytes ?? 'nothing');
    if (!trouble) return ticks;
    if ((trouble.kind !== 'changed' && trouble.kind !== 'taken') || tries === TRIES) throw failure(inWords(trouble));
  }
}

function ticksIn({ text }: TextFile): readonly Checked[] {
  const read = readSidecar(text);
  if ('trouble' in read) throw new TypeError(read.trouble);
  return read.ticks;
}
