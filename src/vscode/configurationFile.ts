import * as vscode from 'vscode';
import { openDocument } from './documents.ts';
import { failure } from './messages.ts';

/**
 * Changes a configuration file: the one place that writes one. It goes through the open document, where there is one, so
 * that nothing unsaved is lost.
 * @param change gives the new text; it is told the text there is, undefined where there is no file
 * @throws where the file cannot be written, or what `change` throws
 */
export async function changeConfiguration(
  uri: vscode.Uri,
  change: (text: string | undefined) => string,
): Promise<void> {
  const open = openDocument(uri);
  if (!open) {
    const text = await vscode.workspace.fs.readFile(uri).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    );
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(change(text)));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, open.lineCount, 0), change(open.getText()));
  if (!(await vscode.workspace.applyEdit(edit)) || !(await open.save())) throw failure(vscode.l10n.t('not saved'));
}
