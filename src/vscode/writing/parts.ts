import * as vscode from 'vscode';
import type { Block } from '../../core/model.ts';
import type { Reader } from '../people/context.ts';

/** A part of an article to fill in, as `snippets/article.json` has it. */
interface Part {
  readonly name: string;
  readonly prefix: string;
  /** Where it is offered: at the very beginning, before the first paragraph, or wherever a paragraph begins. */
  readonly where: 'start' | 'head' | 'line';
  readonly body: readonly string[];
  readonly description: string;
}

/** Two letters or more of a part's prefix, alone in their line. */
const PREFIX = /^[a-z][a-z-]+$/;

/** Offers the parts of an article at the beginning of a paragraph, where they fit: never in the middle of the story. */
export class ArticleParts implements vscode.CompletionItemProvider {
  #parts: Promise<readonly Part[]> | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly source: vscode.Uri,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    { line }: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const typed = document.lineAt(line).text.trimEnd();
    if (!PREFIX.test(typed) || (line > 0 && !document.lineAt(line - 1).isEmptyOrWhitespace)) return [];
    const before = document.offsetAt(new vscode.Position(line, 0));
    const isStart = !document.getText(new vscode.Range(0, 0, line, 0)).trim();
    const isHead = isStart || isBeforeBody((await this.reader.read(document, token))?.article.blocks, before);
    const fits: Record<Part['where'], boolean> = { start: isStart, head: isHead, line: true };
    return (await this.#read())
      .filter(({ prefix, where }) => prefix.startsWith(typed) && fits[where])
      .map((part) => itemFor(part, document.lineAt(line).range));
  }

  #read(): Promise<readonly Part[]> {
    this.#parts ??= Promise.resolve(vscode.workspace.fs.readFile(this.source)).then((bytes) =>
      JSON.parse(new TextDecoder().decode(bytes)),
    );
    return this.#parts;
  }
}

function isBeforeBody(blocks: readonly Block[] | undefined, offset: number): boolean {
  return blocks?.every(({ kind, end }) => end > offset || kind !== 'paragraph') ?? false;
}

function itemFor({ name, prefix, body, description }: Part, range: vscode.Range): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label: prefix, description: name }, vscode.CompletionItemKind.Snippet);
  item.range = range;
  item.insertText = new vscode.SnippetString(body.join('\n'));
  item.detail = description;
  return item;
}
