// An averaged structured perceptron over chains of words.
import { ROWS } from '../src/core/names/tagging/features.ts';
import { decode, TAGS, type Tag } from '../src/core/names/tagging/tagger.ts';
import type { Sample } from './samples.ts';

/** Learned weights before they are rounded to bytes. */
export interface Trained {
  readonly rows: Float64Array;
  readonly steps: Float64Array;
  /** How often training saw each row. */
  readonly seen: Uint32Array;
}

/** Learns weights in several rounds, each over the samples in another order. */
export function train(samples: readonly Sample[], epochs: number, next: () => number): Trained {
  const rows = new Float64Array(ROWS * TAGS);
  const steps = new Float64Array(TAGS * TAGS);
  const rowSums = new Float64Array(rows.length);
  const stepSums = new Float64Array(steps.length);
  const seen = new Uint32Array(ROWS);
  for (const sample of samples) for (const word of sample.rows) for (const row of word) seen[row] = seen[row]! + 1;
  let clock = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const sample of shuffled(samples, next)) {
      const guessed = decode({ steps }, scoresOf(sample, rows));
      if (sample.tags.some((tag, i) => tag !== guessed[i])) {
        wrong++;
        update(sample, sample.tags, 1);
        update(sample, guessed, -1);
      }
      clock++;
    }
    console.log(`round ${epoch + 1}: ${wrong} of ${samples.length} chains wrong`);
  }
  return { rows: averaged(rows, rowSums), steps: averaged(steps, stepSums), seen };

  function update(sample: Sample, tags: readonly Tag[], by: number): void {
    for (const [i, word] of sample.rows.entries()) {
      const tag = tags[i] as Tag;
      for (const row of word) add(rows, rowSums, row * TAGS + tag, by);
      add(steps, stepSums, (i === 0 ? 0 : (tags[i - 1] as Tag)) * TAGS + tag, by);
    }
  }

  function add(weights: Float64Array, sums: Float64Array, at: number, by: number): void {
    weights[at] = weights[at]! + by;
    sums[at] = sums[at]! + clock * by;
  }

  function averaged(weights: Float64Array, sums: Float64Array): Float64Array {
    return weights.map((weight, i) => weight - sums[i]! / clock);
  }
}

/** The mean of several runs' weights. */
export function average(runs: readonly Trained[]): Trained {
  const mean = (of: (run: Trained) => Float64Array): Float64Array =>
    of(runs[0] as Trained).map((_, i) => runs.reduce((sum, run) => sum + of(run)[i]!, 0) / runs.length);
  const seen = (runs[0] as Trained).seen.map((_, i) => runs.reduce((sum, run) => sum + run.seen[i]!, 0));
  return { rows: mean((run) => run.rows), steps: mean((run) => run.steps), seen };
}

function scoresOf(sample: Sample, rows: Float64Array): Float64Array {
  const scores = new Float64Array(sample.rows.length * TAGS);
  for (const [i, word] of sample.rows.entries()) {
    for (const row of word) {
      for (let tag = 0; tag < TAGS; tag++) scores[i * TAGS + tag] = scores[i * TAGS + tag]! + rows[row * TAGS + tag]!;
    }
  }
  return scores;
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(next() * (i + 1));
    [order[i], order[other]] = [order[other] as T, order[i] as T];
  }
  return order;
}
