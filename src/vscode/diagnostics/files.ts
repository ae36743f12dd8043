import { loadFormats } from 'late-parts';
import * as vscode from 'vscode';
import type { Analysis } from '../../core/model.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { containerOf } from '../../core/workspace/is-article.ts';
import { inSlices } from '../analysis/slices.ts';
import type { Spelling } from '../analysis/spelling.ts';
import { LONGEST } from '../length.ts';
import { type Locate, locator } from '../positions.ts';
import type { Styles } from '../styles.ts';
import { isFile, statOf } from '../workspace/port.ts';

/** A larger file is no article; the editor does not give it to extensions either. */
const MOST_BYTES = 50 * 2 ** 20;

export interface FileReading {
  readonly analysis: Analysis;
  readonly locate: Locate;
  /** The words between two offsets. */
  readonly words: (start: number, end: number) => string;
}

/** Reads files that are not open, through the workspace's file system. */
export class FileLinter {
  /** Ends when the analysis that was begun last has ended, or failed. */
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly styles: Styles,
    private readonly spelling: Spelling = async () => undefined,
  ) {}

  /** The text of a file, undefined where it is none (a NUL byte, a pipe), is too large or cannot be read. */
  async read(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const stat = await statOf(uri);
      if (!stat || !isFile(stat) || stat.size > MOST_BYTES) return undefined;
      const bytes = await vscode.workspace.fs.readFile(uri);
      const decoded = decode(bytes);
      if ('refused' in decoded) return undefined;
      // What is no Unicode may be what the folder's settings say.
      return decoded.encoding === 'broken' ? await vscode.workspace.decode(bytes, { uri }) : decoded.text;
    } catch {
      return undefined;
    }
  }

  /** Reads an article that is not open, undefined where it is no readable text, too long, or the token is cancelled. */
  async lint(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<FileReading | undefined> {
    const text = await this.read(uri);
    if (text === undefined || text.length > LONGEST) return undefined;
    const style = await this.styles.of(uri);
    const accepted = await this.styles.acceptedIn(uri);
    const container = containerOf(uri.path);
    if (container === 'markdown') await loadFormats();
    const { createAnalyzer } = await import('../analysis/reading.ts');
    const speller = await this.spelling();
    const analysis = await this.#inTurn(() => {
      const steps = createAnalyzer(style, undefined, { speller }).steps(text, { container, accepted });
      return inSlices(steps, () => token?.isCancellationRequested ?? false);
    });
    return analysis && { analysis, locate: locator(text), words: (start, end) => text.slice(start, end) };
  }

  /** Of several files that are read at once one is analysed at a time: an analysis may need a gigabyte. */
  #inTurn<T>(analyse: () => Promise<T>): Promise<T> {
    const analysed = this.#last.then(analyse);
    this.#last = analysed.then(
      () => {},
      () => {},
    );
    return analysed;
  }
}
