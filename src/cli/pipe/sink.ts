import { open } from 'node:fs/promises';
import { because } from '../input/reasons.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage.ts';

/** Where lines are written. */
export interface Sink {
  /** @returns false where nobody reads any more */
  write(text: string): Promise<boolean>;
  /** Brings to the disk what was written. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Standard output.
 * @param resumed whether a run before this one may have been killed while it wrote: a line that it has left in a file
 *   without an end is ended
 */
export function outputSink(io: Io, resumed: boolean): Sink {
  let before = resumed && io.appends?.() ? '\n' : '';
  return {
    async write(text) {
      const isTaken = (await io.out(before + text)) !== false;
      before = '';
      return isTaken;
    },
    flush: async () => io.flush?.(),
    close: async () => {},
  };
}

/**
 * The end of a file, which is made where it is not there.
 * Throws `UsageError` where it cannot be written.
 * @param shown the file as given
 */
export async function fileSink(shown: string, path: string): Promise<Sink> {
  const tried = <T>(result: Promise<T>): Promise<T> =>
    result.catch((error) => {
      throw new UsageError(`${shown} cannot be written: ${because(error)}`);
    });
  const file = await tried(open(path, 'a'));
  const sizeNow = async () => (await tried(file.stat())).size;
  let size = await sizeNow();
  return {
    async write(text) {
      if ((await sizeNow()) !== size)
        throw new UsageError(`${shown} is written by another run at the same time: give each a file of its own.`);
      const bytes = Buffer.from(text);
      await tried(file.appendFile(bytes));
      size += bytes.length;
      return true;
    },
    flush: () => tried(file.datasync()),
    close: () => file.close(),
  };
}
