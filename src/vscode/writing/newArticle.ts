import * as vscode from 'vscode';
import { registerCommand } from '../messages.ts';

/** New Article: an untitled document in the article language, with the parts of a report to fill in. */
export function registerNewArticle(): vscode.Disposable {
  return registerCommand('copydesk.newArticle', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'article', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(template());
    return document.uri;
  });
}

/** What a new article begins with; the cursor goes from place to place with Tab. */
function template(): vscode.SnippetString {
  return new vscode.SnippetString()
    .appendPlaceholder(vscode.l10n.t('Headline in the present tense'))
    .appendText('\n\nBy ')
    .appendPlaceholder(vscode.l10n.t('Name'))
    .appendText('\n\n')
    .appendPlaceholder(vscode.l10n.t('TOWN OR CITY'))
    .appendText(': ')
    .appendPlaceholder(vscode.l10n.t('Who did what, where and when, in at most 35 words.'))
    .appendText('\n\n')
    .appendPlaceholder(vscode.l10n.t('“A quotation,” its speaker, with title, said.'))
    .appendText('\n\n')
    .appendTabstop(0);
}
