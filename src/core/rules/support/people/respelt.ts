import { matchesOf } from '../../../base/matches.ts';
import { changeAll } from '../../../linter/changes.ts';
import { named } from '../../../linter/people.ts';
import { isQuotedAt } from '../../../linter/places.ts';
import type { ArticleView } from '../../../linter/rule.ts';
import type { Fix, Mention, Participant, Span } from '../../../model.ts';
import { nameKey } from '../../../names/conventions.ts';
import { isOneSlip } from '../../../people/near.ts';
import type { KnownPerson } from '../../../people/person.ts';

/** The words of a participant's mentions outside quotations that are one word, folded. */
export function wordsLike(view: ArticleView, person: Participant, key: string): Span[] {
  return unquoted(view, person).flatMap(({ start, text }) =>
    matchesOf(text, /[^\s]+/g).flatMap(({ index, 0: word }) =>
      nameKey(word) === key ? [{ start: start + index, end: start + index + word.length }] : [],
    ),
  );
}

/** A participant's mentions by name outside quotations, headlines and captions too. */
export function unquoted(view: ArticleView, person: Participant): Mention[] {
  return named(person).filter((mention) => !isQuotedAt(view, mention.block, mention));
}

/** A fix that writes words in other letters, named by the whole name. */
export function respell(spans: readonly Span[], text: string, whole: string): Fix {
  return changeAll(spans, text, `Change to “${whole}”`);
}

/** The right form for a wrong spelling: one of as many words, the nearest; for a single word that of the name it is near to. */
export function rightFormOf(wrong: string, { name, aliases = [], refer }: KnownPerson): string {
  const words = wrong.split(' ');
  const forms = [name, ...aliases].filter((form) => form.split(' ').length === words.length);
  if (forms.length > 0) return forms.find((form) => sharesWord(form, wrong)) ?? forms[0]!;
  if (words.length > 1) return name;
  const parts = name.split(' ');
  return parts.find((part) => isOneSlip(nameKey(part), nameKey(wrong))) ?? refer ?? parts.at(-1)!;
}

function sharesWord(form: string, other: string): boolean {
  const words = new Set(other.split(' ').map(nameKey));
  return form.split(' ').some((word) => words.has(nameKey(word)));
}
