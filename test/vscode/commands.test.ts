import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open, openText, problems, rules, until } from './support.ts';

interface Summary {
  articles: number;
  withProblems: number;
  problems: number;
  cancelled: boolean;
}

describe('the commands', () => {
  before(api);
  afterEach(closeAll);

  it('are all registered', async () => {
    const contributed = vscode.extensions
      .getExtension('copydesk.copydesk')!
      .packageJSON.contributes.commands.map(({ command }: { command: string }) => command);
    const registered = await vscode.commands.getCommands(true);
    equal(
      contributed.filter((command: string) => !registered.includes(command)),
      [],
    );
  });

  it('Lint Article reads the active document, whatever its language', async () => {
    const { document } = await openText('The board met in the the hall on Monday.\n', 'plaintext');
    const count = await vscode.commands.executeCommand<number>('copydesk.lintArticle');
    ok(count >= 1, 'something was found');
    await until('it is marked', () => rules(document.uri).includes('repeated-word'));
  });

  it('Lint Workspace reads articles that are not open and leaves out what is ignored', async () => {
    const summary = await vscode.commands.executeCommand<Summary>('copydesk.lintWorkspace');
    equal(summary.cancelled, false);
    await until('a file that is not open has its findings', () =>
      rules(file('desk/market.story')).includes('repeated-word'),
    );
    equal(problems(file('drafts/ignored.article')).length, 0, 'left out by .gitignore');
    equal(problems(file('desk/hidden.article')).length, 0, 'left out by files.exclude');
    equal(problems(file('notes.txt')).length, 0, 'no article');
    ok(rules(file('drafts/kept.article')).includes('repeated-word'), 'kept by the .gitignore’s exception');
  });

  it('Lint Workspace and the open editor agree', async () => {
    await vscode.commands.executeCommand('copydesk.lintWorkspace');
    const seen = (uri: vscode.Uri) => problems(uri).map(({ range, message }) => [range, message]);
    const closed = seen(file('desk/market.story'));
    const { document } = await open('desk/market.story');
    const { analysis } = await (await api()).analysis.get(document);
    await until('the findings are shown', () => seen(document.uri).length === analysis.findings.length);
    equal(seen(document.uri), closed);
  });

  it('findings of a file go with it', async () => {
    const uri = file('desk/short-lived.article');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('The board met in the the hall on Monday.\n'));
    await vscode.commands.executeCommand('copydesk.lintWorkspace');
    await until('it is marked', () => problems(uri).length > 0);
    await vscode.workspace.fs.delete(uri);
    await until('its findings are gone', () => problems(uri).length === 0);
  });
});
