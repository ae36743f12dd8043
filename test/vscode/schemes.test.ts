import * as vscode from 'vscode';
import { api, closeAll, equal, openText, problems, rules, until } from './support.ts';

const TEXT = 'The board met in the the hall on Monday.\n';

describe('documents elsewhere', () => {
  before(api);
  afterEach(closeAll);

  it('on a virtual file system are read, and their findings go when they are closed', async () => {
    const registered = vscode.workspace.registerFileSystemProvider('newsroom', new OneFile(TEXT));
    try {
      const uri = vscode.Uri.parse('newsroom:/desk/board.article');
      // Not openTextDocument: that keeps the document open for minutes.
      await vscode.commands.executeCommand('vscode.open', uri);
      await until('it is marked', () => rules(uri).includes('repeated-word'));
      await closeAll();
      await until('nothing is left', () => problems(uri).length === 0);
    } finally {
      registered.dispose();
    }
  });

  it('that nobody edits are left alone', async () => {
    const provider = { provideTextDocumentContent: () => TEXT };
    const registered = vscode.workspace.registerTextDocumentContentProvider('proofs', provider);
    try {
      const uri = vscode.Uri.parse('proofs:/desk/board.article');
      const document = await vscode.workspace.openTextDocument(uri);
      equal(document.languageId, 'article');
      const edited = await openText(TEXT, 'article');
      await until('a document opened later is marked', () => problems(edited.document.uri).length > 0);
      equal(problems(uri).length, 0);
    } finally {
      registered.dispose();
    }
  });

  it('with more findings than VS Code keeps are cut at a thousand', async () => {
    const { document } = await openText('They came to to sell.\n\n'.repeat(1100), 'article');
    await until(
      'a thousand are shown',
      () => problems(document.uri).length,
      (count) => count === 1000,
    );
  }).timeout(60_000);
});

/** A file system with one file, the same under every name. */
class OneFile implements vscode.FileSystemProvider {
  readonly #bytes: Uint8Array;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(text: string) {
    this.#bytes = new TextEncoder().encode(text);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path.endsWith('.json')) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.#bytes.length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    return this.#bytes;
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  writeFile(): void {}
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}
