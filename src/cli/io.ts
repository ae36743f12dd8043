import { fdatasync, fstatSync } from 'node:fs';
import { addAbortSignal } from 'node:stream';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import colours from 'picocolors';
import type { JobOptions } from './threads/job.ts';

/** Everything the command line has to do with its surroundings but the files; tests bring their own. */
export interface Io {
  readonly cwd: string;
  /** Writes to standard output; resolves when it has been taken, to false where nobody reads any more and it is dropped. */
  out(text: string): undefined | Promise<boolean>;
  /** Whether standard output is a file that holds something already. */
  appends?(): boolean;
  /** Brings to the disk what was written to standard output, where that is a file. */
  flush?(): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  /** Standard input in pieces; throws what the system says, and an `AbortError` when it is told to stop. */
  input(stop?: AbortSignal): AsyncIterable<Uint8Array>;
  readonly colour: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Whether standard output is a terminal, which obeys control characters. */
  readonly terminal: boolean;
  /** Whether a person looks at standard error: only then is progress shown. */
  readonly interactive: boolean;
  /** Starts a thread that reads files (`doJob`); without it everything is done in one. */
  readonly startJob?: (options: JobOptions) => Worker;
  /** Resolves when the user (Ctrl+C) or the system asks to stop, or when nobody reads standard output any more. */
  stopped(): Promise<Stop>;
}

export type Stop = 'SIGINT' | 'SIGTERM' | 'output closed';

/** The surroundings of the running process, and whether something could not be written to standard output. */
export function processIo(): Io & { failed(): boolean } {
  const output = watchOutput();
  return {
    cwd: process.cwd(),
    out: (text) => output.write(text),
    err: (text) => void process.stderr.write(text),
    appends: () => fstatSync(1).isFile() && fstatSync(1).size > 0,
    flush: () => (fstatSync(1).isFile() ? promisify(fdatasync)(1) : Promise.resolve()),
    input: readStdin,
    colour: colours.isColorSupported && (process.stdout.isTTY === true || Boolean(process.env.FORCE_COLOR)),
    columns: process.stdout.columns ?? 100,
    terminal: process.stdout.isTTY === true,
    interactive: process.stderr.isTTY === true,
    startJob: (options) => new Worker(new URL(import.meta.url), { workerData: options }),
    stopped: () => Promise.race([output.closed, signalled('SIGINT'), signalled('SIGTERM')]),
    failed: output.failed,
  };
}

/**
 * Standard output and standard error may be closed (`| head`) or full: the run goes on, and its exit code says how it
 * went. Only output that is lost is trouble; a reader that has seen enough is not.
 */
function watchOutput() {
  let failed = false;
  let open = true;
  const closed = new Promise<Stop>((resolve) => {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      open = false;
      failed ||= error.code !== 'EPIPE';
      resolve('output closed');
    });
  });
  process.stderr.on('error', () => {});
  const write = (text: string): Promise<boolean> =>
    new Promise((taken) => {
      if (open) process.stdout.write(text, (error) => taken(!error));
      else taken(false);
    });
  return { write, closed, failed: () => failed };
}

async function* readStdin(stop?: AbortSignal): AsyncGenerator<Uint8Array> {
  // Reading a folder gives nothing, and no error.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  yield* stop ? addAbortSignal(stop, process.stdin) : process.stdin;
}

function signalled(signal: 'SIGINT' | 'SIGTERM'): Promise<Stop> {
  return new Promise((stop) => process.once(signal, () => stop(signal)));
}
