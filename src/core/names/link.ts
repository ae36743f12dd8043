import { type InTurns, turnOf } from '../base/turns.ts';
import type { Style } from '../config/style.ts';
import type { BlockId } from '../incremental/block-identity.ts';
import type { Span } from '../model.ts';
import { lastName } from './agree.ts';
import type { ApartNames } from './apart.ts';
import { nameKey } from './conventions.ts';
import { type Cluster, Directory, type Index } from './directory.ts';
import { isProminent } from './prominent.ts';
import { isPluralTitle } from './titles/person-titles.ts';
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
  readonly isProminent: boolean;
}

/**
 * @param found the names of a block
 * @param subjects what its sentences are about (relative to it)
 */
export function linksOf(found: readonly NameUse[], subjects: readonly Span[]): BlockLinks {
  const uses = withSharedTitles(found.map((use, i) => withPartnersName(use, found[i + 1])));
  const names = uses.map((use) => ({ keys: use.keys, isProminent: use.keys.length > 1 && isProminent(use, subjects) }));
  return { uses, names };
}

/** So many names are linked in one turn. */
const NAMES_A_TURN = 1_000;

/**
 * Groups the names of an article by person: full names first, wherever they stand, then what refers to them.
 * @param blocks the names of each block, in text order
 * @param aliases what the desk calls its people (`deskAliases`)
 * @param apart names that never mean one person
 * @returns the names of each person, in text order; people in order of appearance
 */
export function* clustersOf(
  blocks: readonly (readonly [block: BlockId, names: readonly LinkedName[]])[],
  aliases: Aliases | undefined,
  apart: ApartNames,
): InTurns<readonly (readonly Index[])[]> {
  const directory = new Directory(apart);
  const isOver = turnOf(NAMES_A_TURN);
  const inFull: (Cluster | undefined)[][] = [];
  for (const [, names] of blocks) {
    inFull.push(
      names.map(({ keys }) => {
        const alias = aliases?.(keys.join(' '));
        return alias || keys.length > 1 ? directory.fullName(alias ?? keys) : undefined;
      }),
    );
    if (isOver(1 + names.length)) yield;
  }
  const people = new Set<Cluster>();
  for (const [place, [block, names]] of blocks.entries()) {
    for (const [use, { keys, isProminent }] of names.entries()) {
      const person = inFull[place]![use] ?? directory.loneWord(keys[0]!, place);
      person.uses.push({ block, use });
      people.add(person);
      if (keys.length === 1) directory.call(person, keys[0]!);
      else if (isProminent) directory.tell(person, place);
    }
    if (isOver(1 + names.length)) yield;
  }
  return [...people].map((person) => person.uses);
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
  const surname = tokens[next.endToken - 1]!;
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
