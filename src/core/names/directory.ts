import { bare, compatible, isPrefix, isTurned, lastName, leavesOutLast, lettersOf, sameLetters } from './agree.ts';
import type { ApartNames } from './apart.ts';

/** A person, as the names so far tell. */
export interface Cluster {
  /** Folded words of the fullest form so far. */
  keys: readonly string[];
  /** Of the form first found: the surname, and all words. */
  readonly surname: string;
  readonly words: ReadonlySet<string>;
  /** Whose full name comes before whose. */
  readonly order: number;
  /** Whose kin the person is said to be: "son"; '' where nothing is said. */
  kin: string;
  /** All forms so far; undefined where nobody asks. */
  readonly forms: Set<string> | undefined;
}

type Clusters = Map<string, Set<Cluster>>;

/**
 * Who may be meant by a name. An article has few people of one surname, but a list of results has thousands: so nobody
 * is looked at with whom no other word than the surname can agree.
 */
export class Directory {
  private readonly bySurname: Clusters = new Map();
  private readonly byWord: Clusters = new Map();
  /** By surname and what another word of the name may agree with, in all forms so far. */
  private readonly byAgreement: Clusters = new Map();
  /** By what the whole name may be the same as, in all forms so far. */
  private readonly byWhole: Clusters = new Map();
  /** The person last called by a word alone. */
  private readonly called = new Map<string, Cluster>();
  /** The person last named in full with it of whom the copy tells something, and which name that is. */
  private readonly told = new Map<string, { readonly person: Cluster; readonly name: number }>();
  private size = 0;
  /** Who was found by a full name, as long as nobody of that surname has a fuller one: nobody comes before them then. */
  private readonly found = new Map<string, Cluster>();
  /** Of father and son of one name, the one named later, by the name. */
  private readonly sons = new Map<string, Cluster>();
  /** Those names by surname. */
  private readonly foundOf = new Map<string, string[]>();

  /**
   * @param apart names that never mean one person
   * @param isNear whether a name stands in the block of an earlier one or the next
   */
  constructor(
    private readonly apart: ApartNames,
    private readonly isNear: (name: number, earlier: number) => boolean,
  ) {}

  /**
   * Whoever bears a full name: somebody known, or somebody new.
   * @param name its words with spaces between
   * @param kin whose kin is said to bear it
   */
  fullName(keys: readonly string[], name = keys.join(' '), kin = ''): Cluster {
    const known = this.found.get(name);
    if (known) return known;
    const surname = bare(lastName(keys));
    const namesake = this.sons.get(name) ?? this.namesake(keys, surname);
    const found = namesake ?? this.sameWhole(keys);
    if (!found || isSon(found, keys, kin)) {
      const person = this.added(keys, surname);
      person.kin = kin;
      if (found) this.sons.set(name, person);
      return person;
    }
    found.kin ||= kin;
    found.forms?.add(name);
    if (keys.length > found.keys.length) {
      found.keys = keys;
      this.enter(found);
      for (const other of this.foundOf.get(found.surname) ?? []) this.found.delete(other);
      this.foundOf.delete(found.surname);
    }
    // Where some names are apart, it counts what else somebody was called.
    if (namesake && !found.forms) {
      this.found.set(name, found);
      const others = this.foundOf.get(surname);
      if (others) others.push(name);
      else this.foundOf.set(surname, [name]);
    }
    return found;
  }

  /**
   * A word alone: whoever was last called so, then who was just told of in full, then who bears it as surname, then who
   * has it in the name.
   * @param name the word’s place among all names
   */
  loneWord(key: string, name: number): Cluster {
    const surname = bare(key);
    const namesakes = this.bySurname.get(surname) ?? this.byWord.get(key);
    const first = namesakes && this.firstOf(namesakes, key);
    if (!namesakes || !first) {
      const fresh = this.cluster([key], surname);
      add(this.bySurname, surname, fresh);
      return fresh;
    }
    const last = this.called.get(surname) ?? this.justTold(surname, name);
    return last && namesakes.has(last) && !this.isApart(last, key) ? last : first;
  }

  private justTold(surname: string, name: number): Cluster | undefined {
    const just = this.told.get(surname);
    return just && this.isNear(name, just.name) ? just.person : undefined;
  }

  /** Notes that somebody was called by a word alone. */
  call(person: Cluster, key: string): void {
    this.called.set(bare(key), person);
  }

  /** Notes that the copy tells of somebody under a full name. */
  tell(person: Cluster, name: number): void {
    this.told.set(bare(lastName(person.keys)), { person, name });
  }

  private firstOf(people: ReadonlySet<Cluster>, key: string): Cluster | undefined {
    for (const person of people) if (!this.isApart(person, key)) return person;
    return undefined;
  }

