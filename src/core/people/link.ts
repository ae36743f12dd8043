import type { KnownPerson } from '../style/style.ts';
import { nameKey, startsWithFamilyName } from './conventions.ts';
import { isPluralTitle } from './person-titles.ts';
import { prominentOf } from './prominent.ts';
import type { NameUse } from './uses.ts';
import { bitsOf, Word } from './words.ts';

/** The names that mean one person, in text order. */
interface Cluster {
  /** Folded words of the fullest form so far. */
  keys: readonly string[];
  readonly uses: Index[];
}

/** Who may be meant by a word: people by the surname they bear, and by any other word of their names. */
interface Directory {
  readonly bySurname: Map<string, Cluster[]>;
  readonly byWord: Map<string, Cluster[]>;
  /** The person last called by a word alone. */
  readonly called: Map<string, Cluster>;
  /** The person last named in full with it of whom the copy tells something, and in which block. */
  readonly told: Map<string, { readonly person: Cluster; readonly block: number }>;
}

/**
 * Groups the names of an article by person: full names first, wherever they stand, then what refers to them. As long as
 * every block names the same in the same order, the groups are those of the text before.
 */
export class NameLinker {
  private readonly aliases: ReadonlyMap<string, readonly string[]>;
  private last: readonly BlockLinks[] = [];
  private groups: readonly (readonly Index[])[] = [];

  /** @param desk people the desk knows, whose aliases mean them */
  constructor(desk: readonly KnownPerson[]) {
    this.aliases = deskAliases(desk);
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
    const directory: Directory = { bySurname: new Map(), byWord: new Map(), called: new Map(), told: new Map() };
    const uses = blocks.flatMap((own, block) => own.map((use, i) => ({ use, index: [block, i] as const })));
    const clusters = uses.map(({ use }) => {
      const alias = this.aliases.size ? this.aliases.get(use.keys.join(' ')) : undefined;
      if (alias) return fullName({ ...use, keys: alias }, directory);
      return use.keys.length > 1 ? fullName(use, directory) : undefined;
    });
    const people = new Set<Cluster>();
    for (const [i, { use, index }] of uses.entries()) {
      const [block, at] = index;
      const person = clusters[i] ?? loneWord(use, block, directory);
      person.uses.push(index);
      people.add(person);
      if (use.keys.length === 1) directory.called.set(bare(use.keys[0] as string), person);
      else if (this.last[block]!.prominent[at]) directory.told.set(bare(lastName(person.keys)), { person, block });
    }
    return [...people].map((person) => person.uses);
  }
}

/** Where a name is found: its block, and which of the block's it is. */
type Index = readonly [block: number, use: number];

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

function fullName(use: NameUse, { bySurname, byWord }: Directory): Cluster {
  const surname = bare(lastName(use.keys));
  const found =
    bySurname.get(surname)?.find((known) => compatible(known.keys, use.keys)) ??
    byWord
      .get(use.keys[0] as string)
      ?.find(({ keys }) => sameLetters(keys, use.keys) || isPrefix(keys, use.keys) || isTurned(keys, use.keys));
  if (found) {
    if (use.keys.length > found.keys.length) found.keys = use.keys;
    return found;
  }
  const fresh: Cluster = { keys: use.keys, uses: [] };
  push(bySurname, surname, fresh);
  for (const key of new Set(use.keys)) push(byWord, key, fresh);
  return fresh;
}

/**
 * A word alone: whoever was last called so, then who was just told of in full, then who bears it as surname, then who
 * has it in the name.
 */
function loneWord(use: NameUse, block: number, { bySurname, byWord, called, told }: Directory): Cluster {
  const key = use.keys[0] as string;
  const surname = bare(key);
  const namesakes = bySurname.get(surname) ?? byWord.get(key);
  if (!namesakes) {
    const fresh: Cluster = { keys: use.keys, uses: [] };
    bySurname.set(surname, [fresh]);
    return fresh;
  }
  const just = told.get(surname);
  const last = called.get(surname) ?? (just && block - just.block <= 1 ? just.person : undefined);
  return last && namesakes.includes(last) ? last : (namesakes[0] as Cluster);
}

function push(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const known = map.get(key);
  if (known) known.push(cluster);
  else map.set(key, [cluster]);
}

/** The last word of a name that is no suffix. */
export function lastName(keys: readonly string[]): string {
  for (let i = keys.length - 1; i > 0; i--) if (!(bitsOf(keys[i] as string) & Word.suffix)) return keys[i] as string;
  return keys[0] as string;
}

/** Without the Arabic article: al-Assad is also called Assad. */
export function bare(key: string): string {
  return key.replace(/^(?:al|el|as|ash|an|ar|at|az|ad)-(?=..)/, '');
}

/** Can two full names with the same surname mean one person? The shorter's words occur in the longer in order. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  for (const key of short) {
    while (at < long.length && !sameWord(key, long[at] as string)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

/** Equal but for an article, or one is the other's initial. */
function sameWord(a: string, b: string): boolean {
  return a === b || bare(a) === bare(b) || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

/** Kim Jong-un and Kim Jong Un. */
function sameLetters(a: readonly string[], b: readonly string[]): boolean {
  return a.join('').replaceAll('-', '') === b.join('').replaceAll('-', '');
}

/** Kim Min-ji and Min-ji Kim; Thomas James and James Thomas are two. */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== 2 || b.length !== 2 || a[0] !== b[1] || a[1] !== b[0]) return false;
  return startsWithFamilyName(a) || startsWithFamilyName(b);
}

/** Carreño’s two surnames, one of them left out: María José Carreño of María José Carreño Quiñones. */
function isPrefix(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 2 && short.every((key, i) => key === long[i]);
}
