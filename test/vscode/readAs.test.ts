import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/features.ts';
import { api, closeAll, equal, file, ok, openText, problems, rules, until } from './support.ts';

/** Too little to be sure of, and nothing that speaks against it. */
const UNSURE = `Library hours cut

Three of the county's libraries will open only in the the mornings from April, the council said on Monday.

Opening hours were last cut in 2019, when a fourth branch closed.
`;
const LIST = 'Milk\nEggs\nBread and and butter\n';
const PEOPLE = `The board met in the the hall on Monday.

“We will open in May,” Director Helen Marsh said. Marsh spoke for an hour.
`;

const write = (path: string, text: string) => vscode.workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
const show = async (path: string) => (await vscode.window.showTextDocument(file(path))).document;
const isMarked = (document: vscode.TextDocument) => () => rules(document.uri).includes('repeated-word');
const command = <T>(name: string, ...args: unknown[]) => vscode.commands.executeCommand<T>(`copydesk.${name}`, ...args);

describe('Read as Article', () => {
  let extension: Api;
  before(async () => {
    extension = await api();
  });
  afterEach(closeAll);

  async function withFile(name: string, text: string, test: () => Promise<void>): Promise<void> {
    await write(name, text);
    try {
      await test();
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file(name));
    }
  }

  it('is offered where a text may be an article, and remembered for the file', () =>
    withFile('unsure.txt', UNSURE, async () => {
      const document = await show('unsure.txt');
      await until('the status bar offers it', () => extension.offer.isUrged);
      equal([document.languageId, extension.offer.state], ['plaintext', 'offered']);
      await command('readAsArticle');
      equal(document.languageId, 'article');
      await until('it is read', isMarked(document));
      await until('it is offered no longer', () => !extension.offer.isUrged && extension.offer.state === 'reading');
      await closeAll();
      const again = await show('unsure.txt');
      await until('opened again, it is an article', () => again.languageId === 'article');
    }));

  it('is undone by Do Not Read as Article, which is remembered as well', () =>
    withFile('undone.txt', UNSURE, async () => {
      const document = await show('undone.txt');
      await command('readAsArticle');
      await until('it is read', isMarked(document));
      await command('doNotReadAsArticle');
      equal(document.languageId, 'plaintext');
      await until('its findings go', () => problems(document.uri).length === 0);
      await until('it can be had again', () => extension.offer.state === 'offered');
      ok(!extension.offer.isUrged, 'the status bar offers it no more');
    }));

  it('counts for Lint Workspace', () =>
    withFile('counted.txt', LIST, async () => {
      const { leftAlone, articles } = await extension.workspace.lint();
      await command('readAsArticle', file('counted.txt'));
      const after = await extension.workspace.lint();
      equal([after.leftAlone, after.articles], [leftAlone - 1, articles + 1]);
      await command('doNotReadAsArticle', file('counted.txt'));
      equal((await extension.workspace.lint()).leftAlone, leftAlone);
    }));

  it('keeps the language of Markdown, and reads it', () =>
    withFile('list.md', '- Milk\n- Bread and and butter\n', async () => {
      const document = await show('list.md');
      await until('it is offered', () => extension.offer.state === 'offered');
      ok(!extension.offer.isUrged, 'the status bar is silent about a list');
      await command('readAsArticle');
      await until('it is read', isMarked(document));
      equal(document.languageId, 'markdown');
      await command('doNotReadAsArticle');
      await until('its findings go', () => problems(document.uri).length === 0);
    }));

  it('is not offered for code, nor for nothing', async () => {
    await openText('const a = 1;\n', 'javascript');
    await until('not for code', () => extension.offer.state === 'none');
    await openText(LIST, 'plaintext');
    await until('for a list', () => extension.offer.state === 'offered');
    await openText('', 'plaintext');
    await until('not for nothing', () => extension.offer.state === 'none');
  });

  it('leaves an article by its name in its language, and reads it no more', () =>
    withFile('named.article', PEOPLE, async () => {
      const document = await show('named.article');
      await until('it is read', isMarked(document));
      await command('doNotReadAsArticle');
      await until('its findings go', () => problems(document.uri).length === 0);
      equal(document.languageId, 'article');
      await command('readAsArticle');
      await until('it is read again', isMarked(document));
    }));
});

