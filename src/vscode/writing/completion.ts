import * as vscode from 'vscode';
import type { Participant } from '../../core/model.ts';
import { dueForm, nameKey } from '../../core/names/conventions.ts';
import { bitsOf, Word } from '../../core/names/words.ts';
import type { KnownPerson } from '../../core/people/person.ts';
import type { Reader } from '../people/context.ts';
import { titleToday } from '../roster/known.ts';

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
    const analysed = await this.reader.analysed(document, token);
    if (!analysed) return [];
    const { analysis, style } = analysed;
    const offset = document.offsetAt(position);
    const range = new vscode.Range(position.translate(0, -typed.length), position);
    // What is being typed is read as a person as well; it is no suggestion.
    const people = analysis.participants.filter(({ mentions }) =>
      mentions.some(({ start, end }) => offset < start || end < offset),
    );
    const named = new Set(people.map(({ name }) => name));
    const known = typed.length < SHORTEST ? [] : (style?.register?.beginning(nameKey(typed), MOST_KNOWN) ?? []);
    return [
      ...people.flatMap((person) => itemsFor(person, typed, range)),
      ...known.filter(({ name }) => !named.has(name)).map((person) => itemForKnown(person, typed, range)),
    ];
  }
}

/** So many letters are typed before people of the desk's lists are offered, and so many of them. */
const [SHORTEST, MOST_KNOWN] = [3, 20];

/** Somebody whom the desk knows and the article does not name yet, with the title of today. */
function itemForKnown(person: KnownPerson, typed: string, range: vscode.Range): vscode.CompletionItem {
  const title = titleToday(person, new Date()) ?? '';
  const item = new vscode.CompletionItem({ label: person.name, description: title }, vscode.CompletionItemKind.User);
  item.range = range;
  item.filterText = typed;
  item.sortText = `2 ${person.name}`;
  item.detail = [title, person.source].filter(Boolean).join('; ');
  return item;
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
