import * as vscode from 'vscode';
import type { Api } from '../../src/vscode/features.ts';
import { api, closeAll, equal, file, ok, open, openText, problems, replace, rules, show, until } from './support.ts';

const TEXT = 'Mayor Ann Lee opened the the hall on Monday. “It is a good day,” Lee said.\n';

describe('documents in a bad way', () => {
  let tree: Api['participants'];
  const names = () =>
    tree.getChildren().flatMap((node) => (node.type === 'person' ? [tree.getTreeItem(node).label] : []));

  before(async () => {
    tree = (await api()).participants;
  });
  afterEach(closeAll);

  it('read-only: marked, and left as they are', async () => {
    const registered = vscode.workspace.registerFileSystemProvider('archive', archive(TEXT), { isReadonly: true });
    try {
      const uri = vscode.Uri.parse('archive:/1999/hall.article');
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('it is marked', () => rules(uri).includes('repeated-word'));
      await vscode.commands.executeCommand('copydesk.fixAll');
      const document = await vscode.workspace.openTextDocument(uri);
      equal(document.isDirty, false, 'unsaved');
      ok(rules(uri).includes('repeated-word'), 'still marked');
    } finally {
      registered.dispose();
    }
  });

  it('open in two editors: one set of findings, new with an edit in either', async () => {
    const first = await open('desk/harbour.article');
    const beside = await vscode.window.showTextDocument(first.document, vscode.ViewColumn.Beside);
    const uri = first.document.uri;
    await until('it is marked', () => rules(uri).filter((rule) => rule === 'repeated-word').length === 1);
    await replace(beside, 'the the boats', 'the boats');
    await until('it is marked no more', () => !rules(uri).includes('repeated-word'));
    await until('she is there', names, (all) => all.includes('Ingrid Solberg'));
  });

  it('deleted while their people are shown: the view still answers, and is empty once they are closed', async () => {
    const uri = file('drafts/brief.article');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    const document = await show('drafts/brief.article');
    await until('she is there', names, (all) => all.includes('Ann Lee'));
    const mention = tree.getChildren(tree.getChildren()[0]!)[0]!;
    const command = tree.getTreeItem(mention).command!;
    await vscode.workspace.fs.delete(uri);
    if (!document.isClosed) await vscode.commands.executeCommand(command.command, ...command.arguments!);
    await closeAll();
    await until('the view is empty', () => tree.state === 'noArticle');
    await until('nothing is marked', () => problems(uri).length === 0);
  });

  it('of 100,000 words: read, and an edit in them is, too', async () => {
    const paragraph = `${'The council of the harbour town met on Monday and heard what the pier will cost. '.repeat(6)}\n\n`;
    const words = paragraph.trim().split(/\s+/).length;
    const editor = await openText(`${TEXT}\n${paragraph.repeat(Math.ceil(100_000 / words))}`, 'article');
    const { uri } = editor.document;
    await until('it is marked', () => rules(uri).includes('repeated-word'));
    await replace(editor, 'the the hall', 'the hall');
    await until('it is marked no more', () => !rules(uri).includes('repeated-word'));
  }).timeout(60_000);
});

/** A file system that holds one article under every name but a configuration's. */
function archive(text: string): vscode.FileSystemProvider {
  const bytes = new TextEncoder().encode(text);
  const refuse = (uri: vscode.Uri) => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const stat = (uri: vscode.Uri): vscode.FileStat => {
    if (uri.path.endsWith('.json')) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat,
    readFile: (uri) => {
      stat(uri);
      return bytes;
    },
    readDirectory: () => [],
    writeFile: refuse,
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
}
