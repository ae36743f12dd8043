import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open, openText, problems, replace, rules, until } from './support.ts';

describe('diagnostics', () => {
  before(api);
  afterEach(closeAll);

  it('mark the words, name the rule and link to its page', async () => {
    const { document } = await open('desk/harbour.article');
    const found = await until(
      'the repeated word is marked',
      () => problems(document.uri),
      (all) => all.length > 0,
    );
    const repeated = found.find(({ code }) => (code as { value: string }).value === 'repeated-word')!;
    equal(document.getText(repeated.range), 'the the');
    equal(repeated.severity, vscode.DiagnosticSeverity.Warning);
    const { target } = repeated.code as { target: vscode.Uri };
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    ok(page.includes('repeated-word'), 'the page is about the rule');
  });

  it('follow an edit', async () => {
    const editor = await open('desk/harbour.article');
    await until('the repeated word is marked', () => rules(editor.document.uri).includes('repeated-word'));
    await replace(editor, 'the the', 'the');
    await until('it is marked no longer', () => !rules(editor.document.uri).includes('repeated-word'));
    await replace(editor, 'when it docked', 'when the the ferry docked');
    await until('the next one is', () => rules(editor.document.uri).includes('repeated-word'));
  });

  it('show the last of many quick edits', async () => {
    const editor = await open('desk/harbour.article');
    for (let i = 0; i < 20; i++)
      await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), i % 2 ? 'to to ' : 'Then '));
    await replace(editor, 'the the', 'the');
    const texts = () => problems(editor.document.uri).map(({ range }) => editor.document.getText(range));
    await until(
      'only the words of the current version are marked',
      texts,
      (all) => all.every((text) => text === 'to to') && all.length > 0,
    );
  });

  it('are there for an untitled article and go when it is closed', async () => {
    const { document } = await openText('The board met in the the hall on Monday.\n', 'article');
    await until('the untitled article is marked', () => rules(document.uri).includes('repeated-word'));
    await closeAll();
    await until('nothing is left', () => problems(document.uri).length === 0);
  });

  it('of a closed file are those of what is on disk', async () => {
    const editor = await open('desk/harbour.article');
    await replace(editor, 'when it docked', 'when the the ferry docked');
    await until(
      'two are marked',
      () => rules(editor.document.uri).filter((rule) => rule === 'repeated-word').length === 2,
    );
    await closeAll();
    await until(
      'one is left',
      () => rules(file('desk/harbour.article')).filter((rule) => rule === 'repeated-word').length === 1,
    );
  });

  it('leave other documents alone', async () => {
    const { document } = await open('README.md');
    const plain = await openText('The board met in the the hall on Monday.\n', 'plaintext');
    const article = await openText('The board met in the the hall on Monday.\n', 'article');
    await until('the article is marked', () => problems(article.document.uri).length > 0);
    equal(problems(document.uri).length + problems(plain.document.uri).length, 0);
  });

  it('reach a Markdown article, which keeps its language', async () => {
    const { document } = await open('desk/column.md');
    await until('the Markdown article is marked', () => rules(document.uri).includes('repeated-word'));
    equal(document.languageId, 'markdown');
  });
});
