import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, openText, problems, rules, until } from './support.ts';

/** A file of the folder that lies elsewhere. */
const second = (path: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![2]!.uri, path);

/** How grave a check's findings in a file are. */
const severities = (uri: vscode.Uri, rule = 'repeated-word') =>
  problems(uri)
    .filter(({ code }) => (code as { value: string }).value === rule)
    .map(({ severity }) => vscode.DiagnosticSeverity[severity]);

describe('a workspace of several folders', () => {
  before(async () => {
    equal(vscode.workspace.workspaceFolders?.length, 3, 'folders');
    await api();
  });
  afterEach(closeAll);

  it('is read whole by Lint Workspace, each folder under its own configuration', async () => {
    const summary = await (await api()).workspace.lint();
    ok(!summary.cancelled, 'to its end');
    equal(severities(file('desk/market.story')), ['Warning']);
    equal(severities(second('board.article')), ['Error']);
    equal(problems(second('archive/old.article')), [], 'what its configuration ignores');
    equal(problems(file('desk/hidden.article')), [], 'what the first folder’s settings leave out');
  });

  it('has an article that lies in two of its folders once', async () => {
    const told: string[] = [];
    await (await api()).workspace.lint(undefined, (uri) => told.push(uri.toString()));
    ok(told.includes(file('drafts/kept.article').toString()), 'it is read');
    equal(told.length, new Set(told).size, 'articles');
  });

  it('has an open article of each folder marked as its configuration says, new when that changes', async () => {
    await vscode.commands.executeCommand('vscode.open', file('desk/market.story'));
    await vscode.commands.executeCommand('vscode.open', second('board.article'));
    await until(
      'both are marked',
      () => [file('desk/market.story'), second('board.article')].flatMap((uri) => severities(uri)),
      (all) => all.join() === 'Warning,Error',
    );
    const config = second('copydesk.json');
    const kept = await vscode.workspace.fs.readFile(config);
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{ "checks": { "repeated-word": "off" } }'));
    try {
      await until('the check is off there', () => severities(second('board.article')).length === 0);
      equal(severities(file('desk/market.story')), ['Warning'], 'elsewhere');
    } finally {
      await vscode.workspace.fs.writeFile(config, kept);
    }
    await until('it is on again', () => severities(second('board.article')).length === 1);
  });

  it('writes “off for the workspace” beside the article’s own folder', async () => {
    const config = second('copydesk.json');
    const kept = await vscode.workspace.fs.readFile(config);
    try {
      await vscode.commands.executeCommand('copydesk.turnOffCheck', 'repeated-word', second('board.article'), false);
      const written = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(config)));
      equal(written.checks['repeated-word'], 'off');
    } finally {
      await vscode.workspace.fs.writeFile(config, kept);
    }
  });

  it('keeps the findings of a closed article of whichever folder that it has listed', async () => {
    await (await api()).workspace.lint();
    await vscode.commands.executeCommand('vscode.open', second('board.article'));
    await until('it is marked', () => rules(second('board.article')).includes('repeated-word'));
    const { document } = vscode.window.activeTextEditor!;
    await closeAll();
    await until('it is closed', () => document.isClosed);
    // Another one, later: what is shown of the first one is what stays.
    const probe = await openText('The board met in the the hall on Monday.\n', 'article');
    await until('one opened later is marked', () => problems(probe.document.uri).length > 0);
    await until('it is still marked', () => rules(second('board.article')).includes('repeated-word'));
  });

  it('drops the findings of a folder that is taken out of it', async () => {
    await (await api()).workspace.lint();
    const uri = second('board.article');
    ok(problems(uri).length, 'marked');
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await until('its findings are gone', () => problems(uri).length === 0);
    ok(problems(file('desk/market.story')).length, 'those of the others are not');
  });
});
