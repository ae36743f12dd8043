import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';

/** Of a pipe nobody writes into, opening would wait for ever. Not every system has it. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a file. Throws what the system says, and of a pipe, a socket or a device, which may never end, an error with
 * the code `ENOTFILE`.
 */
export function readWhole(path: string): Uint8Array {
  return withFile(path, (descriptor) => readFileSync(descriptor));
}

/** Reads the beginning of a file, so many bytes at most; throws as `readWhole` does. */
export function readHead(path: string, most: number): Uint8Array {
  return withFile(path, (descriptor) => {
    const bytes = new Uint8Array(most);
    return bytes.subarray(0, readSync(descriptor, bytes));
  });
}

function withFile<T>(path: string, read: (descriptor: number) => T): T {
  needFile(statSync(path)); // Opening may already do something to a device.
  const descriptor = openSync(path, AT_ONCE);
  try {
    needFile(fstatSync(descriptor));
    return read(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function needFile(stats: Stats): void {
  if (stats.isFile()) return;
  throw Object.assign(new Error('not a file'), { code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
}
