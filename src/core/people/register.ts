import { lastName } from '../names/agree.ts';
import { keyOfName } from '../names/apart.ts';
import { Forms } from './forms.ts';
import { isOneSlip } from './near.ts';
import { type People, peopleIn } from './people.ts';
import type { KnownPerson } from './person.ts';

/** A form of a known person's name that is near to what the copy has. */
export interface NearName {
  readonly person: KnownPerson;
  /** The preferred or accepted form. */
  readonly form: string;
  /** The words that differ: what the copy has, folded, and what the form has. */
  readonly slip: 'given' | 'surname' | 'joined';
}

/** The people a desk knows, found by name: built once, and no question takes longer because there are many. */
export interface PeopleRegister {
  /** How many there are. */
  readonly size: number;
  /** The longest of the wrong spellings that begin with a word (in small letters), in words; 0 where none does. */
  wrongFrom(word: string): number;
  /** Those of whom this is a listed wrong spelling (`writtenKey`). */
  misspelt(key: string): readonly KnownPerson[];
  /** Those whose preferred or accepted form this is, folded (`keyOfName`). */
  named(key: string): readonly KnownPerson[];
  /** Those whose preferred or accepted form is one slip away from a full name, given as folded words. */
  near(keys: readonly string[]): readonly NearName[];
  /** How many known people have this surname, folded. */
  bearers(surname: string): number;
  /** Known people of whom a word of the name begins so (folded), at most so many. */
  beginning(letters: string, most: number): readonly KnownPerson[];
  /** What tells one register from another: it stands for the register where a style is written as text. */
  toJSON(): string | undefined;
}

/** A spelling as it is compared: in small letters, with accents and hyphens as they are written. */
export function writtenKey(name: string): string {
  return name.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Makes a register.
 * @param key tells it from others; undefined where the style itself holds all of it
 */
export function registerOf(people: readonly KnownPerson[], key?: string): PeopleRegister {
  return registerOfAll(peopleIn(people), key);
}

/** The same of people of whom each is made when an article names them. */
export function registerOfAll(people: People, key?: string): PeopleRegister {
  return new Register(people, key);
}

class Register implements PeopleRegister {
  readonly size: number;
  private readonly wrong = new Map<string, number[]>();
  private readonly wrongStarts = new Map<string, number>();
  private readonly forms: Forms;
  /** Who was asked for. */
  private readonly met = new Map<readonly number[], readonly KnownPerson[]>();
  /** Folded words of names with the indices of their people, in the order of the words; made when it is first asked for. */
  private words: readonly (readonly [word: string, owner: number])[] | undefined;

  constructor(
    private readonly people: People,
    private readonly key: string | undefined,
  ) {
    this.size = people.length;
    this.forms = new Forms(people);
    for (let i = 0; i < people.length; i++) for (const wrong of people.wrong(i)) this.addWrong(i, wrong);
  }

  private addWrong(owner: number, wrong: string): void {
    const key = writtenKey(wrong);
    const words = key.split(' ');
    push(this.wrong, key, owner);
    this.wrongStarts.set(words[0]!, Math.max(words.length, this.wrongStarts.get(words[0]!) ?? 0));
  }

  wrongFrom(word: string): number {
    return this.wrongStarts.get(word) ?? 0;
  }

  misspelt(key: string): readonly KnownPerson[] {
    return this.made(this.wrong.get(key));
  }

  named(key: string): readonly KnownPerson[] {
    return this.made(this.forms.named(key));
  }

  near(keys: readonly string[]): readonly NearName[] {
    if (keys.length < 2) return [];
    const [first, last] = [keys[0]!, lastName(keys)];
    const near: NearName[] = [];
    // The same words are no slip.
    if (this.forms.named(keys.join(' ')).length > 0) return [];
    for (const name of joinedOtherwise(keys))
      for (const person of this.named(name)) near.push({ person, form: formOf(person, name), slip: 'joined' });
    for (const { owner, form, last: other } of this.forms.beginningWith(first))
      if (isOneSlip(last, other)) near.push({ person: this.people.at(owner), form, slip: 'surname' });
    for (const { owner, form, first: other } of this.forms.endingIn(last))
      if (isOneSlip(first, other)) near.push({ person: this.people.at(owner), form, slip: 'given' });
    return near;
  }

  bearers(surname: string): number {
    return new Set(this.forms.endingIn(surname).map(({ owner }) => owner)).size;
  }

  beginning(letters: string, most: number): readonly KnownPerson[] {
    this.words ??= Array.from({ length: this.size }, (_, owner) =>
      keyOfName(this.people.name(owner))
        .split(' ')
        .map((word) => [word, owner] as const),
    )
      .flat()
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const found = new Set<number>();
    for (let at = firstFrom(this.words, letters); at < this.words.length && found.size < most; at++) {
      const [word, owner] = this.words[at]!;
      if (!word.startsWith(letters)) break;
      found.add(owner);
    }
    return [...found].map((owner) => this.people.at(owner));
  }

  /** The people of some indices: the same list for the same. */
  private made(owners: readonly number[] | undefined): readonly KnownPerson[] {
    if (!owners || owners.length === 0) return NOBODY;
    let people = this.met.get(owners);
    if (!people) {
      people = owners.map((owner) => this.people.at(owner));
      this.met.set(owners, people);
    }
    return people;
  }

  toJSON(): string | undefined {
    return this.key;
  }
}

const NOBODY: readonly KnownPerson[] = [];

/** A name with a hyphen or nothing in place of a space, or with a space or nothing in place of a hyphen: Ocasio Cortez. */
function joinedOtherwise(keys: readonly string[]): string[] {
  const name = keys.join(' ');
  const others: string[] = [];
  for (const match of name.matchAll(/[ -]/g)) {
    const [before, after] = [name.slice(0, match.index), name.slice(match.index + 1)];
    for (const joint of ['-', ' ', '']) {
      const other = before + joint + after;
      if (joint !== match[0] && other.includes(' ')) others.push(other);
    }
  }
  return others;
}

/** The form of a person's name that is folded so. */
function formOf({ name, aliases = [] }: KnownPerson, key: string): string {
  return [name, ...aliases].find((form) => keyOfName(form) === key) ?? name;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The place of the first word that is not before some letters. */
function firstFrom(words: readonly (readonly [string, number])[], letters: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]![0] < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}
