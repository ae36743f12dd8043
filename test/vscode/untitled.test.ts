import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/features.ts';
import { api, closeAll, equal, file, ok, openText, rules, until } from './support.ts';

const TEXT = 'The board met in the the hall.\n\nThe clerk left the the room.\n';
const count = (uri: vscode.Uri) => rules(uri).filter((rule) => rule === 'repeated-word').length;
const exists = async (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

describe('an untitled article that is saved', () => {
  let extension: Api;
  const target = () => file('saved/story.article');
  const config = () => file('copydesk.json');
  before(async () => {
    extension = await api();
    ok(!(await exists(config())), 'the folder has no configuration');
  });
  afterEach(async () => {
    await closeAll();
    for (const uri of [file('saved'), config()]) {
      if (await exists(uri)) await vscode.workspace.fs.delete(uri, { recursive: true });
    }
  });

  /** An untitled document that is saved without a question: it has a place already. */
  async function untitledFor(uri: vscode.Uri, text: string, language: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
    await vscode.languages.setTextDocumentLanguage(document, language);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
    return document;
  }

  async function acceptFirst(document: vscode.TextDocument): Promise<void> {
    await until('both are marked', () => count(document.uri) === 2);
    const at = document.positionAt(TEXT.indexOf('the the'));
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    equal(await vscode.commands.executeCommand('copydesk.acceptFinding'), true);
    await until('one is left', () => count(document.uri) === 1);
  }

  const acceptedIn = async (uri: vscode.Uri) =>
    (await extension.analysis.get(await vscode.workspace.openTextDocument(uri))).analysis.accepted.length;

  it('takes along what is accepted in it: the configuration has it then', async () => {
    const document = await untitledFor(target(), TEXT, 'article');
    await acceptFirst(document);
    ok(!(await exists(config())), 'until then the workspace remembers it');
    await document.save();
    await until('it is closed', () => document.isClosed);
    await until('the configuration has it', () => exists(config()));
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(config()));
    equal(
      JSON.parse(written).accepted.map(({ article, words }: { article: string; words: string }) => [article, words]),
      [['saved/story.article', 'the the']],
    );
    await until('it is accepted in the file', async () => (await acceptedIn(target())) === 1);
    await until('the other one is marked', () => count(target()) === 1);
  });

  it('is read where somebody chose so for it', async () => {
    const notes = file('saved/notes.md');
    const document = await untitledFor(notes, '- Milk\n- Bread and and butter\n', 'markdown');
    await vscode.commands.executeCommand('copydesk.readAsArticle');
    await until('it is read', () => count(document.uri) === 1);
    await document.save();
    await until('it is closed', () => document.isClosed);
    await until('the file is read', () => count(notes) === 1);
  });

  it('that is closed unsaved is forgotten', async () => {
    const { document } = await openText(TEXT, 'article');
    await acceptFirst(document);
    await closeAll();
    await until('it is closed', () => document.isClosed);
    const again = await vscode.workspace.openTextDocument(document.uri);
    await vscode.languages.setTextDocumentLanguage(again, 'article');
    const editor = await vscode.window.showTextDocument(again);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), TEXT));
    await until('the next one of the name is marked in both places', () => count(document.uri) === 2);
  });
});
