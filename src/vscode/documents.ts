import * as vscode from 'vscode';
import type { Container } from '../core/model.ts';

/** Schemes with a file system that show what nobody edits: the past of a file, an assistant's proposal. */
const LEFT_ALONE = new Set([
  'git',
  'gitlens',
  'vscode-local-history',
  'vscode-chat',
  'vscode-userdata',
  'vscode-scm',
  'review',
  'pr',
]);

/**
 * Whether a document is a text that somebody edits: a file on whatever file system, or an untitled one. Output, search
 * editors, chat, notebook cells and the left sides of diffs are not.
 */
export function isEdited(uri: vscode.Uri): boolean {
  if (uri.scheme === 'untitled' || uri.scheme === 'file') return true;
  if (LEFT_ALONE.has(uri.scheme) || uri.scheme.startsWith('vscode-notebook')) return false;
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

/** The reader a document needs. */
export function containerOf(document: vscode.TextDocument): Container {
  return document.languageId === 'markdown' ? 'markdown' : 'wire';
}

/**
 * So many characters of a document from its beginning: what `getText().slice(0, length)` gives, which would join all lines
 * of it, at 10 MB for many milliseconds.
 */
export function headOf(document: vscode.TextDocument, length: number): string {
  const broken = document.eol === vscode.EndOfLine.CRLF ? 2 : 1;
  let left = length;
  for (let line = 0; line < document.lineCount; line++) {
    const own = document.lineAt(line).text.length;
    if (own >= left) return document.getText(new vscode.Range(0, 0, line, left));
    left -= own + broken;
    if (left <= 0) return document.getText(new vscode.Range(0, 0, line + 1, 0)).slice(0, length);
  }
  return document.getText();
}

/** The open document of a URI, if any. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/**
 * The document of a URI, opened where it is not open yet. A document that is opened through VS Code's interface stays
 * open for minutes after its editor was closed, so one that is open already is not opened once more.
 */
export async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return openDocument(uri) ?? (await vscode.workspace.openTextDocument(uri));
}

/** Languages of prose: whatever is read of them, it is words. */
const PROSE = ['article', 'plaintext', 'markdown', 'latex', 'tex', 'restructuredtext', 'asciidoc', 'org'];

/** Languages whose documents can be read, on request or by themselves: those of prose, and those that are checked. */
export function readableLanguages(scope?: vscode.ConfigurationScope): readonly string[] {
  return [...new Set([...PROSE, ...checkedLanguages(scope)])];
}

/** Languages whose documents are checked (setting `copydesk.languages`). */
export function checkedLanguages(scope?: vscode.ConfigurationScope): readonly string[] {
  return vscode.workspace.getConfiguration('copydesk', scope).get<string[]>('languages', ['article', 'markdown']);
}
