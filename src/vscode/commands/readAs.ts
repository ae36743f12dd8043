import * as vscode from 'vscode';
import type { Articles } from '../articles.ts';
import type { Diagnostics } from '../diagnostics/diagnostics.ts';
import { isEdited } from '../documents.ts';
import type { Choices } from '../language/choices.ts';
import type { LanguageDetection } from '../language/detect.ts';
import { languageToRead, refusalOf } from '../language/readable.ts';
import { registerCommand, showInformation } from '../messages.ts';

interface Parts {
  readonly choices: Choices;
  readonly articles: Articles;
  readonly detection: LanguageDetection;
  readonly diagnostics: Pick<Diagnostics, 'drop'>;
}

/** Read as Article, and Do Not Read as Article: for the active text or the file that a menu names; both are remembered. */
export function registerReadAs({ choices, articles, detection, diagnostics }: Parts): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('copydesk.readAsArticle', async (uri?: vscode.Uri) => {
      const document = await textOf(uri);
      if (!document) return;
      const refusal = refusalOf(document);
      if (refusal) {
        showInformation(refusal);
        return;
      }
      await choices.set(document.uri, 'article');
      await detection.use(document, languageToRead(document));
    }),
    registerCommand('copydesk.doNotReadAsArticle', async (uri?: vscode.Uri) => {
      const document = await textOf(uri);
      if (!document) return;
      articles.askNoMore(document);
      await choices.set(document.uri, 'other');
      diagnostics.drop(document.uri);
      if (document.languageId === 'article' && !(await articles.isNamed(document))) {
        await detection.use(document, 'plaintext');
      }
    }),
  );
}

/** The document a command is for: that of a file, shown, or the active one. */
async function textOf(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  if (uri instanceof vscode.Uri) return (await vscode.window.showTextDocument(uri)).document;
  const document = vscode.window.activeTextEditor?.document;
  if (document && isEdited(document.uri)) return document;
  showInformation(vscode.l10n.t('Open an article first.'));
  return undefined;
}
