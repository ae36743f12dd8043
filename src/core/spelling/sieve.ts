/** Bits of a sieve: thirteen for each word that the dictionary has, so that one in fifty other words gets through. */
const BITS = 20;
const MASK = 2 ** BITS - 1;

/** A letter counts for more the farther on it stands: so many times, by its place. No word of the dictionary is longer. */
const WEIGHTS = weights(64, 0x2c1b3c6d);

function weights(most: number, base: number): Int32Array {
  const powers = new Int32Array(most).fill(1, 0, 1);
  for (let i = 1; i < most; i++) powers[i] = Math.imul(powers[i - 1]!, base);
  return powers;
}

/** What a letter at a place adds to the sum of a word; a sum is one of 32 bits. */
export function summand(letter: number, place: number): number {
  return Math.imul(letter, WEIGHTS[place]!);
}

/** The letters from a to z: the character code of the first, and how many there are. */
export const FIRST_LETTER = 97;
export const LETTERS = 26;

/** Holds back nearly all words that were not put in, without a look at any that was. */
export class Sieve {
  private readonly bits = new Uint32Array(2 ** (BITS - 5));

  /** @param sum of all letters of a word */
  put(sum: number): void {
    const hash = mixed(sum);
    const one = hash & MASK;
    const other = hash >>> (32 - BITS);
    this.bits[one >>> 5]! |= 1 << (one & 31);
    this.bits[other >>> 5]! |= 1 << (other & 31);
  }

  /** Whether a word may be one of those that were put in; those were. */
  lets(word: string): boolean {
    return word.length < WEIGHTS.length && this.has(sumOf(word, 0, word.length));
  }

  /**
   * The letters from a to z (bits from the lowest) with which a word may be one of those that were put in, where the
   * letter stands instead of those from `at` to `rest`: of none, or of one.
   */
  lettersAt(word: string, at: number, rest: number): number {
    if (word.length >= WEIGHTS.length - 1) return 0;
    const tail = sumOf(word, rest, word.length);
    const around = (sumOf(word, 0, at) + (rest === at ? Math.imul(tail, WEIGHTS[1]!) : tail)) | 0;
    const weight = WEIGHTS[at]!;
    let letters = 0;
    for (let i = 0; i < LETTERS; i++)
      if (this.has((around + Math.imul(FIRST_LETTER + i, weight)) | 0)) letters |= 1 << i;
    return letters;
  }

  private has(sum: number): boolean {
    const hash = mixed(sum);
    const one = hash & MASK;
    const other = hash >>> (32 - BITS);
    return (this.bits[one >>> 5]! & (1 << (one & 31))) !== 0 && (this.bits[other >>> 5]! & (1 << (other & 31))) !== 0;
  }
}

/** What the letters of a word from one place to another add to its sum. */
function sumOf(word: string, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum = (sum + summand(word.charCodeAt(i), i)) | 0;
  return sum;
}

/** The low bits of a sum tell little. */
function mixed(sum: number): number {
  return Math.imul(sum ^ (sum >>> 15), 0x45d9f3b);
}
