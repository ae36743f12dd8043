import * as vscode from 'vscode';
import type { Participant } from '../../core/model.ts';
import { dueForm, nameKey } from '../../core/names/conventions.ts';
import { bitsOf, Word } from '../../core/names/words.ts';
import type { KnownPerson } from '../../core/people/person.ts';
import type { Analysed } from '../analysis/service.ts';
import { titleToday } from '../roster/known.ts';

/**
 * The people of an article, and of the desk's lists, of whom a word of the name or the first of a title may be what is
 * typed; "The" and its like begin a sentence, not a name.
 * @param typed what stands before the position, from its capital
 */
export function peopleBegun(
  typed: string,
  document: vscode.TextDocument,
  position: vscode.Position,
  { analysis, style }: Pick<Analysed, 'analysis' | 'style'>,
): vscode.CompletionItem[] {
  if (bitsOf(typed.toLowerCase()) & Word.grammar) return [];
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
