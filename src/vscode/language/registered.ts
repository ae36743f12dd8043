import * as vscode from 'vscode';
import { checkedLanguages } from '../documents.ts';

/** Registers language features for the checked languages, and again when the setting changes. */
export function forCheckedLanguages(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  const now = () => register(checkedLanguages().map((language) => ({ language })));
  let registered = now();
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('copydesk.languages')) return;
    registered.dispose();
    registered = now();
  });
  return new vscode.Disposable(() => {
    listener.dispose();
    registered.dispose();
  });
}
