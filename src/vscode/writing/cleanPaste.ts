import * as vscode from 'vscode';
import { registerCommand } from '../messages.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('copydesk', 'cleanCopy');

/**
 * Paste as Clean Copy: clean paragraphs from what a browser or a word processor has put on the clipboard. What cleans is
 * loaded when it is first asked for.
 */
export function registerCleanPaste(): vscode.Disposable {
  const selector = ['article', 'plaintext', 'markdown'].map((language) => ({ language }));
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, _ranges, data, context) {
      // Only where it was asked for: an ordinary paste stays as it is, without a widget.
      if (!context.only?.contains(KIND)) return [];
      const { cleanedOf } = await import('./pasting.ts');
      const clean = await cleanedOf(data, document);
      return clean ? [new vscode.DocumentPasteEdit(clean, vscode.l10n.t('Paste as Clean Copy'), KIND)] : [];
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: ['text/html', 'text/plain'],
    }),
    registerCommand('copydesk.pasteClean', async () => (await import('./pasting.ts')).pasteClean()),
  );
}
