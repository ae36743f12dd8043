import { HASH_START, HashIndex, hashOf, hashWith, NO_KEY } from '../base/hash-index.ts';
import { lastName } from '../names/agree.ts';
import { keyOfName } from '../names/apart.ts';
import { bitsOf, Word } from '../names/words.ts';
import type { People } from './people.ts';

/** A preferred or accepted form of a name, of several words. */
export interface Form {
  /** Whose it is: the index among the people. */
  readonly owner: number;
  readonly form: string;
  /** Its first word and its surname, folded. */
  readonly first: string;
  readonly last: string;
}

/**
 * The preferred and accepted forms of names, found by the whole name, its first word or its surname (folded). Built once;
 * what is found is kept, since articles name the same people again and again.
 */
export class Forms {
  /** Whose each form is. */
  private readonly owners: Int32Array;
  /** Which of the forms of its person each is. */
  private readonly nth: Int32Array;
  private readonly names: HashIndex;
  private readonly firsts: HashIndex;
  private readonly lasts: HashIndex;
  private readonly known = new Map<string, readonly number[]>();
  private readonly knownFirst = new Map<string, readonly Form[]>();
  private readonly knownLast = new Map<string, readonly Form[]>();

  constructor(private readonly people: People) {
    let count = people.length;
    for (let i = 0; i < people.length; i++) count += people.aliases(i).length;
    this.owners = new Int32Array(count);
    this.nth = new Int32Array(count);
    const hashes = [new Int32Array(count), new Int32Array(count), new Int32Array(count)] as const;
    let at = 0;
    for (let owner = 0; owner < people.length; owner++) {
      const aliases = people.aliases(owner);
      for (let nth = 0; nth <= aliases.length; nth++) {
        this.owners[at] = owner;
        this.nth[at] = nth;
        hashForm(nth === 0 ? people.name(owner) : aliases[nth - 1]!, at++, hashes);
      }
    }
    this.names = new HashIndex(hashes[0]);
    this.firsts = new HashIndex(hashes[1]);
    this.lasts = new HashIndex(hashes[2]);
  }

  /** Those with a form that is this, by their indices. */
  named(key: string): readonly number[] {
    const known = this.known.get(key);
    if (known) return known;
    const found = this.names.withHash(hashOf(key)).filter((at) => keyOfName(this.formAt(at)) === key);
    if (found.length === 0) return NONE;
    const owners = found.map((at) => this.owners[at]!);
    this.known.set(key, owners);
    return owners;
  }

  /** Forms that begin with a word. */
  beginningWith(first: string): readonly Form[] {
    return this.asked(this.firsts, this.knownFirst, first, 'first');
  }

  /** Forms with a surname. */
  endingIn(last: string): readonly Form[] {
    return this.asked(this.lasts, this.knownLast, last, 'last');
  }

  private asked(
    index: HashIndex,
    known: Map<string, readonly Form[]>,
    word: string,
    part: 'first' | 'last',
  ): readonly Form[] {
    const before = known.get(word);
    if (before) return before;
    const found = index
      .withHash(hashOf(word))
      .map((at) => this.made(at))
      .filter((form) => form[part] === word);
    if (found.length > 0) known.set(word, found);
    return found;
  }

  private made(at: number): Form {
    const form = this.formAt(at);
    const keys = keyOfName(form).split(' ');
    return { owner: this.owners[at]!, form, first: keys[0]!, last: lastName(keys) };
  }

  private formAt(at: number): string {
    const [owner, nth] = [this.owners[at]!, this.nth[at]!];
    return nth === 0 ? this.people.name(owner) : this.people.aliases(owner)[nth - 1]!;
  }
}

const NONE: readonly number[] = [];

type Hashes = readonly [name: Int32Array, first: Int32Array, last: Int32Array];

/** Writes the hashes of a form’s name, first word and surname, folded; of one word alone that of the name. */
function hashForm(form: string, at: number, hashes: Hashes): void {
  if (hashPlainForm(form, at, hashes)) return;
  const key = keyOfName(form);
  const keys = key.split(' ');
  hashes[0][at] = hashOf(key);
  hashes[1][at] = keys.length < 2 ? NO_KEY : hashOf(keys[0]!);
  hashes[2][at] = keys.length < 2 ? NO_KEY : hashOf(lastName(keys));
}

const [SPACE, HYPHEN] = [0x20, 0x2d];

/** The same for letters from A to Z, hyphens and one space between words, as most names are; false for any other. */
function hashPlainForm(form: string, at: number, [names, firsts, lasts]: Hashes): boolean {
  let name = HASH_START;
  let word = HASH_START;
  let [first, begun] = [NO_KEY, 0];
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    const small = code | 0x20;
    if (code === SPACE) {
      if (i === begun) return false;
      first ||= word || 1;
      word = HASH_START;
      begun = i + 1;
      name = hashWith(name, SPACE);
      continue;
    }
    if ((small < 0x61 || small > 0x7a) && code !== HYPHEN) return false;
    const folded = code === HYPHEN ? code : small;
    name = hashWith(name, folded);
    word = hashWith(word, folded);
  }
  if (begun === form.length || (begun > 0 && bitsOf(form.slice(begun).toLowerCase()) & Word.suffix)) return false;
  names[at] = name || 1;
  firsts[at] = first;
  lasts[at] = begun === 0 ? NO_KEY : word || 1;
  return true;
}
