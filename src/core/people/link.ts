import type { KnownPerson, Style } from '../style/style.ts';
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
  link(found: readonly (readonly NameUse[])[]): NameUse[][] {
    const before = this.last;
    this.last = found.map((own, i) => (before[i]?.found === own ? before[i] : linksOf(own)));
    const same = before.length === found.length && this.last.every(({ key }, i) => key === before[i]!.key);
    if (!same) this.groups = this.grouped(this.last.map(({ uses }) => uses));
    return this.groups.map((group) => group.map(([block, i]) => this.last[block]!.uses[i]!));
  }

  private grouped(blocks: readonly (readonly NameUse[])[]): Index[][] {
    const directory = new Directory(this.apart);
    const uses = blocks.flatMap((own, block) => own.map((use, i) => ({ use, index: [block, i] as const })));
    const clusters = uses.map(({ use }) => {
      const alias = this.aliases.size ? this.aliases.get(use.keys.join(' ')) : undefined;
      const keys = alias ?? use.keys;
      return alias || keys.length > 1 ? directory.fullName(keys) : undefined;
    });
    const people = new Set<Cluster>();
    for (const [i, { use, index }] of uses.entries()) {
      const [block, at] = index;
      const person = clusters[i] ?? directory.loneWord(use.keys[0]!, block);
      person.uses.push(index);
      people.add(person);
      if (use.keys.length === 1) directory.call(person, use.keys[0]!);
      else if (this.last[block]!.prominent[at]) directory.tell(person, block);
    }
    return [...people].map((person) => person.uses);
  }
}

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
