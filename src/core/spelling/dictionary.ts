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

  /** The index of a word, or -1. */
  const indexOf = (word: string): number => {
    let low = 0;
    let high = heads.words.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (heads.words[middle]! <= word) low = middle;
      else high = middle - 1;
    }
    let at = heads.places[low]!;
    let current = '';
    for (let i = low * BLOCK; i < Math.min(count, (low + 1) * BLOCK); i++) {
      const end = endOf(list, at);
      current = current.slice(0, list[at]! - FIRST) + textOf(list, at + 1, end);
      if (i === low * BLOCK) current = heads.words[low]!;
      if (current === word) return i;
      if (current > word) return -1;
      at = end;
    }
    return -1;
  };

  return {
    has: (word) => indexOf(word) >= 0,
    form: (word) => {
      const fact = facts[indexOf(word)];
      return fact === undefined
        ? undefined
        : { rank: (fact >> 4) & 7, isCommonest: (fact & COMMONEST) !== 0, varieties: fact & 15 };
    },
  };
}

/** Every sixteenth word, and where it stands in the list. */
function headsOf(list: Uint8Array, count: number): { words: string[]; places: Uint32Array } {
  const words: string[] = [];
  const places = new Uint32Array(Math.ceil(count / BLOCK));
  let current = '';
  for (let i = 0, at = 0; i < count; i++) {
    const end = endOf(list, at);
    current = current.slice(0, list[at]! - FIRST) + textOf(list, at + 1, end);
    if (i % BLOCK === 0) {
      places[words.length] = at;
      words.push(current);
    }
    at = end;
  }
  return { words, places };
}

/** Where the next word begins. */
function endOf(list: Uint8Array, at: number): number {
  let end = at + 1;
  while (end < list.length && list[end]! > LAST) end++;
  return end;
}

function textOf(list: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(list[i]!);
  return text;
}
