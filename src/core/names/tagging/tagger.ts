import weights from '../../data/en/names/name-tagger.bin';
import { EVIDENCE_BITS } from '../evidence.ts';
import { evidenceOwnRow, evidenceRows, ROWS } from './features.ts';

/** Outside a name, first word of a name, a further word of it. */
export const TAGS = 3;
export type Tag = 0 | 1 | 2;

/** Weights of the tagger: `TAGS` for each feature row, then `TAGS` × `TAGS` for a tag after a tag. */
export interface Model {
  readonly rows: Int8Array;
  readonly steps: Int8Array;
}

/**
 * Unpacks weights: transition weights, then for each row in use the distance to the row before (7 bits a byte, highest
 * bit: more follows) and its weights.
 */
export function unpackModel(bytes: Uint8Array): Model {
  const rows = new Int8Array(ROWS * TAGS);
  const steps = new Int8Array(TAGS * TAGS);
  const signed = (byte: number | undefined): number => ((byte ?? 0) << 24) >> 24;
  let at = 0;
  for (; at < steps.length; at++) steps[at] = signed(bytes[at]);
  let row = -1;
  while (at < bytes.length) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      distance |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    row += distance;
    for (let tag = 0; tag < TAGS; tag++) rows[row * TAGS + tag] = signed(bytes[at++]);
  }
  return { rows, steps };
}

export const MODEL: Model = unpackModel(weights);

/** Adds the weights of feature rows to the scores of one word (`TAGS` numbers from `at`). */
export function addRows({ rows }: Model, features: readonly number[], scores: number[] | Int16Array, at: number): void {
  let [outside, begins, inside] = [scores[at]!, scores[at + 1]!, scores[at + 2]!];
  for (let i = 0; i < features.length; i++) {
    const row = features[i]! * TAGS;
    outside += rows[row]!;
    begins += rows[row + 1]!;
    inside += rows[row + 2]!;
  }
  scores[at] = outside;
  scores[at + 1] = begins;
  scores[at + 2] = inside;
}

/** The weights of every combination of evidence summed up beforehand, for a word alone and one among others. */
const EVIDENCE_SCORES: Int16Array = (() => {
  const scores = new Int16Array((1 << EVIDENCE_BITS) * 2 * TAGS);
  const one = 2 * TAGS;
  for (const alone of [false, true]) {
    const from = alone ? TAGS : 0;
    addRows(MODEL, evidenceRows(0, alone), scores, from);
    for (let bit = 0; bit < EVIDENCE_BITS; bit++) {
      const [off, on] = [0, 1 << bit].map((evidence) => evidenceRows(evidence, alone)[bit]! * TAGS) as [number, number];
      // With the bit set, each combination of the bits below it scores by so much more.
      for (let lower = 0; lower < 1 << bit; lower++) {
        const to = ((1 << bit) + lower) * one + from;
        for (let tag = 0; tag < TAGS; tag++) {
          scores[to + tag] = scores[lower * one + from + tag]! + MODEL.rows[on + tag]! - MODEL.rows[off + tag]!;
        }
      }
    }
  }
  return scores;
})();

/** Adds what the article knows of a word to its scores (`TAGS` numbers from `at`). */
export function addEvidence(
  evidence: number,
  cls: number,
  alone: boolean,
  scores: number[] | Int16Array,
  at: number,
): void {
  const from = (evidence * 2 + (alone ? 1 : 0)) * TAGS;
  const row = evidenceOwnRow(evidence, cls) * TAGS;
  for (let tag = 0; tag < TAGS; tag++) {
    scores[at + tag] = scores[at + tag]! + EVIDENCE_SCORES[from + tag]! + MODEL.rows[row + tag]!;
  }
}

/**
 * Finds the best sequence of tags.
 * @param scores `TAGS` numbers for each word
 * @returns one tag a word; a further word never follows an outside one
 */
export function decode({ steps }: { readonly steps: ArrayLike<number> }, scores: ArrayLike<number>): Tag[] {
  const count = scores.length / TAGS;
  const best = new Float64Array(scores.length);
  const from = new Uint8Array(scores.length);
  for (let i = 0; i < count; i++) {
    for (let tag = 0; tag < TAGS; tag++) {
      let top = -Infinity;
      for (let previous = 0; previous < TAGS; previous++) {
        if (tag === 2 && (i === 0 || previous === 0)) continue;
        const start = i === 0 ? (previous === 0 ? 0 : -Infinity) : (best[(i - 1) * TAGS + previous] as number);
        const score = start + (steps[previous * TAGS + tag] as number);
        if (score > top) {
          top = score;
          from[i * TAGS + tag] = previous;
        }
      }
      best[i * TAGS + tag] = top + (scores[i * TAGS + tag] as number);
    }
  }
  const tags: Tag[] = new Array(count).fill(0);
  let tag = 0;
  for (let candidate = 1; candidate < TAGS; candidate++) {
    if (best[(count - 1) * TAGS + candidate]! > best[(count - 1) * TAGS + tag]!) tag = candidate;
  }
  for (let i = count - 1; i >= 0; i--) {
    tags[i] = tag as Tag;
    tag = from[i * TAGS + tag] as number;
  }
  return tags;
}
