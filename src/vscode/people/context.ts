import type * as vscode from 'vscode';
import type { Analysis } from '../../core/model.ts';
import type { Analysed, AnalysisService } from '../analysis/service.ts';
import type { Articles } from '../articles.ts';

/** Gives language features the analysis of the document as it is now. */
export class Reader {
  /** Documents for which a feature was told that there is nothing. */
  readonly #refused = new WeakSet<vscode.TextDocument>();

  constructor(
    private readonly service: Pick<AnalysisService, 'get' | 'readInstead'>,
    private readonly articles: Articles,
  ) {}

  /** Whether a document is read as an article. */
  reads(document: vscode.TextDocument): Promise<boolean> {
    return this.articles.includes(document);
  }

  /** The analysis of the current version; undefined where the document is no article or was changed meanwhile. */
  async read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysis | undefined> {
    return (await this.analysed(document, token))?.analysis;
  }

  /** The same with the text, and the means to read what it might become. */
  async analysed(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Analysed | undefined> {
    if (!(await this.articles.includes(document))) {
      this.#refused.add(document);
      return undefined;
    }
    const analysed = await this.service.get(document, token);
    return analysed.version === document.version ? analysed : undefined;
  }

  /** Whether features were told that there is nothing in a document; they are to ask again, so it is told once. */
  wasRefused(document: vscode.TextDocument): boolean {
    return this.#refused.delete(document);
  }

  /** The people and statements of a text that would stand in a document's place. */
  readInstead(document: vscode.TextDocument, text: string, token?: vscode.CancellationToken): Promise<Analysis> {
    return this.service.readInstead(document, text, token);
  }
}
