import type { Style } from '../style/style.ts';
import { nameKey, startsWithFamilyName } from './conventions.ts';
import { bare, lastName } from './link.ts';

/** Names of several words found in the article: by their first word, and the surnames among them. */
export interface KnownNames {
  readonly byFirst: Map<string, (readonly string[])[]>;
  readonly surnames: Set<string>;
  /** Further words of these names: given names, mostly. */
  readonly words: Set<string>;
  /** Names and aliases of one word that the desk knows. */
  readonly desk: Set<string>;
  /** What the desk says is never a person, and storms. */
  readonly never: Set<string>;
}

/**
 * @param names the names of several words found in the article, as folded words, in text order
 * @param storms the names of storms in the article, folded
 */
export function knownNames(
  names: Iterable<readonly string[]>,
  storms: readonly string[],
  { people, neverPeople }: Style,
): KnownNames {
  const known: KnownNames = {
    byFirst: new Map(),
    surnames: new Set(),
    words: new Set(),
    desk: new Set(),
    never: new Set([...neverPeople.map(keyOf), ...storms]),
  };
  for (const { name, aliases = [], refer } of people) {
    for (const form of [name, ...aliases, ...(refer ? [refer] : [])]) {
      const keys = keyOf(form).split(' ');
      if (keys.length > 1) addName(keys, known);
      else known.desk.add(keys[0] as string);
    }
  }
  for (const keys of names) addName(keys, known);
  return known;
}

function keyOf(name: string): string {
  return name.trim().split(/\s+/).map(nameKey).join(' ');
}

function addName(keys: readonly string[], { byFirst, surnames, words }: KnownNames): void {
  const first = keys[0] as string;
  const same = byFirst.get(first);
  if (!same) byFirst.set(first, [keys]);
  else if (!same.some((other) => other.join(' ') === keys.join(' '))) same.push(keys);
  surnames.add(bare(lastName(keys)));
  if (startsWithFamilyName(keys)) surnames.add(first);
  for (const key of keys) words.add(key);
}
