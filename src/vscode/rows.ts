import * as vscode from 'vscode';

/** A view tells which row is selected, not which one has the focus: the list is asked to select that one. */
export async function rowInFocus<T>(view: vscode.TreeView<T>): Promise<T | undefined> {
  await vscode.commands.executeCommand('list.selectAndPreserveFocus');
  return view.selection[0];
}
