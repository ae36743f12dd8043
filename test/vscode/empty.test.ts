import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/features.ts';
import { api, closeAll, equal, openText, problems, replace, rules, until } from './support.ts';

const TEXT = 'Mayor Ann Lee opened the the hall on Monday. “It is a good day,” Lee said.\n';

describe('a window without a folder', () => {
  let tree: Api['participants'];
  const names = () =>
    tree.getChildren().flatMap((node) => (node.type === 'person' ? [tree.getTreeItem(node).label] : []));

  before(async () => {
    equal(vscode.workspace.workspaceFolders, undefined, 'folders');
    tree = (await api()).participants;
  });
  afterEach(closeAll);

  it('says that there is no article', () => until('it says so', () => tree.state === 'noArticle'));

  it('has an untitled article marked and its people listed, as it is edited', async () => {
    const editor = await openText(TEXT, 'article');
    const { uri } = editor.document;
    await until('it is marked', () => rules(uri).includes('repeated-word'));
    await until('she is there', names, (all) => all.join() === 'Ann Lee');
    await replace(editor, 'the the', 'the');
    await replace(editor, 'Ann Lee', 'Ann Stone');
    await until('it is marked no more', () => !rules(uri).includes('repeated-word'));
    await until('her new name is there', names, (all) => all.includes('Ann Stone'));
    await closeAll();
    await until('nothing is left', () => problems(uri).length === 0 && tree.state === 'noArticle');
  });

  it('remembers what is accepted, and forgets it when that is undone', async () => {
    const { document } = await openText(TEXT, 'article');
    const isMarked = () => rules(document.uri).includes('repeated-word');
    await until('it is marked', isMarked);
    const [problem] = problems(document.uri).filter(({ range }) => document.getText(range) === 'the the');
    vscode.window.activeTextEditor!.selection = new vscode.Selection(problem!.range.start, problem!.range.start);
    equal(await vscode.commands.executeCommand('copydesk.acceptFinding'), true);
    await until('it is marked no more', () => !isMarked());
    equal(await vscode.commands.executeCommand('copydesk.takeBack'), true);
    await until('it is marked again', isMarked);
  });

  it('opens an article of its own for New Article', async () => {
    await vscode.commands.executeCommand('copydesk.newArticle');
    equal(vscode.window.activeTextEditor?.document.languageId, 'article');
  });

  it('has nothing for Lint Workspace to read, which says so and ends', async () => {
    await openText(TEXT, 'article');
    equal(await vscode.commands.executeCommand('copydesk.lintWorkspace'), undefined);
    equal(await (await api()).workspace.lint(), {
      articles: 0,
      withProblems: 0,
      problems: 0,
      hints: 0,
      leftAlone: 0,
      cancelled: false,
    });
  });

  it('finds nobody for “Go to Symbol in Workspace”', async () => {
    equal(await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'lee'), []);
  });
});
