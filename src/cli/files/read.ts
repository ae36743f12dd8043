import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';

/** Of a pipe nobody writes into, opening would wait for ever. Not every system has it. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file. Throws what the system says, and of a pipe, a socket or a device, which may never end, an error with
 * the code `ENOTFILE`.
 */
export function readWhole(path: string): Uint8Array {
  return withFile(path, wholeOf);
}

/** Of a file whose size is not known (of those that the system makes, it is 0) as much as there is. */
function wholeOf(descriptor: number, { size }: Stats): Uint8Array {
  if (size === 0 || size > LARGE) return readFileSync(descriptor);
  const bytes = Buffer.allocUnsafe(size);
  for (let length = 0; length < size; ) {
    const read = readSync(descriptor, bytes, length, size - length, null);
    // It was cut off meanwhile.
    if (read === 0) return bytes.subarray(0, length);
    length += read;
  }
  return bytes;
}

/** Files that are smaller are read without asking once more for their size. */
const LARGE = 1_000_000;

/** Reads the beginning of a file, so many bytes at most; throws as `readWhole` does. */
export function readHead(path: string, most: number): Uint8Array {
  return withFile(path, (descriptor) => {
    const bytes = new Uint8Array(most);
    return bytes.subarray(0, readSync(descriptor, bytes));
  });
}

function withFile<T>(path: string, read: (descriptor: number, stats: Stats) => T): T {
  needFile(statSync(path)); // Opening may already do something to a device.
  const descriptor = openSync(path, AT_ONCE);
  try {
    const stats = fstatSync(descriptor);
    needFile(stats);
    return read(descriptor, stats);
  } finally {
    closeSync(descriptor);
  }
}

function needFile(stats: Stats): void {
  if (stats.isFile()) return;
  throw Object.assign(new Error('not a file'), { code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
}
