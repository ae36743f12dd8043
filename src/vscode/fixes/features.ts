import * as vscode from 'vscode';
import { registerQuickFixes } from '../language/quickFixes.ts';
import { forReadableLanguages } from '../language/registered.ts';
import { registerCommand } from '../messages.ts';
import type { Reader } from '../people/context.ts';

/** What `editor.codeActionsOnSave` names. */
const KIND = vscode.CodeActionKind.SourceFixAll.append('copydesk');

const part = () => import('./part.ts');

/** The fixes of single findings. What makes them is loaded when it is first asked for. */
export function registerFixes(reader: Reader): vscode.Disposable {
  return registerQuickFixes(reader, async (lit, token) => (await part()).fixesAt(lit, token));
}

/** Fixes everything that is right in every case: as a source action, so that it can run on save, and as a command. */
export function registerFixAll(reader: Reader): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _range, context, token) {
      // Only where it is asked for: a light bulb in every line would be noise.
      if (!context.only?.intersects(KIND)) return [];
      const read = await reader.analysed(document, token);
      const edit = read && (await (await part()).safeEdit(document, read));
      if (!edit) return [];
      const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe problems'), KIND);
      action.edit = edit;
      return [action];
    },
  };
  return vscode.Disposable.from(
    forReadableLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, provider, { providedCodeActionKinds: [KIND] }),
    ),
    registerCommand('copydesk.fixAll', async () => (await part()).fixAllInActive(reader)),
  );
}
