import * as vscode from 'vscode';

/** A file system without folders, on which writing or reading may fail. */
export class Moody implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  /** What fails from now on; a write that fails leaves a half. */
  fails = { read: false, write: (_path: string) => false };

  watch = () => new vscode.Disposable(() => {});
  stat({ path }: vscode.Uri): vscode.FileStat {
    const bytes = this.files.get(path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
  }
  readFile(uri: vscode.Uri): Uint8Array {
    this.stat(uri);
    if (this.fails.read) throw vscode.FileSystemError.Unavailable('The line is dead.');
    return this.files.get(uri.path)!;
  }
  async writeFile({ path }: vscode.Uri, bytes: Uint8Array): Promise<void> {
    const fails = this.fails.write(path);
    this.files.set(path, fails ? bytes.slice(0, bytes.length >> 1) : bytes);
    if (fails) throw vscode.FileSystemError.Unavailable('The disk is full.');
  }
  rename(from: vscode.Uri, to: vscode.Uri): void {
    if (this.files.has(to.path)) throw vscode.FileSystemError.FileExists(to);
    this.files.set(to.path, this.files.get(from.path)!);
    this.files.delete(from.path);
  }
  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }
  readDirectory = () => [];
  createDirectory(): void {}
}
