import female from '../data/en/given-names-female.txt';
import male from '../data/en/given-names-male.txt';
import type { Person } from '../people/resolve.ts';
import type { Style } from '../style/style.ts';

export type Gender = 'he' | 'she';

/** How often “he” and “she” stood in a sentence that names one person alone. */
export interface Votes {
  readonly he: number;
  readonly she: number;
}

const NAMES: ReadonlyMap<string, Gender> = new Map([
  ...names(female).map((name) => [name, 'she'] as const),
  ...names(male).map((name) => [name, 'he'] as const),
]);

function names(list: string): string[] {
  return list.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

const SHE =
  /^(?:mrs|ms|miss|madam|dame|lady|queen|princess|baroness|duchess|empress|sister|mother|begum)$|(?:woman|women|actress|waitress|hostess|heiress|countess|daughter|wife|widow|mother|sister)$/i;
const HE =
  /^(?:mr|sir|lord|king|prince|baron|duke|emperor|father|brother|pope|imam|mullah|maulana|ayatollah)$|(?:[a-z]man|men|actor|waiter|son|husband|widower|father|brother)$/i;
const EITHER = /^(?:human|woman)$/i;

/**
 * Which pronoun a person takes, as far as the copy or the house tells.
 * @param votes how often “he” and “she” stood in a sentence that names nobody else
 */
export function genderOf(person: Person, style: Style, votes: Votes): Gender | null {
  const known = style.people.find(({ name }) => name === person.name)?.pronoun;
  if (known) return known === 'they' ? null : known;
  const titled = genderOfTitles(person);
  if (titled) return titled;
  const given = NAMES.get(person.name.split(/[\s.]+/).find((part) => part.length > 1) ?? '');
  if (given) return given;
  if (votes.he >= 2 && votes.he >= 3 * votes.she) return 'he';
  return votes.she >= 2 && votes.she >= 3 * votes.he ? 'she' : null;
}

function genderOfTitles({ titles, mentions }: Person): Gender | null {
  let he = 0;
  let she = 0;
  const words = [...titles, ...mentions.flatMap(({ title }) => title?.text ?? [])].flatMap((title) =>
    title.split(/[\s.,]+/),
  );
  for (const word of words) {
    if (SHE.test(word)) she++;
    else if (HE.test(word) && !EITHER.test(word)) he++;
  }
  return he === she ? null : he > she ? 'he' : 'she';
}
