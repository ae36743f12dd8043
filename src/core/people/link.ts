import type { KnownPerson, Style } from '../style/style.ts';
import { type InTurns, turnOf } from '../turns.ts';
import { lastName } from './agree.ts';
import { type ApartNames, apartNames } from './apart.ts';
import { nameKey } from './conventions.ts';
import { type Cluster, Directory, type Index } from './directory.ts';
import { isPluralTitle } from './person-titles.ts';
import { prominentOf } from './prominent.ts';
import type { NameUse } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/**
 * Groups the names of an article by person: full names first, wherever they stand, then what refers to them. As long as
 * every block names the same in the same order, the groups are those of the text before.
 */
export class NameLinker {
  private readonly aliases: ReadonlyMap<string, readonly string[]>;
  private last: readonly BlockLinks[] = [];
  private groups: readonly (readonly Index[])[] = [];

  private readonly apart: ApartNames;

  /** @param style names the people the desk knows, whose aliases mean them, and who is not one with whom */
  constructor({ people, differentPeople }: Pick<Style, 'people' | 'differentPeople'>) {
    this.aliases = deskAliases(people);
    this.apart = apartNames(differentPeople);
  }

  /**
   * @param found the names of each block
   * @returns the names of each person, in text order; people in order of appearance
   */
  *link(found: readonly (readonly NameUse[])[]): InTurns<NameUse[][]> {
    const before = this.last;
    const isOver = turnOf(NAMES_A_TURN);
    const links: BlockLinks[] = [];
    for (const [i, own] of found.entries()) {
      const known = before[i];
      links.push(known?.found === own ? known : linksOf(own));
      if (isOver(1 + own.length)) yield;
    }
    const same = before.length === links.length && links.every(({ key }, i) => key === before[i]!.key);
    const groups = same ? this.groups : yield* this.grouped(links);
    this.last = links;
    this.groups = groups;
    const people: NameUse[][] = [];
    for (const group of groups) {
      people.push(group.map(([block, i]) => links[block]!.uses[i]!));
      if (isOver(group.length)) yield;
    }
    return people;
  }

  private *grouped(links: readonly BlockLinks[]): InTurns<Index[][]> {
    const directory = new Directory(this.apart);
    const isOver = turnOf(NAMES_A_TURN);
    const inFull: (Cluster | undefined)[][] = [];
    for (const { uses } of links) {
      inFull.push(uses.map((use) => this.inFull(use, directory)));
      if (isOver(1 + uses.length)) yield;
    }
    const people = new Set<Cluster>();
    for (const [block, { uses, prominent }] of links.entries()) {
      for (const [i, { keys }] of uses.entries()) {
        const person = inFull[block]![i] ?? directory.loneWord(keys[0]!, block);
        person.uses.push([block, i]);
        people.add(person);
        if (keys.length === 1) directory.call(person, keys[0]!);
        else if (prominent[i]) directory.tell(person, block);
      }
      if (isOver(1 + uses.length)) yield;
    }
    return [...people].map((person) => person.uses);
  }

  /** Whom a full name, or a name that the desk knows, means. */
  private inFull({ keys }: NameUse, directory: Directory): Cluster | undefined {
    const alias = this.aliases.size ? this.aliases.get(keys.join(' ')) : undefined;
    return alias || keys.length > 1 ? directory.fullName(alias ?? keys) : undefined;
  }
}

/** So many names are linked in one turn. */
const NAMES_A_TURN = 1_000;

/** The names of a block, with what they share with each other, and all that linking goes by. */
interface BlockLinks {
  readonly found: readonly NameUse[];
  readonly uses: readonly NameUse[];
  /** Whether a sentence is about the name in full. */
  readonly prominent: readonly boolean[];
  readonly key: string;
}

function linksOf(found: readonly NameUse[]): BlockLinks {
  const uses = withSharedTitles(found.map((use, i) => withPartnersName(use, found[i + 1])));
  const isProminent = prominentOf(uses);
  const prominent = uses.map((use) => use.keys.length > 1 && isProminent(use));
  const key = uses.map(({ keys }, i) => keys.join(' ') + (prominent[i] ? '*' : '')).join('\n');
  return { found, uses, prominent, key };
}

/** What the desk calls its people, each with the words of the full name. */
function deskAliases(desk: readonly KnownPerson[]): Map<string, readonly string[]> {
  const keysOf = (name: string): string[] => name.trim().split(/\s+/).map(nameKey);
  const aliases = new Map<string, readonly string[]>();
  for (const { name, aliases: others = [], refer } of desk) {
    for (const alias of refer ? [...others, refer] : others) aliases.set(keysOf(alias).join(' '), keysOf(name));
  }
  return aliases;
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
