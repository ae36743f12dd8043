import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/features.ts';

/** The extension's own interface, once it is active. */
export async function api(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('copydesk.copydesk');
  if (!extension) throw new Error('The extension is not there.');
  return extension.activate();
}

/** The URI of a file in the test workspace. */
export function file(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...path.split('/'));
}

/** Opens a file of the workspace in the editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)));
}

/** Shows a file as a person does: unlike `openTextDocument`, that does not keep it open for minutes after its editor. */
export async function show(path: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', file(path));
  return vscode.window.activeTextEditor!.document;
}

let untitled = 0;

/** Opens an untitled document in the editor, each under a name of its own: what was before it cannot reach it. */
export async function openText(content: string, language?: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`untitled:Untitled-${++untitled}-test`));
  if (language) await vscode.languages.setTextDocumentLanguage(document, language);
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
  equal(document.getText(), content, 'the text of the new document');
  return editor;
}

/** Closes every editor, without asking about unsaved text. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some((group) => group.tabs.length)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** Replaces the first occurrence of some words in the active editor's document. */
export async function replace(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
  const start = editor.document.getText().indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the document.`);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  if (!(await editor.edit((edit) => edit.replace(range, by)))) throw new Error('The edit was refused.');
}

/** Our diagnostics of a file. */
export function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Copydesk');
}

/** The rule ids of our diagnostics of a file, sorted. */
export function rules(uri: vscode.Uri): string[] {
  return problems(uri)
    .map(({ code }) => String((code as { value: string }).value))
    .sort();
}

/** Waits until something holds, and gives it. Says what it was when the time is up, in milliseconds. */
export async function until<T>(
  what: string,
  read: () => T | Promise<T>,
  holds: (value: T) => boolean = Boolean,
  patience = 20_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Fails unless two values are equal as JSON. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

/** Fails unless a condition holds. */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`Not so: ${what}`);
}
