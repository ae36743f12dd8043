import { Sieve, summand } from './sieve.ts';

/** What the dictionary knows of a word form. */
export interface Form {
  /** How common it is: 0 for the commonest 4,000, 1 to 3 for what follows, 4 for rare words. */
  readonly rank: number;
  /** One of the few hundred words that are written most: that, with, would, said. */
  readonly isCommonest: boolean;
  /** The varieties of English that spell it so: bits of `Variety`. */
  readonly varieties: number;
}

export const Variety = { american: 1, british: 2, australian: 4, canadian: 8 } as const;

/** The word forms of English, in small letters without apostrophes. */
export interface Dictionary {
  has(word: string): boolean;
  form(word: string): Form | undefined;
  /** Whether a word begins with these letters, or is them. */
  begins(letters: string): boolean;
  /**
   * The letters from a to z (bits from the lowest) with which it may have a word, where the letter stands instead of those
   * from `at` to `rest`, of none or of one: nearly all of them do, and that is quicker than a look at the words.
   */
  lettersAt(word: string, at: number, rest: number): number;
}

const COMMONEST = 128;
/** So many words stand behind each word that is written out. */
const BLOCK = 16;
/** In the list, a capital letter says how many letters a word shares with the one before it: A is none. */
const FIRST = 65;
const LAST = 90;

/**
 * Reads the dictionary that `scripts/generate/spelling.mjs` has written, inflated: the number of words (32 bits), a byte
 * for each (rank and varieties), the words in order, each with the number of letters it shares with the one before. It
 * stays packed: a word is found by halving among every sixteenth word, which takes a microsecond or two.
 */
export function dictionaryOf(bytes: Uint8Array): Dictionary {
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const facts = bytes.subarray(4, 4 + count);
  const list = bytes.subarray(4 + count);
  const heads = headsOf(list, count);

  /** The index of a word; BEGINNING or NOTHING for what is none. No word is put together to be compared. */
  const indexOf = (word: string): number => {
    const first = headBefore(heads, word);
    const head = heads.words[first]!;
    // So many letters the word has in common with the one it is compared with.
    let common = commonLength(head, word);
    if (common === word.length) return common === head.length ? first * BLOCK : BEGINNING;
    let at = endOf(list, heads.places[first]!);
    for (let i = first * BLOCK + 1; i < Math.min(count, (first + 1) * BLOCK); i++) {
      const shared = list[at]! - FIRST;
      const end = endOf(list, at);
      if (shared < common) return NOTHING;
      if (shared === common) {
        let from = at + 1;
        while (from < end && common < word.length && list[from] === word.charCodeAt(common)) {
          from++;
          common++;
        }
        if (common === word.length) return from === end ? i : BEGINNING;
        if (from < end && list[from]! > word.charCodeAt(common)) return NOTHING;
      }
      at = end;
    }
    return heads.words[first + 1]?.startsWith(word) ? BEGINNING : NOTHING;
  };

  return {
    has: (word) => heads.sieve.lets(word) && indexOf(word) >= 0,
    begins: (letters) => indexOf(letters) !== NOTHING,
    lettersAt: (word, at, rest) => heads.sieve.lettersAt(word, at, rest),
    form: (word) => {
      const fact = heads.sieve.lets(word) ? facts[indexOf(word)] : undefined;
      return fact === undefined
        ? undefined
        : { rank: (fact >> 4) & 7, isCommonest: (fact & COMMONEST) !== 0, varieties: fact & 15 };
    },
  };
}

/** What stands for an index: no word begins so, or one does but none is that. */
const NOTHING = -1;
const BEGINNING = -2;

/** Every sixteenth word. */
interface Heads {
  readonly words: readonly string[];
  /** Where each stands in the list. */
  readonly places: Uint32Array;
  /** By `pairOf` the first two letters: how many of the words stand before all that begin with those or later ones. */
  readonly before: Uint32Array;
  /** Holds back words that are not in the list. */
  readonly sieve: Sieve;
}

/** Letters from a to z and nothing, as digits. */
const DIGITS = 27;

/** A number for the first two letters of a word, in their order; undefined where they are not letters from a to z. */
function pairOf(word: string): number | undefined {
  const first = word.charCodeAt(0) - BEFORE_A;
  const second = word.length > 1 ? word.charCodeAt(1) - BEFORE_A : 0;
  const isPlain = first > 0 && first < DIGITS && second >= 0 && second < DIGITS && (second > 0 || word.length === 1);
  return isPlain ? first * DIGITS + second : undefined;
}

const BEFORE_A = 96;

/** The last of the words that is not after another word; the first where all are. */
function headBefore({ words, before }: Heads, word: string): number {
  const pair = pairOf(word);
  let low = pair === undefined ? 0 : Math.max(0, before[pair]! - 1);
  let high = pair === undefined ? words.length - 1 : Math.max(0, before[pair + 1]! - 1);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (words[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

function headsOf(list: Uint8Array, count: number): Heads {
  const words: string[] = [];
  const places = new Uint32Array(Math.ceil(count / BLOCK));
  const sieve = new Sieve();
  const letters = new Uint8Array(LONGEST);
  /** By the number of letters, of the word before. */
  const sums = new Int32Array(LONGEST);
  for (let i = 0, at = 0; i < count; i++) {
    const end = endOf(list, at);
    let length = list[at]! - FIRST;
    for (let from = at + 1; from < end; from++) {
      const letter = list[from]!;
      letters[length] = letter;
      sums[length + 1] = sums[length]! + summand(letter, length);
      length++;
    }
    sieve.put(sums[length]!);
    if (i % BLOCK === 0) {
      places[words.length] = at;
      words.push(String.fromCharCode(...letters.subarray(0, length)));
    }
    at = end;
  }
  return { words, places, before: countedBefore(words), sieve };
}

/** How many words stand before each pair of first letters; words whose letters are others stand nowhere. */
function countedBefore(words: readonly string[]): Uint32Array {
  const before = new Uint32Array(DIGITS * DIGITS + 1);
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const pair = pairOf(words[i]!);
    if (pair === undefined) continue;
    if (pair >= from) before.fill(i, from, pair + 1);
    from = pair + 1;
  }
  return before.fill(words.length, from);
}

/** More letters than any word has: up to 25 are shared, and the rest of none is as long. */
const LONGEST = 64;

/** Where the next word begins. */
function endOf(list: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < list.length && list[end]! > LAST) end++;
  return end;
}
