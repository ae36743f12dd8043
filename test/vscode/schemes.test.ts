import * as vscode from 'vscode';
import { LEFT_OVER_AFTER } from '../../src/core/workspace/write.ts';
import { FileLinter } from '../../src/vscode/diagnostics/files.ts';
import type { Styles } from '../../src/vscode/styles.ts';
import { readTextFile } from '../../src/vscode/workspace/files.ts';
import { write } from '../../src/vscode/workspace/write.ts';
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

  it('that are no files are not read: a pipe may never end', async () => {
    const registered = vscode.workspace.registerFileSystemProvider('pipes', new Pipes(TEXT));
    try {
      const uri = vscode.Uri.parse('pipes:/desk/board.article');
      equal(await new FileLinter({} as Styles).read(uri), undefined);
      equal(await readTextFile(uri).catch(({ message }) => message), 'it is not a file');
    } finally {
      registered.dispose();
    }
  });

  it('are written, and what writings interrupted long ago have left beside them is removed', async () => {
    const now = Date.now();
    const old = now - 2 * LEFT_OVER_AFTER;
    const files = new Files({ '.copydesk-0a.tmp': old, '.copydesk-0b.tmp': now, 'copydesk-0c.tmp': old });
    const registered = vscode.workspace.registerFileSystemProvider('shelf', files);
    try {
      const bytes = new TextEncoder().encode('{}');
      equal(await write(vscode.Uri.parse('shelf:/report.md'), bytes, 'nothing'), undefined);
      equal([...files.times.keys()].sort(), ['.copydesk-0b.tmp', 'copydesk-0c.tmp', 'report.md']);
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

/** A file system in which everything is a pipe that nobody writes into. */
class Pipes extends OneFile {
  override stat(): vscode.FileStat {
    return { type: vscode.FileType.Unknown, ctime: 0, mtime: 0, size: 0 };
  }

  override readFile(): never {
    return new Promise<Uint8Array>(() => {}) as never;
  }
}

/** A file system with one folder of empty files, by the times of their last change. */
class Files extends OneFile {
  readonly times: Map<string, number>;

  constructor(times: Readonly<Record<string, number>>) {
    super('');
    this.times = new Map(Object.entries(times));
  }

  override stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const mtime = this.times.get(uri.path.slice(1));
    if (mtime === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: mtime, mtime, size: 0 };
  }

  override readDirectory(): [string, vscode.FileType][] {
    return [...this.times.keys()].map((name) => [name, vscode.FileType.File]);
  }

  override writeFile(uri?: vscode.Uri): void {
    this.times.set(uri!.path.slice(1), Date.now());
  }

  override delete(uri?: vscode.Uri): void {
    this.times.delete(uri!.path.slice(1));
  }

  override rename(from?: vscode.Uri, to?: vscode.Uri): void {
    this.delete(from);
    this.writeFile(to);
  }
}
