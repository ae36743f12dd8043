/** Bits of a sieve: thirteen for each word that the dictionary has, so that one in fifty other words gets through. */
const BITS = 20;
const MASK = 2 ** BITS - 1;

/** The hash of no letters. */
export const UNHASHED = 0x811c9dc5 | 0;

/** The hash of letters with one more. */
export function hashed(before: number, letter: number): number {
  return Math.imul(before ^ letter, 0x01000193);
}

/** Holds back nearly all words that were not put in, without a look at any that was. */
export class Sieve {
  private readonly bits = new Uint32Array(2 ** (BITS - 5));

  /** @param hash of all letters of a word */
  put(hash: number): void {
    const one = hash & MASK;
    const other = hash >>> (32 - BITS);
    this.bits[one >>> 5]! |= 1 << (one & 31);
    this.bits[other >>> 5]! |= 1 << (other & 31);
  }

  /** Whether a word may be one of those that were put in; those were. */
  lets(word: string): boolean {
    return this.has(hashedOn(UNHASHED, word, 0, word.length));
  }

  /** The same of a word with another letter (its character code) instead of those from `at` to `rest`. */
  letsWith(word: string, at: number, letter: number, rest: number): boolean {
    const head = hashedOn(UNHASHED, word, 0, at);
    return this.has(hashedOn(hashed(head, letter), word, rest, word.length));
  }

  private has(hash: number): boolean {
    const one = hash & MASK;
    const other = hash >>> (32 - BITS);
    return (this.bits[one >>> 5]! & (1 << (one & 31))) !== 0 && (this.bits[other >>> 5]! & (1 << (other & 31))) !== 0;
  }
}

function hashedOn(before: number, word: string, from: number, to: number): number {
  let hash = before;
  for (let i = from; i < to; i++) hash = hashed(hash, word.charCodeAt(i));
  return hash;
}
