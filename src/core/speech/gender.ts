import type { Style } from '../config/style.ts';
import female from '../data/en/names/given-names-female.txt';
import male from '../data/en/names/given-names-male.txt';
import { keyOfName } from '../names/apart.ts';

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
/** Words that end like those and tell nothing: “chairperson”, “German”. */
const EITHER =
  /(?:person|persons)$|^(?:anderson|german|human|lemon|mason|norman|omen|ottoman|parson|roman|season|turkmen|woman|women|yemen)$/i;

/** What tells which pronoun a person takes. */
export interface Described {
  readonly name: string;
  readonly titles: readonly string[];
  /** The titles of the mentions, forms of address too. */
  readonly worn: readonly string[];
}

/**
 * Which pronoun a person takes, as far as the house, the titles or the given name tell; undefined where only the copy
 * can: then `genderOfVotes`.
 */
export function genderOf(person: Described, style: Style): Gender | null | undefined {
  const known = knownPronoun(person.name, style);
  if (known) return known === 'they' ? null : known;
  const titled = genderOfTitles(person);
  if (titled) return titled;
  return NAMES.get(person.name.split(/[\s.]+/).find((part) => part.length > 1) ?? '');
}

/** What the desk says of somebody; nothing where several people it knows bear the name. */
function knownPronoun(name: string, { people, register }: Style): 'he' | 'she' | 'they' | undefined {
  if (!register) return people.find((person) => person.name === name)?.pronoun;
  const [known, another] = register.named(keyOfName(name));
  return another ? undefined : known?.pronoun;
}

/** @param votes how often “he” and “she” stood in a sentence that names nobody else */
export function genderOfVotes({ he, she }: Votes): Gender | null {
  if (he >= 2 && he >= 3 * she) return 'he';
  return she >= 2 && she >= 3 * he ? 'she' : null;
}

function genderOfTitles({ titles, worn }: Described): Gender | null {
  let he = 0;
  let she = 0;
  const words = [...titles, ...worn].flatMap((title) => title.split(/[\s.,]+/));
  for (const word of words) {
    if (SHE.test(word)) she++;
    else if (HE.test(word) && !EITHER.test(word)) he++;
  }
  return he === she ? null : he > she ? 'he' : 'she';
}
