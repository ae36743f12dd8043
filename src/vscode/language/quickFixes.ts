import * as vscode from 'vscode';
import type { Lit } from '../accepting/lit.ts';
import type { Reader } from '../people/context.ts';
import { forReadableLanguages } from './registered.ts';

/**
 * Registers quick fixes for articles.
 * @param give makes them; it is asked about articles only, so that it may load what makes them
 */
export function registerQuickFixes(
  reader: Reader,
  give: (lit: Lit, token: vscode.CancellationToken) => Promise<vscode.CodeAction[]>,
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only, diagnostics }, token) {
      if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
      const read = await reader.analysed(document, token);
      return read ? give({ ...read, document, range, diagnostics }, token) : [];
    },
  };
  return forReadableLanguages((selector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}
