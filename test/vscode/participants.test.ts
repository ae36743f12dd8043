import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/features.ts';
import { api, closeAll, equal, ok, open, openText, replace, until } from './support.ts';

describe('the Participants view', () => {
  let tree: Api['participants'];
  const people = () => tree.getChildren().filter(({ type }) => type === 'person');
  const names = () => people().map((node) => tree.getTreeItem(node).label);

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

  it('lists mentions and statements in text order and leads to the words of one, with nothing selected', async () => {
    const { document } = await open('desk/harbour.article');
    await until('she is there', names, (all) => all.includes('Ingrid Solberg'));
    const solberg = tree.getChildren()[0]!;
    const leaves = tree.getChildren(solberg);
    ok(
      leaves.some((leaf) => leaf.type === 'statement'),
      'she says something',
    );
    const starts = leaves.map((leaf) => ('start' in leaf ? leaf.start : -1));
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
    equal(editor.document.offsetAt(editor.selection.active), document.getText().indexOf('Ingrid Solberg'));
    ok(editor.selection.isEmpty, 'no key can replace the words');
  });

  it('leads from a person to the first mention, from a statement by its verb and line', async () => {
    await openText('Ida Moss spoke. “We will rebuild,” said Carl Ames.\n', 'article');
    await until('both are there', names, (all) => all.join() === 'Ida Moss,Carl Ames');
    const ames = people()[1]!;
    const { command, description } = tree.getTreeItem(ames);
    const [, { selection }] = command!.arguments as [vscode.Uri, { selection: vscode.Range }];
    equal(selection.start, new vscode.Position(0, 40));
    equal(description, '1 mention, 1 statement', 'counts come last');
    const said = tree.getTreeItem(tree.getChildren(ames).find(({ type }) => type === 'statement')!);
    equal([said.label, said.description], ['line 1, said', '“We will rebuild,”']);
  });

  it('says the name, then the title, and the counts last; of who says nothing, the mentions alone', async () => {
    await openText('Transport Minister Ida Moss met Carl Ames. “We will rebuild,” Moss said.\n', 'article');
    await until('both are there', names, (all) => all.join() === 'Ida Moss,Carl Ames');
    const shown = people().map((person) => tree.getTreeItem(person));
    equal(
      shown.map(({ label, description }) => [label, description]),
      [
        ['Ida Moss', 'Transport Minister · 2 mentions, 1 statement'],
        ['Carl Ames', '1 mention'],
      ],
    );
    equal(shown[0]!.accessibilityInformation?.label, 'Ida Moss, Transport Minister, 2 mentions, 1 statement');
  });

  it('keeps its article while a page is in front of it', async () => {
    const { document } = await open('desk/harbour.article');
    await until('she is there', names, (all) => all.includes('Ingrid Solberg'));
    const page = vscode.window.createWebviewPanel('page', 'A page', vscode.ViewColumn.Active);
    await until('the page is in front', () => page.active && !vscode.window.activeTextEditor);
    equal([tree.document?.uri.path, names()[0]], [document.uri.path, 'Ingrid Solberg']);
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

  it('is sorted, grouped and filtered as asked', async () => {
    await openText(
      'Ida Moss spoke first. “We will rebuild,” said Olga Ames. “It will take a year,” Ames said. The council said that it would pay.\n',
      'article',
    );
    await until('both are there', names, (all) => all.join() === 'Ida Moss,Olga Ames');
    await vscode.commands.executeCommand('copydesk.participants.sortByName');
    equal(names(), ['Olga Ames', 'Ida Moss'], 'by surname');
    await vscode.commands.executeCommand('copydesk.participants.group');
    const groups = tree.getChildren().map((node) => [node.id, tree.getChildren(node).length]);
    equal(groups.slice(0, 2), [
      ['quoted', 1],
      ['mentioned', 1],
    ]);
    await vscode.commands.executeCommand('copydesk.participants.ungroup');
    await vscode.commands.executeCommand('copydesk.participants.sortByAppearance');
    await tree.arrange({ filter: 'ames' });
    equal(names(), ['Olga Ames']);
    await vscode.commands.executeCommand('copydesk.participants.clearFilter');
    equal(names(), ['Ida Moss', 'Olga Ames']);
  });

  it('knows the person under the cursor and copies the name with its title', async () => {
    const { document } = await open('desk/harbour.article');
    await until('she is there', names, (all) => all.includes('Ingrid Solberg'));
    const node = tree.personAt(document.getText().indexOf('Solberg said'))!;
    equal(node.person.name, 'Ingrid Solberg');
    await vscode.commands.executeCommand('copydesk.participants.copy', node);
    ok((await vscode.env.clipboard.readText()).endsWith('Ingrid Solberg'), 'on the clipboard');
  });
});
