import * as vscode from 'vscode';
import { api, closeAll, equal, file, ok, openText, until } from './support.ts';

const STORY =
  'Transport Minister Sara Holt spoke on Monday. “The the ferry stays,” Holt said. She said that it would be painted.\n';

describe('the report', () => {
  before(api);
  afterEach(closeAll);

  const reports = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview);
  const isInFront = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
  const read = async (uri: vscode.Uri) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));

  it('opens beside the article, once', async () => {
    await openText(STORY, 'article');
    await vscode.commands.executeCommand('copydesk.openReport');
    await until('it is there', () => reports().length === 1);
    await vscode.commands.executeCommand('copydesk.openReport');
    equal(reports().length, 1);
  });

  it('is exported in every form', async () => {
    const { document } = await openText(STORY, 'article');
    await vscode.window.showTextDocument(document);
    const target = file('exported.tmp');
    for (const format of ['markdown', 'html', 'json', 'csv-people', 'csv-statements', 'ninjs']) {
      await vscode.commands.executeCommand('copydesk.exportReport', format, target);
      const written = await read(target);
      ok(written.includes('Holt'), `${format}: ${written.slice(0, 200)}`);
      equal(written.startsWith('\uFEFF'), format.startsWith('csv'), `${format}: a byte-order mark`);
      await vscode.workspace.fs.delete(target);
    }
  });

  it('in front, is exported for its article, and opened no second time', async () => {
    await openText(STORY, 'article');
    await vscode.commands.executeCommand('copydesk.openReport');
    await until('it is there', () => reports().length === 1);
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await until('it is in front', isInFront);
    const target = file('exported.tmp');
    const written = async () => vscode.commands.executeCommand<vscode.Uri>('copydesk.exportReport', 'markdown', target);
    ok((await read(await until('it is written', written))).includes('Sara Holt'), 'its article');
    await vscode.workspace.fs.delete(target);
    await vscode.commands.executeCommand('copydesk.openReport');
    equal(reports().length, 1);
  });

  it('to be printed, is written as a web page that says what its checks are about', async () => {
    await openText(STORY, 'article');
    const target = file('printed.html');
    await vscode.commands.executeCommand('copydesk.printReport', target);
    const page = await read(target);
    await vscode.workspace.fs.delete(target);
    ok(page.includes('<dd>The same word twice in a row.</dd>'), page.slice(-900));
  });

  it('is never written over its article', async () => {
    const target = file('desk/itself.article');
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(STORY));
    await vscode.window.showTextDocument(target);
    equal(await vscode.commands.executeCommand('copydesk.exportReport', 'markdown', target), undefined);
    equal(await read(target), STORY);
    await closeAll();
    await vscode.workspace.fs.delete(target);
  });

  it('says so where it cannot be written, and loses nothing', async () => {
    await openText(STORY, 'article');
    const nowhere = vscode.Uri.parse('nowhere:/report.md');
    equal(await vscode.commands.executeCommand('copydesk.exportReport', 'markdown', nowhere), undefined);
  });
});
