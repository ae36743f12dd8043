import * as vscode from 'vscode';
import { api, closeAll, equal, open, openText, until } from './support.ts';

const language = (editor: vscode.TextEditor) => () => editor.document.languageId;
const isArticle = (id: string) => id === 'article';

describe('the language', () => {
  before(api);
  afterEach(closeAll);

  for (const name of ['desk/harbour.article', 'desk/market.story', 'desk/flood.wire']) {
    it(`is Article for ${name}`, async () => {
      equal((await open(name)).document.languageId, 'article');
    });
  }

  it('is Article for a file without a known extension that begins like wire copy', async () => {
    equal((await open('desk/dispatch')).document.languageId, 'article');
  });

  it('becomes Article for a .txt file that begins like wire copy', async () => {
    await until('it is an article', language(await open('desk/dispatch.txt')), isArticle);
  });

  it('stays plain text for another .txt file', async () => {
    const plain = await open('notes.txt');
    await until('the other one is an article', language(await open('desk/dispatch.txt')), isArticle);
    equal(plain.document.languageId, 'plaintext');
  });

  it('becomes Article when wire copy is pasted into an untitled document', async () => {
    const editor = await openText('', 'plaintext');
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), 'date 2026-03-02 A bridge. — AP\n\nIt opened.\n'),
    );
    await until('it is an article', language(editor), isArticle);
  });

  it('chosen by hand is left alone', async () => {
    const { document } = await open('desk/chosen.txt');
    await until('it is an article', () => document.languageId, isArticle);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('another one is an article', language(await open('desk/dispatch.txt')), isArticle);
    equal(document.languageId, 'plaintext');
    await closeAll();
    const again = await open('desk/chosen.txt');
    await until('a third one is an article', language(await open('desk/second.txt')), isArticle);
    equal(again.document.languageId, 'plaintext', 'opened again');
  });

  it('is left alone where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('copydesk');
    await settings.update('detectArticles', false, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await open('desk/left-alone.txt');
      const probe = await openText('The board met in the the hall on Monday.\n', 'article');
      await until(
        'an article opened later is read',
        () => vscode.languages.getDiagnostics(probe.document.uri).length > 0,
      );
      equal(document.languageId, 'plaintext');
    } finally {
      await settings.update('detectArticles', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
