import type { Worker } from 'node:worker_threads';
import { linesOf } from '../../core/syntax/text/lines.ts';
import type { InputFile } from '../input/find.ts';
import type { Outcome } from '../input/read.ts';
import { concurrently } from './concurrently.ts';
import type { JobOptions, SentOutcome } from './job.ts';
import { Threads } from './threads.ts';

/** So many files may be read ahead of the one that is wanted next, for each job: a long one does not stop the others. */
const AHEAD = 8;

/**
 * Reads files in several threads; what comes of them is given in the order of the files.
 * Throws what a thread throws.
 * @param start starts a thread that runs `doJob`
 */
export async function* readInJobs(
  files: readonly InputFile[],
  jobs: number,
  options: JobOptions,
  start: (options: JobOptions) => Worker,
): AsyncGenerator<Outcome> {
  const threads = new Threads<InputFile, SentOutcome>(() => start(options), Math.min(jobs, files.length));
  const read = async (file: InputFile) => received(await threads.run(file));
  try {
    yield* concurrently(files, read, { ordered: true, most: AHEAD * jobs });
  } finally {
    await threads.end();
  }
}

function received({ reading, ...rest }: SentOutcome): Outcome {
  return reading ? { ...rest, reading: { ...reading, lines: linesOf(reading.text) } } : rest;
}
