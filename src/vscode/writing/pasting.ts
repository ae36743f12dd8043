import * as vscode from 'vscode';
import { cleanPasted } from '../../core/clean/pasted.ts';
import { showInformation } from '../messages.ts';

/** What is longer is pasted as it is: nobody waits for a book. UTF-16 code units. */
const LONGEST = 20_000_000;

/** Clean copy of what is to be pasted into a document; nothing where there is none. */
export async function cleanedOf(data: vscode.DataTransfer, document: vscode.TextDocument): Promise<string | undefined> {
  const html = await data.get('text/html')?.asString();
  const usesHtml = html !== undefined && html !== '' && html.length <= LONGEST;
  const text = usesHtml ? html : await data.get('text/plain')?.asString();
  if (!text?.trim() || text.length > LONGEST) return undefined;
  const clean = cleanPasted(text, usesHtml, document.getText());
  return clean.trim() ? clean : undefined;
}

/**
 * Pastes the text of the clipboard into the editor in front; where there is none, says so and changes nothing. What a
 * browser has put there besides, as HTML, only “Paste As …” of the editor can see.
 */
export async function pasteClean(): Promise<void> {
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
  const clean = cleanPasted(text, isHtml(text), editor.document.getText());
  await editor.edit((edit) => {
    for (const selection of editor.selections) edit.replace(selection, clean);
  });
}

/** Whether text is the source of a page: it begins with a tag and ends with one. */
function isHtml(text: string): boolean {
  return (
    /^\s*<(?:!doctype|html|body|div|p|h[1-6]|article|section|table|ul|ol|span)\b/i.test(text) &&
    /<\/[a-z0-9]+>\s*$/i.test(text)
  );
}
