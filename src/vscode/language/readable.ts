import * as vscode from 'vscode';
import { HEAD_LENGTH, recogniseText } from '../../core/workspace/is-article.ts';
import { headOf, readableLanguages } from '../documents.ts';
import { LONGEST, lengthOf } from '../length.ts';

/** Languages that are all tags. */
const MARKUP: ReadonlySet<string> = new Set([
  'html',
  'xml',
  'xhtml',
  'xsl',
  'svg',
  'vue',
  'svelte',
  'php',
  'handlebars',
  'razor',
]);

/**
 * Why a document cannot be read as an article, for the person who asked; undefined where it can. Tags would be read as
 * prose, and a fix would change addresses inside them. What VS Code only takes for code, and is prose, can be read.
 */
export function refusalOf(document: vscode.TextDocument): string | undefined {
  if (lengthOf(document) > LONGEST)
    return vscode.l10n.t('This text is too long to be checked. Divide it into articles first.');
  const head = headOf(document, HEAD_LENGTH);
  if (MARKUP.has(document.languageId) && /<[A-Za-z!/]/.test(head)) {
    return vscode.l10n.t(
      'Copydesk does not read {0}. Copy the article from the browser and use “Paste as Clean Copy” in a new article.',
      document.languageId.toUpperCase(),
    );
  }
  if (readableLanguages(document).includes(document.languageId)) return undefined;
  if (recogniseText(head).verdict !== 'other') return undefined;
  return vscode.l10n.t('Copydesk reads articles in plain text or Markdown. This is {0}.', document.languageId);
}

/** The language in which a document is read: its own where that is one of prose with marks of its own, else Article. */
export function languageToRead(document: vscode.TextDocument): string {
  const { languageId } = document;
  return languageId !== 'plaintext' && readableLanguages(document).includes(languageId) ? languageId : 'article';
}
