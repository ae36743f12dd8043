import * as vscode from 'vscode';
import { api, closeAll, equal, file, open, openText, problems, until } from './support.ts';

describe('spelling', () => {
  before(api);
  afterEach(closeAll);

  it('is checked with the dictionary beside the bundle, and mended by the light bulb', async () => {
    const { document } = await openText('The plan was sumbitted to the council on Monday.\n', 'article');
    const [found] = await until(
      'the slip is marked',
      () => problems(document.uri).filter(({ code }) => (code as { value: string }).value === 'misspelling'),
      (all) => all.length === 1,
    );
    equal(document.getText(found!.range), 'sumbitted');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      found!.range,
    );
    const change = actions.find(({ title }) => title === 'Change to “submitted”')!;
    await vscode.workspace.applyEdit(change.edit!);
    await until('it is marked no more', () => document.getText().startsWith('The plan was submitted'));
    await until('nothing of spelling is', () =>
      problems(document.uri).every(({ code }) => (code as { value: string }).value !== 'misspelling'),
    );
  });

  const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const marked = (uri: vscode.Uri, check: string) =>
    problems(uri).filter(({ code }) => (code as { value: string }).value === check);
  /** Adds the misspelling of an article to the house words, by the light bulb. */
  async function addedByLightBulb(uri: vscode.Uri): Promise<void> {
    const [found] = await until(
      'the word is marked',
      () => marked(uri, 'misspelling'),
      (all) => all.length === 1,
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      found!.range,
    );
    const { command, arguments: args = [] } = actions.find(({ title }) => title.startsWith('Add to House Words'))!
      .command!;
    equal(await vscode.commands.executeCommand(command, ...args), true);
    await until('it is marked no more', () => marked(uri, 'misspelling').length === 0);
  }

  it('takes a word that is added to the house words, and what is avoided is marked', async () => {
    const [config, list, article] = ['words/copydesk.json', 'words/house.csv', 'words/fair.article'].map(file);
    await write(config!, '{ "words": ["house.csv"] }\n');
    await write(list!, 'use,avoid,note\ncoming,upcoming,Shorter\n');
    await write(article!, 'The upcoming fair was sumbitted to the council on Monday.\n');
    try {
      const { document } = await open('words/fair.article');
      const [avoided] = await until(
        'the word is marked',
        () => marked(document.uri, 'house-word'),
        (all) => all.length === 1,
      );
      equal(avoided!.message, 'House style: “coming”, not “upcoming”. Shorter.');
      await addedByLightBulb(document.uri);
      equal(await textOf(list!), 'use,avoid,note\ncoming,upcoming,Shorter\nsumbitted,,\n');
      await write(list!, 'use,avoid,note\nx,y,z,too many\nsumbitted,,\n');
      await until('a list that was changed is read again', () => marked(document.uri, 'house-word').length === 0);
      await until('what is broken in it is marked', () => problems(list!).length === 1);
      equal(problems(list!)[0]!.range.start.line, 1);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(file('words'), { recursive: true });
    }
  });

  it('takes a word that is added from an untitled article', async () => {
    const editor = await openText('The plan was sumbitted to the council on Monday.\n', 'article');
    const config = file('copydesk.json');
    const kept = await textOf(config).catch(() => undefined);
    try {
      await addedByLightBulb(editor.document.uri);
      equal(await vscode.commands.executeCommand('copydesk.takeBack'), true);
      await until('it is marked again', () => marked(editor.document.uri, 'misspelling').length === 1);
    } finally {
      if (kept === undefined) await vscode.workspace.fs.delete(config).then(undefined, () => undefined);
      else await write(config, kept);
    }
  });
});