describe('Lint Workspace', () => {
  let workspace: Api['workspace'];
  before(async () => {
    workspace = (await api()).workspace;
  });

  it('counts the text files that it leaves alone, and reads them when asked', async () => {
    await write('lists/a.txt', LIST);
    await write('lists/b.md', '- milk and and bread\n');
    await write('lists/README.md', 'Milk and and bread.\n');
    try {
      const { leftAlone } = await workspace.lint();
      equal(problems(file('lists/a.txt')), [], 'left alone');
      const others = await workspace.lintOthers();
      equal([others.articles, others.leftAlone], [leftAlone, 0]);
      ok(rules(file('lists/a.txt')).includes('repeated-word'), 'plain text');
      ok(rules(file('lists/b.md')).includes('repeated-word'), 'Markdown');
      equal(problems(file('lists/README.md')), [], 'documentation');
      await vscode.commands.executeCommand('vscode.open', file('lists/a.txt'));
      const editor = vscode.window.activeTextEditor!;
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The the list\n'));
      await until('opened, they are read', () => problems(editor.document.uri).length === 2);
      await closeAll();
      await until('it is closed', () => editor.document.isClosed);
      await until('closed, it is listed as it is on disk', () => problems(file('lists/a.txt')).length === 1);
      await command('clearWorkspace');
      equal(problems(file('lists/b.md')), [], 'cleared');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file('lists'), { recursive: true });
      await command('doNotReadAsArticle', file('notes.txt'));
      await until('its findings go', () => problems(file('notes.txt')).length === 0);
    }
  });
});

describe('Lint Article gives the whole product', () => {
  before(api);
  afterEach(closeAll);

  for (const [language, read] of [
    ['plaintext', 'article'],
    ['latex', 'latex'],
    ['markdown', 'markdown'],
  ] as const) {
    it(`for a text in ${language}`, async () => {
      const { document } = await openText(PEOPLE, language);
      await command('lintArticle');
      equal(document.languageId, read);
      await until('it is marked', isMarked(document));
      const at = document.positionAt(PEOPLE.indexOf('Marsh spoke'));
      const ask = <T>(command: string, ...args: unknown[]) =>
        vscode.commands.executeCommand<T>(`vscode.${command}`, document.uri, ...args);
      const hovers = await ask<vscode.Hover[]>('executeHoverProvider', at);
      const told = hovers.flatMap(({ contents }) => contents).map((one) => (one as vscode.MarkdownString).value);
      ok(/Helen.*Marsh/.test(told.join()), `hover: ${told}`);
      ok((await ask<unknown[]>('executeDefinitionProvider', at)).length > 0, 'definition');
      equal((await ask<unknown[]>('executeReferenceProvider', at)).length, 2, 'references');
      const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider');
      const names = symbols.flatMap((symbol) => [symbol, ...symbol.children]).map(({ name }) => name);
      ok(names.includes('Helen Marsh'), `outline: ${names}`);
      const renaming = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', at, 'Marshall');
      equal(renaming.get(document.uri).length, 2, 'rename');
      const end = document.positionAt(PEOPLE.length);
      await vscode.window.activeTextEditor!.edit((edit) => edit.insert(end, '\nLater, Hel'));
      const { items } = await ask<vscode.CompletionList>(
        'executeCompletionItemProvider',
        document.positionAt(PEOPLE.length + 11),
      );
      const offered = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      ok(offered.includes('Helen Marsh'), `completion: ${offered}`);
      const wrap = vscode.workspace.getConfiguration('editor', document).get('wordWrap');
      // LaTeX keeps what its own users have set.
      equal(wrap, language === 'latex' ? 'off' : 'on', 'word wrap');
      const repeated = document.positionAt(PEOPLE.indexOf('the the') + 5);
      const range = new vscode.Range(repeated, repeated);
      const actions = (await ask<vscode.CodeAction[]>('executeCodeActionProvider', range)).map(({ title }) => title);
      ok(
        actions.some((title) => title.startsWith('Explain')),
        `explanation, among ${actions}`,
      );
      ok(
        (await ask<vscode.CodeAction[]>('executeCodeActionProvider', range)).some(({ edit }) => edit),
        'fix',
      );
      await command('fixAll');
      ok(document.getText().startsWith('The board met in the hall'), 'fixed');
    });
  }

  it('is refused for HTML: no fix inside an attribute', async () => {
    const page = '<p class="the the">“Yes,” <a href="https://example.org/the the">Helen Marsh</a> said.</p>\n';
    const { document } = await openText(page, 'html');
    equal(await command('lintArticle'), undefined);
    await command('readAsArticle');
    await command('fixAll');
    equal([document.getText(), document.languageId, problems(document.uri).length], [page, 'html', 0]);
  });

  it('is refused for code', async () => {
    const { document } = await openText('const a = 1; // the the\n', 'javascript');
    equal(await command('lintArticle'), undefined);
    equal(problems(document.uri), []);
  });

  it('costs texts that are not read nothing: there is nothing of ours', async () => {
    const { document } = await openText(LIST, 'plaintext');
    const at = new vscode.Position(2, 1);
    const ask = <T>(command: string, ...args: unknown[]) =>
      vscode.commands.executeCommand<T[] | undefined>(`vscode.${command}`, document.uri, ...args);
    equal(await ask('executeHoverProvider', at), [], 'hover');
    equal((await ask('executeDocumentSymbolProvider')) ?? [], [], 'outline');
    equal(await ask('executeCodeActionProvider', new vscode.Range(at, at)), [], 'actions');
  });
});
