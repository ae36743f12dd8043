import * as vscode from 'vscode';
import type { SheetView } from '../../src/vscode/sheet/view.ts';
import { api, closeAll, equal, file, ok, openText, replace, until } from './support.ts';

const STORY =
  'Ana Prado, the mayor of Ulvik, opened the bridge on Friday.\n\n“It cost $3 million,” Prado said.\n\nRain fell in Odda.\n';

describe('the accuracy sheet', () => {
  let view: SheetView;
  const items = () => view.tree.getChildren().map((node) => view.tree.getTreeItem(node));
  const lines = () => items().map(({ label, checkboxState }) => `${boxOf(checkboxState)} ${label}`);
  const boxOf = (state: vscode.TreeItem['checkboxState']) =>
    (typeof state === 'object' ? state.state : state) === vscode.TreeItemCheckboxState.Checked ? 'x' : '-';
  const nodeOf = (words: string) =>
    view.tree.getChildren().find((node) => node.type === 'fact' && node.fact.words.startsWith(words))!;
  const toggle = (words: string) => vscode.commands.executeCommand('copydesk.sheet.toggle', nodeOf(words));
  const progress = () => view.status.text.replace(/^\$\([\w-]+\) /, '');

  const openSheet = async () => {
    await vscode.commands.executeCommand('copydesk.openSheet');
    view = (await (await api()).sheet.view)!;
  };

  afterEach(async () => {
    await vscode.commands.executeCommand('copydesk.closeSheet');
    await closeAll();
  });

  it('lists what there is to look up, and says how far the desk is', async () => {
    await openText(STORY, 'article');
    await openSheet();
    await until('the facts are there', lines, (all) => all.length === 5);
    equal(lines(), ['- Ana Prado', '- Friday', '- “It cost $3 million,”', '- $3 million', '- Odda']);
    equal(progress(), '0 of 5 checked');
    equal(items()[0]!.description, 'mayor of Ulvik');
  });

  it('ticks a line off and opens it again', async () => {
    await openText(STORY, 'article');
    await openSheet();
    await until('the facts are there', lines, (all) => all.length === 5);
    await toggle('Ana Prado');
    equal(lines()[0], 'x Ana Prado');
    equal(progress(), '1 of 5 checked');
    await toggle('Ana Prado');
    equal(progress(), '0 of 5 checked');
  });

  it('keeps a tick over edits elsewhere, and opens the line again where its words change', async () => {
    const editor = await openText(STORY, 'article');
    await openSheet();
    await until('the facts are there', lines, (all) => all.length === 5);
    await toggle('$3 million');
    await replace(editor, 'Rain fell', 'Snow and rain fell');
    await until(
      'the edit is read',
      () => view.tree.document?.getText().includes('Snow') && lines(),
      (all) => Boolean(all),
    );
    equal(lines()[3], 'x $3 million');
    await replace(editor, '$3 million', '$4 million');
    await until('the new words are there', lines, (all) => all[3] === '- $4 million');
    await replace(editor, '$4 million', '$3 million');
    await until('the old words are ticked off still', lines, (all) => all[3] === 'x $3 million');
  });

  it('keeps ticks when it is closed and opened again', async () => {
    await openText(STORY, 'article');
    await openSheet();
    await until('the facts are there', lines, (all) => all.length === 5);
    await toggle('Friday');
    await vscode.commands.executeCommand('copydesk.closeSheet');
    equal((await api()).sheet.view, undefined);
    await openSheet();
    await until('the tick is there', lines, (all) => all[1] === 'x Friday');
  });

  it('is laid out by kind, and shows only what is open, when asked', async () => {
    await openText(STORY, 'article');
    await openSheet();
    await until('the facts are there', lines, (all) => all.length === 5);
    await toggle('Ana Prado');
    await vscode.commands.executeCommand('copydesk.sheet.openOnly');
    equal(lines().length, 4);
    await vscode.commands.executeCommand('copydesk.sheet.showAll');
    await vscode.commands.executeCommand('copydesk.sheet.byKind');
    const kinds = items().map(({ label, description }) => `${label} ${description}`);
    await vscode.commands.executeCommand('copydesk.sheet.inTextOrder');
    equal(kinds, ['People 1/1', 'Quotations 0/1', 'Numbers 0/1', 'Dates and times 0/1', 'Places 0/1']);
  });

  it('leads to the words, with nothing selected', async () => {
    const { document } = await openText(STORY, 'article');
    await openSheet();
    await until('the facts are there', lines, (all) => all.length === 5);
    const { command } = view.tree.getTreeItem(nodeOf('$3 million'));
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const { selection } = vscode.window.activeTextEditor!;
    equal(document.offsetAt(selection.active), STORY.indexOf('$3 million'));
    ok(selection.isEmpty, 'no key can replace the words');
  });

  it('writes ticks into a file beside the article where the setting says so, signed', async () => {
    const article = file('desk/sheet-test.article');
    const sidecar = file('desk/sheet-test.article.checked.json');
    const settings = vscode.workspace.getConfiguration('copydesk', article);
    await vscode.workspace.fs.writeFile(article, new TextEncoder().encode(STORY));
    await settings.update('sheet.file', true, vscode.ConfigurationTarget.Workspace);
    await settings.update('sheet.sign', 'Kim', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.window.showTextDocument(article);
      await openSheet();
      await until('the facts are there', lines, (all) => all.length === 5);
      await toggle('Friday');
      const { checked } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar)));
      equal([checked.length, checked[0].kind, checked[0].words, checked[0].by], [1, 'date', 'Friday', 'Kim']);
      const { checkboxState } = view.tree.getTreeItem(nodeOf('Friday'));
      ok(/^Checked by Kim, /.test((checkboxState as { tooltip: string }).tooltip), 'who and when');
    } finally {
      await settings.update('sheet.file', undefined, vscode.ConfigurationTarget.Workspace);
      await settings.update('sheet.sign', undefined, vscode.ConfigurationTarget.Workspace);
      await closeAll();
      for (const uri of [article, sidecar]) await vscode.workspace.fs.delete(uri);
    }
  });
});
