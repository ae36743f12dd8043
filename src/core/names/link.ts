import { type InTurns, turnOf } from '../base/turns.ts';
import type { Style } from '../config/style.ts';
import type { Span } from '../model.ts';
import { lastName } from './agree.ts';
import type { ApartNames } from './apart.ts';
import { nameKey } from './conventions.ts';
import { type Cluster, Directory } from './directory.ts';
import { appositionOf } from './mentions.ts';
import { isPluralTitle } from './titles/person-titles.ts';
import { KIN } from './titles/title-head.ts';
import type { NameUse } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/** The names of a block, with what they share with each other, and all that linking goes by. */
export interface BlockLinks {
  readonly uses: readonly NameUse[];
  readonly names: readonly LinkedName[];
}

/** What linking goes by: the words of a name, and whether a sentence is about the name in full. */
export interface LinkedName {
  readonly keys: readonly string[];
  /** The same with spaces between. */
  readonly name: string;
  readonly isProminent: boolean;
  /** Whose kin the person is said to be: "son", "husband"; '' where nothing is said. */
  readonly kin: string;
}

/**
 * @param found the names of a block
 * @param subjects what its sentences are about (relative to it)
 */
export function linksOf(found: readonly NameUse[], subjects: readonly Span[]): BlockLinks {
  const uses = withSharedTitles(found.map((use, i) => withPartnersName(use, found[i + 1])));
  const names = uses.map((use) => {
    const { keys } = use;
    if (keys.length === 1) return { keys, name: keys[0]!, isProminent: false, kin: '' };
    return { keys, name: keys.join(' '), isProminent: isProminent(use, subjects), kin: kinOf(use) };
  });
  return { uses, names };
}

function kinOf(use: NameUse): string {
  const head = (use.title ?? appositionOf(use))?.head ?? '';
  return KIN.test(head) ? head : '';
}

/** So many names are linked in one turn. */
const NAMES_A_TURN = 1_000;

/** What else linking may know. */
export interface Linking {
  /** Whether a name stands in the block of an earlier one or the next; both by their place among all names. */
  readonly isNear: (name: number, earlier: number) => boolean;
  /** What the desk calls its people (`deskAliases`). */
  readonly aliases: Aliases | undefined;
  /** Names that never mean one person. */
  readonly apart: ApartNames;
}

/**
 * Links the names of an article that mean one person: full names first, wherever they stand, then what refers to them.
 * @param names all of them, in text order
 * @returns for each name the number of the person; people are numbered in order of appearance
 */
export function* personsOf(
  names: readonly LinkedName[],
  { isNear, aliases, apart }: Linking,
): InTurns<readonly number[]> {
  const directory = new Directory(apart, isNear);
  const isOver = turnOf(NAMES_A_TURN);
  const inFull: (Cluster | undefined)[] = [];
  for (const { keys, name, kin } of names) {
    const alias = aliases?.(name);
    if (alias) inFull.push(directory.fullName(alias));
    else inFull.push(keys.length > 1 ? directory.fullName(keys, name, kin) : undefined);
    if (isOver()) yield;
  }
  const people = new Map<Cluster, number>();
  const persons: number[] = [];
  for (const [i, { keys, isProminent }] of names.entries()) {
    const person = inFull[i] ?? directory.loneWord(keys[0]!, i);
    if (!people.has(person)) people.set(person, people.size);
    persons.push(people.get(person)!);
    if (keys.length === 1) directory.call(person, keys[0]!);
    else if (isProminent) directory.tell(person, i);
    if (isOver()) yield;
  }
  return persons;
}

/** Gives the words of the full name of whom the desk calls so, folded. */
export type Aliases = (name: string) => readonly string[] | undefined;

/**
 * What the desk calls its people. Of the people of files, who may be many, only names of several words count, and of
 * those only one person's. Undefined where there are none.
 */
export function deskAliases({ people, register }: Pick<Style, 'people' | 'register'>): Aliases | undefined {
  const keysOf = (name: string): string[] => name.trim().split(/\s+/).map(nameKey);
  const aliases = new Map<string, readonly string[]>();
  for (const { name, aliases: others = [], refer } of people) {
    for (const alias of refer ? [...others, refer] : others) aliases.set(keysOf(alias).join(' '), keysOf(name));
  }
  if (!register?.size && aliases.size === 0) return undefined;
  return (name) => {
    const own = aliases.get(name);
    if (own || !register || !name.includes(' ')) return own;
    const [person, another] = register.named(name);
    return person && !another ? keysOf(person.name) : undefined;
  };
}

/** "Bill and Hillary Clinton": a given name alone, joined to a full name, shares its surname. */
function withPartnersName(use: NameUse, next: NameUse | undefined): NameUse {
  if (use.keys.length !== 1 || !next || next.keys.length < 2 || next.block !== use.block) return use;
  const { tokens, text } = use.facts;
  const joined = /^(?:and|&)$/.test(tokens[use.endToken]?.lower ?? '') && next.firstToken === use.endToken + 1;
  if (!joined || !(bitsOf(tokens[use.firstToken]!.lower) & Word.given)) return use;
  let last = next.endToken - 1;
  // "Lorne and Ada Hask Sr."
  while (last > next.firstToken && (tokens[last]!.kind !== 'word' || bitsOf(tokens[last]!.lower) & Word.suffix)) last--;
  const surname = tokens[last]!;
  const given = tokens[use.firstToken]!;
  return {
    ...use,
    keys: [...use.keys, lastName(next.keys)],
    name: `${text.slice(given.start, given.end)} ${text.slice(surname.start, surname.end)}`,
  };
}

/** "Presidents Ana Prado and Li Wei": a title in the plural is that of every name of the list it opens. */
function withSharedTitles(uses: readonly NameUse[]): NameUse[] {
  const done: NameUse[] = [];
  for (const use of uses) {
    const before = done.at(-1);
    const title = before?.title ?? before?.sharedTitle;
    const shared = title && !use.title && isPluralTitle(title) && isJoined(before as NameUse, use);
    done.push(shared ? { ...use, sharedTitle: title } : use);
  }
  return done;
}

/** Two names with nothing but a comma or "and" between them. */
function isJoined(a: NameUse, b: NameUse): boolean {
  const { tokens } = a.facts;
  return a.block === b.block && b.firstToken === a.endToken + 1 && /^(?:and|&|,)$/.test(tokens[a.endToken]!.lower);
}

/**
 * Whether a name is one the copy is about: “Naqvi’s office” is not about Naqvi.
 * @param subjects what the sentences of its block are about (relative to it)
 */
function isProminent(use: NameUse, subjects: readonly Span[]): boolean {
  return !isOwner(use) && subjects.some((span) => stands(use, span));
}

function isOwner({ facts: { tokens }, endToken }: NameUse): boolean {
  return tokens[endToken]?.kind === 'possessive';
}

function stands({ facts: { tokens }, firstToken, endToken }: NameUse, { start, end }: Span): boolean {
  return start <= tokens[firstToken]!.start && tokens[endToken - 1]!.end <= end;
}
