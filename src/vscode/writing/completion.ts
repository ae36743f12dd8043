import * as vscode from 'vscode';
import type { Reader } from '../people/context.ts';

const NAME_SO_FAR = /$(?<=(\p{Lu}[\p{L}’'-]*))/u;

/**
 * Offers the people of the article while one of the words of their names is typed, or the first of a title: full name,
 * later form, title with name. "The" and its like begin a sentence, not a name.
 */
export class PeopleCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly reader: Reader) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[] | vscode.CompletionList> {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const typed = NAME_SO_FAR.exec(before)?.[1];
    // A single letter is the beginning of anything; the editor is to ask again with the next one.
    if (typed?.length === 1) return new vscode.CompletionList([], true);
    if (!typed) return [];
    const analysed = await this.reader.analysed(document, token);
    if (!analysed) return [];
    const { peopleBegun } = await import('../analysis/reading.ts');
    return peopleBegun(typed, document, position, analysed);
  }
}
