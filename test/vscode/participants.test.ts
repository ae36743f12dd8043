import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/extension.ts';
import { api, closeAll, equal, ok, open, openText, replace, until } from './support.ts';

describe('the Participants view', () => {
  let tree: Api['participants'];
  const names = () => tree.getChildren().map((node) => tree.getTreeItem(node).label);

  before(async () => {
    tree = (await api()).participants;
  });
  afterEach(closeAll);

  it('says so where there is no article', async () => {
    await until('there is no article', () => tree.state === 'noArticle');
    await openText('Milk, bread.\n', 'plaintext');
    await until('plain text is none', () => tree.state === 'noArticle');
  });

  it('says so where nobody is named', async () => {
    await openText('The bridge opened late.\n', 'article');
    await until('nobody is named', () => tree.state === 'nobody');
  });

  it('shows each person once, under the fullest name', async () => {
    await open('desk/harbour.article');
    await until('both people are there', names, (all) => all.join() === 'Ingrid Solberg,Tomas Achterberg');
  });

  it('follows the edits and the active editor', async () => {
    const editor = await open('desk/harbour.article');
    await until('she is there', names, (all) => all.includes('Ingrid Solberg'));
    await replace(editor, 'Harbour master Ingrid Solberg', 'Harbour master Ingrid Halvorsen');
    await until('the new name is there', names, (all) => all.includes('Ingrid Halvorsen'));
    await openText('The bridge opened late.\n', 'article');
    await until('nobody is there', names, (all) => all.length === 0);
  });

  it('lists mentions and statements in text order and selects the words of one', async () => {
    const { document } = await open('desk/harbour.article');
    await until('she is there', names, (all) => all.includes('Ingrid Solberg'));
    const solberg = tree.getChildren()[0]!;
    const leaves = tree.getChildren(solberg);
    ok(
      leaves.some((leaf) => leaf.type === 'statement'),
      'she says something',
    );
    const starts = leaves.map((leaf) => (leaf.type === 'person' ? -1 : leaf.start));
    equal(
      starts,
      [...starts].sort((a, b) => a - b),
      'order',
    );
    ok(
      leaves.every((leaf) => tree.getParent(leaf) === solberg),
      'each knows its parent',
    );

    const { command } = tree.getTreeItem(leaves.find((leaf) => leaf.type === 'mention')!);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    const editor = vscode.window.activeTextEditor!;
    equal(editor.document.uri.toString(), document.uri.toString());
    equal(editor.document.getText(editor.selection), 'Ingrid Solberg');
  });

  it('keeps the ids of its items over an edit elsewhere', async () => {
    const editor = await open('desk/harbour.article');
    await until('both are there', names, (all) => all.length === 2);
    const ids = () =>
      tree
        .getChildren()
        .flatMap((node) => [node, ...tree.getChildren(node)])
        .map(({ id }) => id);
    const before = ids();
    equal(new Set(before).size, before.length, 'each id once');
    const { version } = editor.document;
    await replace(editor, 'the the', 'the');
    await until('the edit is read', async () => (await (await api()).analysis.get(editor.document)).version > version);
    equal(ids(), before);
  });
});
