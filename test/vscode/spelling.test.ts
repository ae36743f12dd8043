import * as vscode from 'vscode';
import { api, closeAll, equal, openText, problems, until } from './support.ts';

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
});
