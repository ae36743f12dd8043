import * as vscode from 'vscode';
import type { Participant } from '../../core/model.ts';
import { dueForm } from '../../core/names/conventions.ts';
import { bitsOf, Word } from '../../core/names/words.ts';
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
    if (!typed || bitsOf(typed.toLowerCase()) & Word.grammar) return [];
    const analysis = await this.reader.read(document, token);
    if (!analysis) return [];
    const offset = document.offsetAt(position);
    const range = new vscode.Range(position.translate(0, -typed.length), position);
    // What is being typed is read as a person as well; it is no suggestion.
    const people = analysis.participants.filter(({ mentions }) =>
      mentions.some(({ start, end }) => offset < start || end < offset),
    );
    return people.flatMap((person) => itemsFor(person, typed, range));
  }
}

function itemsFor(person: Participant, typed: string, range: vscode.Range): vscode.CompletionItem[] {
  const [title] = person.titles;
  const begins = (words: string) => words.toLowerCase().startsWith(typed.toLowerCase());
  const names = [...new Set([person.name, dueForm(person.name)])];
  const forms = names.flatMap((name) => ({ form: name, meant: name.split(/\s+/).find(begins) }));
  const [whole] = forms;
  if (title) forms.push({ form: `${title} ${person.name}`, meant: begins(title) ? title : whole!.meant });
  return forms.flatMap(({ form, meant }, nth) => {
    if (meant === undefined) return [];
    const item = new vscode.CompletionItem({ label: form, description: title ?? '' }, vscode.CompletionItemKind.User);
    item.range = range;
    item.filterText = meant;
    // What goes on as it was begun comes first.
    item.sortText = `${begins(form) ? 0 : 1} ${person.name} ${nth}`;
    item.detail = person.titles.join('; ');
    return [item];
  });
}
