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

/** So many of one surname, or of one given name, are looked at one by one; of more, those whose other words can agree. */
const FEW = 8;

/** Who may be meant by a name. */
export class Directory {
  private readonly bySurname = new Map<string, Namesakes>();
  private readonly byWord = new Map<string, Namesakes>();
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
    const first = namesakes && this.firstOf(namesakes.people, key);
    if (!namesakes || !first) {
      const fresh = this.cluster([key], surname);
      namesakesOf(this.bySurname, surname, agreementsOf).add(fresh);
      return fresh;
    }
    const last = this.called.get(surname) ?? this.justTold(surname, name);
    return last && namesakes.people.has(last) && !this.isApart(last, key) ? last : first;
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
    const namesakes = this.bySurname.get(surname);
    if (!namesakes) return undefined;
    const fits = (known: Cluster) => compatible(known.keys, keys) && !this.isApart(known, keys.join(' '));
    // A full name of one word, as the desk may give it, has no other word.
    return keys.length === 1 ? namesakes.first(fits) : namesakes.earliest(() => agreementsSought(keys, surname), fits);
  }

  private sameWhole(keys: readonly string[]): Cluster | undefined {
    const fits = (person: Cluster) =>
      (isPrefix(person.keys, keys) ||
        isTurned(person.keys, keys) ||
        leavesOutLast(person.keys, keys) ||
        sameLetters(person.keys, keys)) &&
      !this.isApart(person, keys.join(' '));
    return this.byWord.get(keys[0]!)?.earliest(() => wholesSought(keys), fits);
  }

  private added(keys: readonly string[], surname: string): Cluster {
    const fresh = this.cluster(keys, surname);
    namesakesOf(this.bySurname, surname, agreementsOf).add(fresh);
    for (const key of fresh.words) namesakesOf(this.byWord, key, wholesOf).add(fresh);
    return fresh;
  }

  private cluster(keys: readonly string[], surname: string): Cluster {
    const forms = this.apart.size ? new Set([keys.join(' ')]) : undefined;
    return { keys, surname, words: new Set(keys), order: this.size++, kin: '', forms };
  }

  /** Makes somebody findable by the form the name has now. */
  private enter(person: Cluster): void {
    this.bySurname.get(person.surname)!.enter(person);
    for (const key of person.words) this.byWord.get(key)!.enter(person);
  }
}

/**
 * People who have a word of their names in common. An article has few of them, but a list of results has thousands: of
 * many, nobody is looked at whose other words cannot agree with those of the name.
 */
class Namesakes {
  /** In the order in which they were named. */
  readonly people = new Set<Cluster>();
  /** By what may agree with another name, in all forms since there are many. */
  private byForm: Map<string, Set<Cluster>> | undefined;

  /** @param formsOf what of a name may agree with another one: two that mean one person have one of these in common */
  constructor(private readonly formsOf: (person: Cluster) => readonly string[]) {}

  add(person: Cluster): void {
    this.people.add(person);
    if (this.people.size === FEW + 1) {
      this.byForm = new Map();
      for (const other of this.people) this.enter(other);
    } else this.enter(person);
  }

  /** Notes a further form of somebody’s name. */
  enter(person: Cluster): void {
    if (!this.byForm) return;
    for (const form of this.formsOf(person)) {
      const known = this.byForm.get(form);
      if (known) known.add(person);
      else this.byForm.set(form, new Set([person]));
    }
  }

  /** Whoever fits and was named first. */
  first(fits: (person: Cluster) => boolean): Cluster | undefined {
    for (const person of this.people) if (fits(person)) return person;
    return undefined;
  }

  /**
   * The same, where everybody who fits has one of these forms.
   * @param sought gives the forms; asked only where there are many people
   */
  earliest(sought: () => readonly string[], fits: (person: Cluster) => boolean): Cluster | undefined {
    if (!this.byForm) return this.first(fits);
    let best: Cluster | undefined;
    for (const form of sought()) {
      for (const person of this.byForm.get(form) ?? [])
        if ((!best || person.order < best.order) && fits(person)) best = person;
    }
    return best;
  }
}

function namesakesOf(
  map: Map<string, Namesakes>,
  key: string,
  formsOf: (person: Cluster) => readonly string[],
): Namesakes {
  let namesakes = map.get(key);
  if (!namesakes) {
    namesakes = new Namesakes(formsOf);
    map.set(key, namesakes);
  }
  return namesakes;
}

/** "her husband, Ed Daley, and her son, Ed Daley Jr.": kin of two kinds whose names differ in the suffix. */
function isSon(person: Cluster, keys: readonly string[], kin: string): boolean {
  if (!kin || !person.kin || person.kin === kin) return false;
  return isSuffixed(keys) !== isSuffixed(person.keys);
}

function isSuffixed(keys: readonly string[]): boolean {
  return lastName(keys) !== keys.at(-1);
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
function wholesOf({ keys }: Cluster): string[] {
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
