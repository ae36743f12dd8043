import { EVIDENCE_BITS, type EvidenceList } from './evidence.ts';

/**
 * What all blocks together tell of each word: how many blocks set each bit, so that a block can be taken out again when
 * it is read anew.
 */
export class EvidenceTally {
  private readonly counts = new Map<string, Uint32Array>();

  add({ words, bits }: EvidenceList): void {
    for (let i = 0; i < words.length; i++) this.count(words[i] as string, bits[i] as number, 1);
  }

  remove({ words, bits }: EvidenceList): void {
    for (let i = 0; i < words.length; i++) this.count(words[i] as string, bits[i] as number, -1);
  }

  /** The bits that any block sets for a word. */
  bits(word: string): number {
    const counts = this.counts.get(word);
    return counts ? (counts[EVIDENCE_BITS] as number) : 0;
  }

  private count(word: string, bits: number, by: 1 | -1): void {
    let counts = this.counts.get(word);
    if (!counts) {
      // One count for each bit, and the bits that have one.
      counts = new Uint32Array(EVIDENCE_BITS + 1);
      this.counts.set(word, counts);
    }
    let set = counts[EVIDENCE_BITS] as number;
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
      if (!(bits & (1 << bit))) continue;
      counts[bit] = (counts[bit] as number) + by;
      set = counts[bit] ? set | (1 << bit) : set & ~(1 << bit);
    }
    counts[EVIDENCE_BITS] = set;
    if (set === 0) this.counts.delete(word);
  }
}
