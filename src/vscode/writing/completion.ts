import * as vscode from 'vscode';
import type { Participant } from '../../core/model.ts';
import { dueForm } from '../../core/people/conventions.ts';
import type { Reader } from '../people/context.ts';

const NAME_SO_FAR = /[\p{Lu}][\p{L}’'-]*$/u;

/** Offers the people of the article while a capitalised word is typed: full name, later form, title with name. */
export class PeopleCompletion implements vscode.CompletionItemProvider {
  constructor(private readonly reader: Reader) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const before = document.lineAt(position.line).text.slice(0, position.character);
    const typed = NAME_SO_FAR.exec(before)?.[0];
    const analysis = typed && (await this.reader.read(document, token));
    if (!typed || !analysis) return [];
    const offset = document.offsetAt(position);
    const range = new vscode.Range(position.translate(0, -typed.length), position);
    // What is being typed is read as a person as well; it is no suggestion.
    const people = analysis.participants.filter(({ mentions }) =>
      mentions.some(({ start, end }) => offset < start || end < offset),
    );
    return people.flatMap((person) => itemsFor(person, range));
  }
}

function itemsFor(person: Participant, range: vscode.Range): vscode.CompletionItem[] {
  const [title] = person.titles;
  const forms = new Set([person.name, dueForm(person.name), ...(title ? [`${title} ${person.name}`] : [])]);
  return [...forms].map((form, nth) => {
    const item = new vscode.CompletionItem({ label: form, description: title ?? '' }, vscode.CompletionItemKind.User);
    item.range = range;
    item.sortText = `${person.name} ${nth}`;
    item.detail = person.titles.join('; ');
    return item;
  });
}
