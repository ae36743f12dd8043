// Writes weights in the form src/core/names/tagging/tagger.ts unpacks.
import { TAGS } from '../src/core/names/tagging/tagger.ts';
import type { Trained } from './perceptron.ts';

/** Rows seen more seldom than this say too little to ship. */
const SELDOM = 2;

/** Rounds the weights to bytes and leaves out rows that are seldom or count for nothing. */
export function packModel({ rows, steps, seen }: Trained): Uint8Array {
  let largest = 0;
  for (const weight of [...rows, ...steps]) largest = Math.max(largest, Math.abs(weight));
  const rounded = (weight: number): number => Math.max(-127, Math.min(127, Math.round((weight / largest) * 127 * 2)));
  const bytes = [...steps].map(rounded);
  let last = -1;
  for (let row = 0; row < seen.length; row++) {
    const weights = [...rows.subarray(row * TAGS, row * TAGS + TAGS)].map(rounded);
    if (seen[row]! < SELDOM || weights.every((weight) => weight === 0)) continue;
    for (let distance = row - last; ; distance >>>= 7) {
      bytes.push(distance > 127 ? (distance & 127) | 128 : distance);
      if (distance <= 127) break;
    }
    bytes.push(...weights);
    last = row;
  }
  return Uint8Array.from(bytes, (byte) => byte & 255);
}
