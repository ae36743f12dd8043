import type { Style } from '../style/style.ts';
import { type InTurns, turnOf } from '../turns.ts';
import { bare, lastName } from './agree.ts';
import { nameKey, startsWithFamilyName } from './conventions.ts';

/** Names of several words found in the article: by their first word, and the surnames among them. */
export interface KnownNames {
  readonly byFirst: Map<string, (readonly string[])[]>;
  /** These names, their words joined by spaces. */
  readonly whole: Set<string>;
  /** By the last word of these names the first words that come with it. */
  readonly firstsByLast: Map<string, Set<string>>;
  readonly surnames: Set<string>;
  /** Further words of these names: given names, mostly. */
  readonly words: Set<string>;
  /** Names and aliases of one word that the desk knows. */
  readonly desk: Set<string>;
  /** What the desk says is never a person, and storms. */
  readonly never: Set<string>;
}

/** What the names of a block tell the rest of the article. */
interface BlockNames {
  readonly facts: { readonly names: { readonly storms: readonly string[] } };
  /** Names of several words, as folded words. */
  readonly names: readonly (readonly string[])[];
}

/** So many names are taken in in one turn. */
const NAMES_A_TURN = 2_000;

/** Gathers what is known by the names of all blocks, in text order, and by what the desk knows. */
export function* knownNames(blocks: readonly BlockNames[], { people, neverPeople }: Style): InTurns<KnownNames> {
  const known: KnownNames = {
    byFirst: new Map(),
    whole: new Set(),
    firstsByLast: new Map(),
    surnames: new Set(),
    words: new Set(),
    desk: new Set(),
    never: new Set(neverPeople.map(keyOf)),
  };
  for (const { name, aliases = [], refer } of people) {
    for (const form of [name, ...aliases, ...(refer ? [refer] : [])]) {
      const keys = keyOf(form).split(' ');
      if (keys.length > 1) addName(keys, known);
      else known.desk.add(keys[0] as string);
    }
  }
  const isOver = turnOf(NAMES_A_TURN);
  for (const { facts, names } of blocks) {
    for (const storm of facts.names.storms) known.never.add(storm);
    for (const keys of names) addName(keys, known);
    if (isOver(1 + names.length)) yield;
  }
  return known;
}

function keyOf(name: string): string {
  return name.trim().split(/\s+/).map(nameKey).join(' ');
}

function addName(keys: readonly string[], { byFirst, whole, firstsByLast, surnames, words }: KnownNames): void {
  const name = keys.join(' ');
  if (whole.has(name)) return;
  whole.add(name);
  const [first, last] = [keys[0] as string, keys.at(-1) as string];
  const same = byFirst.get(first);
  if (same) same.push(keys);
  else byFirst.set(first, [keys]);
  const firsts = firstsByLast.get(last);
  if (firsts) firsts.add(first);
  else firstsByLast.set(last, new Set([first]));
  surnames.add(bare(lastName(keys)));
  if (startsWithFamilyName(keys)) surnames.add(first);
  for (const key of keys) words.add(key);
}
