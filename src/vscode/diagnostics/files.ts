import * as vscode from 'vscode';
import { createAnalyzer } from '../../core/analyzer.ts';
import type { Finding } from '../../core/model.ts';
import { inSlices } from '../analysis/slices.ts';
import { containerOfFile } from '../documents.ts';
import { type Locate, locator } from '../positions.ts';
import type { Styles } from '../styles.ts';

export interface FileFindings {
  readonly findings: readonly Finding[];
  readonly locate: Locate;
}

/** Reads files that are not open, through the workspace's file system. */
export class FileLinter {
  constructor(private readonly styles: Styles) {}

  /** The text of a file, undefined where it is none (a NUL byte) or cannot be read. */
  async read(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return bytes.includes(0) ? undefined : await vscode.workspace.decode(bytes, { uri });
    } catch {
      return undefined;
    }
  }

  /** The findings in a file, undefined where it is no readable text. */
  async lint(uri: vscode.Uri): Promise<FileFindings | undefined> {
    const text = await this.read(uri);
    if (text === undefined) return undefined;
    const style = await this.styles.of(uri);
    const steps = createAnalyzer(style).steps(text, { container: containerOfFile(uri) });
    const analysis = await inSlices(steps, () => false);
    return analysis && { findings: analysis.findings, locate: locator(text) };
  }
}
