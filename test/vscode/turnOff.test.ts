import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, open, problems, rules, until } from './support.ts';

const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const configFile = () => file('copydesk.json');

describe('turning a check off', () => {
  let kept: string | undefined;
  before(async () => {
    await api();
  });
  beforeEach(async () => {
    kept = await textOf(configFile()).catch(() => undefined);
  });
  afterEach(async () => {
    await closeAll();
    if (kept === undefined) await vscode.workspace.fs.delete(configFile()).then(undefined, () => undefined);
    else await vscode.workspace.fs.writeFile(configFile(), new TextEncoder().encode(kept));
  });

  it('is offered on a finding, is written to the configuration and holds at once', async () => {
    const { document } = await open('desk/harbour.article');
    const [problem] = await until(
      'the repeated word is marked',
      () => problems(document.uri).filter(({ code }) => (code as { value: string }).value === 'repeated-word'),
      (all) => all.length > 0,
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem!.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const offered = actions.filter(({ command }) => command?.command === 'copydesk.turnOffCheck');
    ok(offered.length >= 2, 'for this file and for all');
    ok(
      offered.some(({ title }) => title.includes('for all articles in ')),
      'the scope is said',
    );
    const { command } = offered.find(({ title }) => title.includes('this file'))!;
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const written = JSON.parse(await textOf(configFile()));
    equal(written.files['desk/harbour.article'], { 'repeated-word': 'off' });
    await until('the finding is gone', () => !rules(document.uri).includes('repeated-word'));
    equal(await vscode.commands.executeCommand('copydesk.takeBack'), true);
    equal(await textOf(configFile()).catch(() => undefined), kept, 'undone, the configuration is as it was');
    await until('the finding is back', () => rules(document.uri).includes('repeated-word'));
  });
});

describe('what people are told', () => {
  const folder = '[Undo](command:workbench.action.toggleSidebarVisibility)';
  const shown: string[] = [];
  const { showInformationMessage } = vscode.window;
  before(async () => {
    await api();
    const show = (text: string) => {
      shown.push(text);
      return Promise.resolve(undefined);
    };
    Object.assign(vscode.window, { showInformationMessage: show });
  });
  after(async () => {
    Object.assign(vscode.window, { showInformationMessage });
    await vscode.workspace.fs.delete(file(folder), { recursive: true });
  });

  it('has no links of the names of folders', async () => {
    const config = vscode.Uri.joinPath(file(folder), 'copydesk.json');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{}\n'));
    const article = vscode.Uri.joinPath(file(folder), 'harbour.article');
    await vscode.commands.executeCommand('copydesk.turnOffCheck', 'repeated-word', article, true);
    const [said = ''] = await until(
      'it is said',
      () => shown,
      (all) => all.length > 0,
    );
    ok(said.includes('[Undo]'), `the folder is named: ${said}`);
    ok(!said.includes(']('), `no link: ${said}`);
  });
});

describe('people of the workspace', () => {
  before(api);
  it('are found by name across articles that are not open', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'solberg',
    );
    const one = found.find(({ name }) => name === 'Ingrid Solberg');
    ok(one, `among ${found.map(({ name }) => name).join(', ')}`);
    equal(one.location.uri.path.split('/').at(-1), 'harbour.article');
  });
});
