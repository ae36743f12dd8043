/** What has no key. */
export const NO_KEY = 0;

/** A number for a text, never `NO_KEY`; two texts hardly ever have the same. @param from a place in it, @param to the place behind */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = hashWith(hash, text.charCodeAt(i));
  return hash || 1;
}

/** That of a text of no characters. */
export const HASH_START = 0x811c9dc5 | 0;

/** That of a text with one character more. */
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/**
 * Things by the hash of their key, in their order: numbers in a row in place of lists, of which tens of thousands would be
 * kept for a few that are ever asked for.
 */
export class HashIndex {
  /** The first thing of each chain, from 1; 0 for none. */
  private readonly first: Int32Array;
  /** What follows each thing in its chain, from 1. */
  private readonly next: Int32Array;

  /** @param hashes those of all things; `NO_KEY` for one that nobody looks for here */
  constructor(private readonly hashes: Int32Array) {
    let size = 16;
    while (size < hashes.length) size *= 2;
    this.first = new Int32Array(size);
    this.next = new Int32Array(hashes.length);
    for (let i = hashes.length - 1; i >= 0; i--) {
      const hash = hashes[i]!;
      if (hash === NO_KEY) continue;
      const chain = hash & (size - 1);
      this.next[i] = this.first[chain]!;
      this.first[chain] = i + 1;
    }
  }

  /** The things that may have a key, in their order. */
  withHash(hash: number): readonly number[] {
    let found: number[] | undefined;
    for (let i = this.first[hash & (this.first.length - 1)]!; i !== 0; i = this.next[i - 1]!) {
      if (this.hashes[i - 1] !== hash) continue;
      found ??= [];
      found.push(i - 1);
    }
    return found ?? NOTHING;
  }
}

const NOTHING: readonly number[] = [];
