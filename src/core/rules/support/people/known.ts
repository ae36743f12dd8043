import type { Style } from '../../../config/style.ts';
import { named, nameWords, textAfter } from '../../../linter/people.ts';
import type { ArticleView } from '../../../linter/rule.ts';
import type { Participant, Related, Span } from '../../../model.ts';
import { keyOfName } from '../../../names/apart.ts';
import { mayBeSame, type Office, officeOf } from '../../../people/offices.ts';
import type { KnownPerson } from '../../../people/person.ts';

/** The person of the desk's lists that bears a participant's name; undefined where there is none, or several. */
export function knownAs({ name }: Pick<Participant, 'name'>, { register }: Style): KnownPerson | undefined {
  if (!register) return undefined;
  const found = register.named(keyOfName(name));
  const people = found.length ? found : register.named(nameWords(name).join(' '));
  return people.length === 1 ? people[0] : undefined;
}

/**
 * How the role that the article gives somebody goes with the titles of a known person: it is one of them; another public
 * office; something else, so that this is somebody else; or nothing is told that would say.
 */
export type Role = 'same' | 'other office' | 'other' | 'untold';

/** Compares what the article says a participant is with a known person's titles. */
export function roleOf(view: ArticleView, person: Participant, known: KnownPerson): Role {
  const listed = officesListed(known);
  const given = officesGiven(person);
  if (given.some((office) => listed.some((other) => mayBeSame(office, other)))) return 'same';
  if (listed.length === 0) return 'untold';
  // Whoever was a minister may be an editor now: “the former editor”.
  const telling = given.filter(({ isLoose, isPublic, isOtherTime }) => !isLoose && (isPublic || !isOtherTime));
  if (telling.some(({ head }) => listed.some((other) => other.head === head))) return 'other';
  if (telling.some(({ isPublic }) => isPublic)) return 'other office';
  if (telling.length > 0 || hasAge(view, person)) return 'other';
  return 'untold';
}

/** The titles of a known person as offices. */
export function officesListed({ titles = [] }: KnownPerson): Office[] {
  return titles.flatMap(({ title }) => officeOf(title) ?? []);
}

/** What the article says that a participant is: titles, and roles the person is mentioned by. */
function officesGiven(person: Participant): Office[] {
  const titles = new Set(person.titles);
  for (const { form, text, title } of person.mentions) {
    if (title) titles.add(title.text);
    if (form === 'role') titles.add(text);
  }
  return [...titles].flatMap((title) => officeOf(title) ?? []);
}

/** An age after the name: so private people are introduced. */
function hasAge(view: ArticleView, person: Participant): boolean {
  const first = named(person)[0];
  return first !== undefined && /^,\s(?:aged\s)?\d{1,3}(?:,|\s(?:from|of)\b|\.)/.test(textAfter(view, first, 14));
}

/** “people.csv, row 12”, or that the configuration says so. */
export function sourceOf({ source = 'copydesk.json' }: KnownPerson): string {
  return source;
}

/** What the desk says of a person, for a place the finding is about. */
export function saidByDesk(span: Span, known: KnownPerson, words: string): Related {
  return { start: span.start, end: span.end, message: `${sourceOf(known)}: ${words}` };
}
