import { aroundMarkup } from '../article/around-markup.ts';
import { namedMentions } from '../lookup.ts';
import type { Analysis, Mention, Participant, TextEdit } from '../model.ts';
import { nameKey, nameParts } from './conventions.ts';

/** Why a person cannot be renamed. */
export type Refusal =
  | { readonly reason: 'empty' | 'lineBreak' | 'noLetters' }
  | { readonly reason: 'taken'; readonly name: string }
  | { readonly reason: 'shared'; readonly form: string; readonly name: string };

export type Renaming = { readonly edits: readonly TextEdit[]; readonly name: string } | { readonly refusal: Refusal };

/**
 * Renames a person everywhere: full names, surnames, given names and initials each become the same form of the new name,
 * also inside direct quotations, headline and caption; titles, roles and pronouns stay.
 * @param at the mention the new words are typed over: a surname changes the surname only, a full name the whole
 * @param words what is typed
 */
export function renamePerson(
  analysis: Analysis,
  text: string,
  { person, mention: at }: { readonly person: Participant; readonly mention: Mention },
  words: string,
): Renaming {
  const typed = words.trim();
  if (!typed) return { refusal: { reason: 'empty' } };
  if (/[\r\n\u2028\u2029]/.test(typed)) return { refusal: { reason: 'lineBreak' } };
  if (!/\p{L}/u.test(typed)) return { refusal: { reason: 'noLetters' } };
  const name = fullNameAfter(person.name, at, typed);
  const others = analysis.participants.filter((other) => other.id !== person.id);
  const same = others.find((other) => nameKey(other.name) === nameKey(name));
  if (same) return { refusal: { reason: 'taken', name: same.name } };
  const shared = sharedForm(person, others);
  if (shared) return { refusal: shared };
  const edits: TextEdit[] = [];
  for (const mention of namedMentions(person)) {
    const form = formAfter(mention.text, person.name, name);
    if (form !== mention.text) edits.push({ start: mention.start, end: mention.end, text: form });
    const ending = possessiveAfter(text, mention, form);
    if (ending) edits.push(ending);
  }
  return { edits: aroundMarkupOf(analysis, text, edits), name };
}

/** The edits without the markup inside a name; where only breaking it would do, it is broken: every mention follows. */
function aroundMarkupOf({ article }: Analysis, text: string, edits: readonly TextEdit[]): TextEdit[] {
  const masks = article.blocks.flatMap((block) => block.masks ?? []);
  return edits.flatMap((edit) => aroundMarkup([edit], text, masks) ?? [edit]);
}

/** The person's full name once `typed` stands where the mention stood. */
function fullNameAfter(name: string, at: Mention, typed: string): string {
  if (at.text === name || at.form === 'role' || at.form === 'pronoun') return typed;
  const parts = nameParts(name);
  const part = partOf(at.text, name);
  const isWhole = typed.includes(' ') && part !== 'surname';
  if (isWhole || part === 'whole') return typed;
  if (part === 'surname') return [...parts.given, typed, ...(parts.suffix ? [parts.suffix] : [])].join(' ');
  return [typed, ...parts.given.slice(1), parts.surname, ...(parts.suffix ? [parts.suffix] : [])].join(' ');
}

type Part = 'whole' | 'surname' | 'given' | 'initials' | 'firstAndLast';

/** Which part of a name a mention spells. */
function partOf(mention: string, name: string): Part {
  const parts = nameParts(name);
  const key = nameKey(mention);
  if (key === nameKey(name)) return 'whole';
  if (key === nameKey(parts.surname) || parts.surname.split(' ').some((word) => nameKey(word) === key))
    return 'surname';
  if (parts.given.some((word) => nameKey(word) === key) || key === nameKey(parts.given.join(' '))) return 'given';
  if (/^(?:\p{Lu}\.?[\s-]?)+\p{Lu}?\.?$/u.test(mention) && !mention.includes(' ')) return 'initials';
  return 'firstAndLast';
}

/** A mention of the old name, in the new one. */
function formAfter(mention: string, oldName: string, newName: string): string {
  const parts = nameParts(newName);
  const given = parts.given.join(' ') || newName;
  const forms: Record<Part, string> = {
    whole: newName,
    surname: parts.surname,
    given: mention.includes(' ') ? given : (parts.given[0] ?? newName),
    initials: initialsLike(mention, newName),
    firstAndLast: longForm(mention, oldName, newName),
  };
  const form = forms[partOf(mention, oldName)];
  const shouted = mention.length > 2 && mention === mention.toUpperCase() && mention !== mention.toLowerCase();
  return shouted ? form.toUpperCase() : form;
}

/** "John Reed" of "John Mark Reed": first name and surname; initials before a surname stay initials. */
function longForm(mention: string, oldName: string, newName: string): string {
  const old = nameParts(oldName);
  const parts = nameParts(newName);
  if (!parts.given.length) return newName;
  const [first] = mention.split(/\s+/) as [string];
  if (/^\p{Lu}\./u.test(first)) return `${initialsLike(first, parts.given.join(' '))} ${parts.surname}`;
  const hasSurname = nameKey(mention).endsWith(nameKey(old.surname));
  return hasSurname ? `${parts.given[0]} ${parts.surname}` : newName;
}

function initialsLike(model: string, name: string): string {
  const dot = model.includes('.') ? '.' : '';
  return name
    .split(/[\s-]+/)
    .map((word) => `${word[0]?.toUpperCase() ?? ''}${dot}`)
    .join('');
}

/** "Harris’ book" needs an s once Harris is Baker. A mark that may close a quotation is left alone. */
function possessiveAfter(text: string, { start, end, text: old }: Mention, form: string): TextEdit | undefined {
  if (!/s$/i.test(old) || /s$/i.test(form) || !/^[’']\s+\p{L}/u.test(text.slice(end, end + 8))) return undefined;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  const mayClose = /(?:^|[\s(“"])[‘'](?=\S)/u.test(line);
  return mayClose ? undefined : { start: end + 1, end: end + 1, text: 's' };
}

/** A short form of this person that could as well be another's: which of the two it means, no program can know. */
function sharedForm(person: Participant, others: readonly Participant[]): Refusal | undefined {
  for (const { text } of namedMentions(person)) {
    if (partOf(text, person.name) === 'whole' || text.includes(' ')) continue;
    const other = others.find((other) => nameParts(other.name).words.some((word) => nameKey(word) === nameKey(text)));
    if (other) return { reason: 'shared', form: text, name: other.name };
  }
  return undefined;
}
