import * as vscode from 'vscode';
import { readableLanguages } from '../documents.ts';

/**
 * Registers language features for every language whose documents can be read, and again when the setting changes. They
 * answer for documents that are read.
 */
export function forReadableLanguages(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  const now = () => register(readableLanguages().map((language) => ({ language })));
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
