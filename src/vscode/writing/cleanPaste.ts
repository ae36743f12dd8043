import * as vscode from 'vscode';
import { registerCommand, showInformation } from '../messages.ts';

const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('copydesk', 'cleanCopy');
const HTML = 'text/html';
const PLAIN = 'text/plain';
/** What is longer is pasted as it is: nobody waits for a book. UTF-16 code units. */
const LONGEST = 20_000_000;

/** Paste as Clean Copy: clean paragraphs from what a browser or a word processor has put on the clipboard. */
export function registerCleanPaste(): vscode.Disposable {
  const selector = ['article', 'plaintext', 'markdown'].map((language) => ({ language }));
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(selector, new CleanPaste(), {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: [HTML, PLAIN],
    }),
    registerCommand('copydesk.pasteClean', pasteClean),
  );
}

class CleanPaste implements vscode.DocumentPasteEditProvider {
  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: vscode.DocumentPasteEditContext,
  ): Promise<vscode.DocumentPasteEdit[]> {
    // Only where it was asked for: an ordinary paste stays as it is, without a widget.
    if (!context.only?.contains(KIND)) return [];
    const html = await data.get(HTML)?.asString();
    const usesHtml = html !== undefined && html !== '' && html.length <= LONGEST;
    const text = usesHtml ? html : await data.get(PLAIN)?.asString();
    if (!text?.trim() || text.length > LONGEST) return [];
    const clean = await cleaned(text, usesHtml, document);
    if (!clean.trim()) return [];
    return [new vscode.DocumentPasteEdit(clean, vscode.l10n.t('Paste as Clean Copy'), KIND)];
  }
}

/**
 * Pastes the text of the clipboard into the editor in front; where there is none, says so and changes nothing. What a
 * browser has put there besides, as HTML, only “Paste As …” of the editor can see.
 */
async function pasteClean(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    showInformation(vscode.l10n.t('Open an article to paste into.'));
    return;
  }
  const text = await vscode.env.clipboard.readText();
  if (!text.trim()) {
    showInformation(vscode.l10n.t('There is no text on the clipboard.'));
    return;
  }
  if (text.length > LONGEST) {
    showInformation(vscode.l10n.t('The clipboard holds too much text to clean.'));
    return;
  }
  const clean = await cleaned(text, isHtml(text), editor.document);
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, clean);
  });
}

/** What cleans is loaded when it is first asked for. */
async function cleaned(text: string, fromHtml: boolean, document: vscode.TextDocument): Promise<string> {
  const { cleanPasted } = await import('../../core/clean/pasted.ts');
  return cleanPasted(text, fromHtml, document.getText());
}

/** Whether text is the source of a page: it begins with a tag and ends with one. */
function isHtml(text: string): boolean {
  return (
    /^\s*<(?:!doctype|html|body|div|p|h[1-6]|article|section|table|ul|ol|span)\b/i.test(text) &&
    /<\/[a-z0-9]+>\s*$/i.test(text)
  );
}
