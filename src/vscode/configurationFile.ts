import * as vscode from 'vscode';
import { encode } from '../core/workspace/encoding.ts';
import type { WriteTrouble } from '../core/workspace/write.ts';
import { openDocument } from './documents.ts';
import { failure } from './messages.ts';
import { readTextFile } from './workspace/files.ts';

/** So often a change is made anew where somebody else is writing, and after so many milliseconds. */
const [TRIES, WAIT] = [20, 50];

/** Gives the new text of a configuration file; told the text there is, undefined where there is no file. */
type Change = (text: string | undefined) => string;

/** Changes configuration files: the one place that writes them. What is asked for at the same time is done in turn. */
export class ConfigurationFiles {
  #last: Promise<void> = Promise.resolve();

  /**
   * Changes a configuration file, as `changeConfiguration`.
   * @throws as `changeConfiguration`
   */
  change(uri: vscode.Uri, change: Change): Promise<void> {
    const done = this.#last.then(() => changeConfiguration(uri, change));
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/**
 * Changes a configuration file. It goes through the open document, where there is one, so that nothing unsaved is lost.
 * The file keeps its encoding, and what others write at the same time stays: another window, the command line.
 * @throws where the file cannot be read or written, or what `change` throws; the file is as it was then
 */
export async function changeConfiguration(uri: vscode.Uri, change: Change): Promise<void> {
  const open = openDocument(uri);
  if (open) return changeOpen(open, change);
  const { inWords, write } = await import('./workspace/write.ts');
  for (let attempt = 1; ; attempt++) {
    const file = await readTextFile(uri);
    const bytes = encode(change(file?.text), file?.encoding ?? 'utf-8');
    if (!bytes) throw failure(vscode.l10n.t('it has bytes that are no characters; save it in UTF-8 first'));
    const trouble = await write(uri, bytes, file?.bytes ?? 'nothing');
    if (!trouble) return;
    if (!isLate(trouble) || attempt === TRIES) throw failure(inWords(trouble));
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
}

/** Whether somebody else was faster, or is at it: another window, the command line. */
function isLate(trouble: WriteTrouble<vscode.Uri>): boolean {
  if (trouble.kind === 'failed')
    return trouble.error instanceof vscode.FileSystemError && trouble.error.code === 'FileExists';
  return ['changed', 'gone', 'taken', 'interrupted'].includes(trouble.kind);
}

async function changeOpen(open: vscode.TextDocument, change: Change): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(open.uri, new vscode.Range(0, 0, open.lineCount, 0), change(open.getText()));
  if (!(await vscode.workspace.applyEdit(edit)) || !(await open.save())) throw failure(vscode.l10n.t('not saved'));
}
