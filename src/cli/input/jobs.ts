import type { Worker } from 'node:worker_threads';
import { linesOf } from '../../core/syntax/text/lines.ts';
import type { InputFile } from './find.ts';
import type { JobOptions, SentOutcome } from './job.ts';
import type { Outcome } from './read.ts';

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
  const threads = Array.from({ length: Math.min(jobs, files.length) }, () => new Thread(start(options)));
  const pending: Promise<Outcome>[] = [];
  let next = 0;
  const fill = (wanted: number): void => {
    while (next < files.length && next < wanted + AHEAD * threads.length) {
      const thread = threads.reduce((idlest, other) => (other.waiting < idlest.waiting ? other : idlest));
      pending.push(thread.read(files[next++]!));
    }
  };
  try {
    for (let i = 0; i < files.length; i++) {
      fill(i);
      yield await pending[i]!;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

/** A thread that reads files, first come, first served. */
class Thread {
  readonly #asked: { readonly resolve: (outcome: Outcome) => void; readonly reject: (error: unknown) => void }[] = [];

  constructor(private readonly worker: Worker) {
    worker.on('message', (outcome: SentOutcome | 'ready') => {
      if (outcome !== 'ready') this.#asked.shift()?.resolve(received(outcome));
    });
    worker.on('error', (error) => {
      for (const { reject } of this.#asked.splice(0)) reject(error);
    });
  }

  /** How many files it has been given and not read. */
  get waiting(): number {
    return this.#asked.length;
  }

  read(file: InputFile): Promise<Outcome> {
    const outcome = new Promise<Outcome>((resolve, reject) => this.#asked.push({ resolve, reject }));
    // Whoever waits for an earlier one is told of it first.
    outcome.catch(() => {});
    this.worker.postMessage(file);
    return outcome;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

function received({ reading, ...rest }: SentOutcome): Outcome {
  return reading ? { ...rest, reading: { ...reading, lines: linesOf(reading.text) } } : rest;
}
