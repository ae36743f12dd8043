import * as vscode from 'vscode';
import { readableLanguages } from '../documents.ts';

/**
 * Registers language features for every language whose documents can be read, and again when the setting changes. They
 * answer for documents that are read.
 * @param onDidChange further reasons to register them again: then VS Code asks them anew about what it shows
 */
export function forReadableLanguages(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
  onDidChange?: vscode.Event<void>,
): vscode.Disposable {
  const now = () => register(readableLanguages().map((language) => ({ language })));
  let registered = now();
  const again = () => {
    registered.dispose();
    registered = now();
  };
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('copydesk.languages')) again();
    }),
    ...(onDidChange ? [onDidChange(again)] : []),
  );
  return new vscode.Disposable(() => {
    listeners.dispose();
    registered.dispose();
  });
}
