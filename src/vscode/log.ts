import * as vscode from 'vscode';

type Channel = Pick<vscode.LogOutputChannel, 'warn' | 'error' | 'dispose'>;

/** The one log of the extension, “Copydesk”; it is opened with its first line. */
export class Log implements vscode.Disposable {
  #channel: Channel | undefined;

  constructor(
    private readonly open: () => Channel = () => vscode.window.createOutputChannel('Copydesk', { log: true }),
  ) {}

  /** Something that a person should know of, and that did not stop anything. */
  warn(line: string): void {
    this.#opened().warn(line);
  }

  /** Something that failed though it should not; what was cancelled did not fail. */
  failed(error: unknown): void {
    if (!(error instanceof vscode.CancellationError))
      this.#opened().error(error instanceof Error ? error : String(error));
  }

  dispose(): void {
    this.#channel?.dispose();
  }

  #opened(): Channel {
    this.#channel ??= this.open();
    return this.#channel;
  }
}