  /** Whether a name is another person's than one of the forms of this one. */
  private isApart({ forms }: Cluster, name: string): boolean {
    const others = forms && this.apart.get(name);
    return others !== undefined && [...forms!].some((form) => others.has(form));
  }

  private namesake(keys: readonly string[], surname: string): Cluster | undefined {
    const fits = (known: Cluster) => compatible(known.keys, keys) && !this.isApart(known, keys.join(' '));
    // A full name of one word, as the desk may give it, has no other word.
    if (keys.length === 1) return earliest(this.bySurname, [surname], fits);
    return earliest(this.byAgreement, agreementsSought(keys, surname), fits);
  }

  private sameWhole(keys: readonly string[]): Cluster | undefined {
    return earliest(
      this.byWhole,
      wholesSought(keys),
      (person) =>
        person.words.has(keys[0] as string) &&
        (sameLetters(person.keys, keys) ||
          isPrefix(person.keys, keys) ||
          isTurned(person.keys, keys) ||
          leavesOutLast(person.keys, keys)) &&
        !this.isApart(person, keys.join(' ')),
    );
  }

  private added(keys: readonly string[], surname: string): Cluster {
    const fresh = this.cluster(keys, surname);
    add(this.bySurname, surname, fresh);
    for (const key of keys) add(this.byWord, key, fresh);
    this.enter(fresh);
    return fresh;
  }

  private cluster(keys: readonly string[], surname: string): Cluster {
    const forms = this.apart.size ? new Set([keys.join(' ')]) : undefined;
    return { keys, surname, words: new Set(keys), order: this.size++, kin: '', forms };
  }

  /** Makes somebody findable by the form the name has now. */
  private enter(person: Cluster): void {
    for (const key of agreementsOf(person)) add(this.byAgreement, key, person);
    for (const key of wholesOf(person.keys)) add(this.byWhole, key, person);
  }
}

function add(map: Clusters, key: string, cluster: Cluster): void {
  const known = map.get(key);
  if (known) known.add(cluster);
  else map.set(key, new Set([cluster]));
}

/** "her husband, Ed Daley, and her son, Ed Daley Jr.": kin of two kinds whose names differ in the suffix. */
function isSon(person: Cluster, keys: readonly string[], kin: string): boolean {
  if (!kin || !person.kin || person.kin === kin) return false;
  return isSuffixed(keys) !== isSuffixed(person.keys);
}

function isSuffixed(keys: readonly string[]): boolean {
  return lastName(keys) !== keys.at(-1);
}

/** Of those found under some keys whoever fits and was named first. */
function earliest(map: Clusters, keys: Iterable<string>, fits: (cluster: Cluster) => boolean): Cluster | undefined {
  let best: Cluster | undefined;
  for (const key of keys) {
    for (const cluster of map.get(key) ?? []) {
      if ((!best || cluster.order < best.order) && fits(cluster)) best = cluster;
    }
  }
  return best;
}

/** What words of a name other than the last may agree with: the same word, or one that is the other's initial. */
function agreementsOf({ keys, surname }: Cluster): string[] {
  const words = keys.length === 1 ? keys : keys.slice(0, -1);
  return words.flatMap((word) => [
    `${surname} =${bare(word)}`,
    `${surname} ^${word[0]}`,
    ...(word.length === 1 ? [`${surname} .${word}`] : []),
  ]);
}

/** Under which of these somebody stands who bears the surname and agrees in another word. */
function agreementsSought(keys: readonly string[], surname: string): string[] {
  return keys.flatMap((word) => [
    `${surname} =${bare(word)}`,
    word.length === 1 ? `${surname} ^${word}` : `${surname} .${word[0]}`,
  ]);
}

/** A name's letters, all that it begins with, and the whole. */
function wholesOf(keys: readonly string[]): string[] {
  const beginnings = keys.slice(1).map((_, i) => `${keys.slice(0, i + 2).join(' ')}…`);
  return [lettersOf(keys), ...beginnings, `${keys.join(' ')}.`, ...shortened(keys)];
}

/** A given name and the first of two surnames. */
function shortened(keys: readonly string[]): string[] {
  if (keys.length === 2) return [`${keys.join(' ')}~`];
  return keys.length < 4 ? [] : keys.slice(0, 2).map((given) => `${given} ${keys.at(-2)}~`);
}

/** The same letters; a name that begins with this one, or with which this one begins; two words the other way round. */
function wholesSought(keys: readonly string[]): string[] {
  const beginnings = keys.slice(1, -1).map((_, i) => `${keys.slice(0, i + 2).join(' ')}.`);
  const turned = keys.length === 2 ? [`${keys[1]} ${keys[0]}.`] : [];
  return [lettersOf(keys), `${keys.join(' ')}…`, ...beginnings, ...turned, ...shortened(keys)];
}
