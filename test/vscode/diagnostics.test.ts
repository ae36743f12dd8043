import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open, openText, problems, replace, rules, show, until } from './support.ts';

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
    equal(target.toString(), 'copydesk-check:/repeated-word');
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

  it('of a closed file go, unless Lint Workspace has listed it: then they are those of what is on disk', async () => {
    const name = 'desk/briefly.article';
    const uri = file(name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('The board met in the the hall on Monday.\n'));
    const repeated = () => rules(uri).filter((rule) => rule === 'repeated-word').length;
    try {
      const document = await show(name);
      await until('it is marked', () => repeated() === 1);
      await closeAll();
      await until('it is closed', () => document.isClosed);
      await until('nothing is left', () => problems(uri).length === 0);
      await vscode.commands.executeCommand('copydesk.lintWorkspace');
      equal(repeated(), 1, 'listed');
      await show(name);
      await replace(vscode.window.activeTextEditor!, 'met in', 'met met in');
      await until('two are marked', () => repeated() === 2);
      await closeAll();
      await until('one is left', () => repeated() === 1);
      await vscode.commands.executeCommand('copydesk.clearWorkspace');
      equal(problems(uri), [], 'cleared');
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('of an open article stay when the workspace’s results are cleared', async () => {
    const { document } = await open('desk/harbour.article');
    await vscode.commands.executeCommand('copydesk.lintWorkspace');
    ok(problems(file('desk/market.story')).length, 'another one is listed');
    await vscode.commands.executeCommand('copydesk.clearWorkspace');
    equal(problems(file('desk/market.story')), [], 'the other one');
    ok(rules(document.uri).includes('repeated-word'), 'the open one is still marked');
  });

  it('underline the first words of a long sentence, not four lines of it', async () => {
    const lead = `The council, which has spent ${'two years and '.repeat(12)}four million pounds, agreed to keep the hall.`;
    const { document } = await openText(`${lead}\n\nThe vote was close.\n`, 'article');
    const [marked] = await until(
      'it is marked',
      () => problems(document.uri).filter(({ code }) => (code as { value: string }).value === 'lead-too-long'),
      (all) => all.length > 0,
    );
    equal(document.getText(marked!.range), 'The council, which has spent two years and');
  });

  it('point out what nobody sees in pasted text; names are read without it, and Fix All removes it', async () => {
    const { participants } = await api();
    const { document } = await openText(
      'Mayor Tom Ash\u00addown spoke on Monday. Ashdown left at\u00a0noon.\n',
      'article',
    );
    await until('it is marked', () => rules(document.uri).includes('invisible-characters'));
    const people = participants.getChildren().flatMap((node) => (node.type === 'person' ? node.person.name : []));
    equal(people, ['Tom Ashdown']);
    await vscode.commands.executeCommand('copydesk.fixAll');
    equal(document.getText(), 'Mayor Tom Ashdown spoke on Monday. Ashdown left at noon.\n');
  });

  it('list hints only while they are shown', async () => {
    const { document } = await openText('The hall was opened by the mayor on Monday. It has a new roof.\n', 'article');
    const severities = () => problems(document.uri).map(({ severity }) => severity);
    const { Hint, Information } = vscode.DiagnosticSeverity;
    await until('there is a hint', severities, (all) => all.includes(Hint));
    await vscode.commands.executeCommand('copydesk.showHints');
    ok(severities().length && severities().every((severity) => severity === Information), 'listed');
    await vscode.commands.executeCommand('copydesk.hideHints');
    ok(severities().includes(Hint), 'a hint again');
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
