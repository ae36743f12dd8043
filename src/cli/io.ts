import { fstatSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import colours from 'picocolors';
import type { JobOptions } from './input/job.ts';

/** Everything the command line has to do with its surroundings but the files; tests bring their own. */
export interface Io {
  readonly cwd: string;
  /** Writes to standard output; resolves when it has been taken. What nobody reads any more is dropped. */
  out(text: string): void | Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  /** All of standard input; throws what the system says. */
  stdin(): Promise<Uint8Array>;
  readonly colour: boolean;
  /** Width of the terminal in columns. */
  readonly columns: number;
  /** Whether standard output is a terminal, which obeys control characters. */
  readonly terminal: boolean;
  /** Whether a person looks at standard error: only then is progress shown. */
  readonly interactive: boolean;
  /** Starts a thread that reads files (`doJob`); without it everything is done in one. */
  readonly startJob?: (options: JobOptions) => Worker;
  /** Resolves when the user asks to stop (Ctrl+C), or when nobody reads standard output any more. */
  stopped(): Promise<void>;
}

/** The surroundings of the running process, and whether something could not be written to standard output. */
export function processIo(): Io & { failed(): boolean } {
  const output = watchOutput();
  return {
    cwd: process.cwd(),
    out: (text) => output.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: readStdin,
    colour: colours.isColorSupported && (process.stdout.isTTY === true || Boolean(process.env.FORCE_COLOR)),
    columns: process.stdout.columns ?? 100,
    terminal: process.stdout.isTTY === true,
    interactive: process.stderr.isTTY === true,
    startJob: (options) => new Worker(new URL(import.meta.url), { workerData: options }),
    stopped: () => Promise.race([output.closed, new Promise<void>((stop) => process.once('SIGINT', () => stop()))]),
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
  const closed = new Promise<void>((resolve) => {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      open = false;
      failed ||= error.code !== 'EPIPE';
      resolve();
    });
  });
  process.stderr.on('error', () => {});
  const write = (text: string): Promise<void> =>
    new Promise((taken) => {
      if (open) process.stdout.write(text, () => taken());
      else taken();
    });
  return { write, closed, failed: () => failed };
}

async function readStdin(): Promise<Uint8Array> {
  // Reading a folder gives nothing, and no error.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
