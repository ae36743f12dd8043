import { promises } from 'node:fs';
import type { NodeFs } from '../../src/cli/files/node-port.ts';

/**
 * Told of each call before it is made, by name, with its number from 1; may throw, or do something in between.
 * `half` makes half of the call, where that is writing.
 */
export type OnCall = (name: string, index: number, half: () => Promise<unknown>) => void | Promise<void>;

const NAMES: readonly string[] = [
  'access',
  'copyFile',
  'link',
  'open',
  'readFile',
  'readlink',
  'realpath',
  'rename',
  'stat',
  'unlink',
] satisfies (keyof NodeFs)[];
const OF_FILES: readonly string[] = ['writeFile', 'truncate', 'stat', 'chown', 'chmod', 'sync', 'close'];

/** The file system of the machine with somebody standing before each call, those on open files among them. */
export function watchedFs(onCall: OnCall): NodeFs {
  let index = 0;
  const watched = <T extends object>(target: T, names: readonly string[]): T =>
    new Proxy(target, {
      get(_, name) {
        const method = Reflect.get(target, name) as (...args: unknown[]) => unknown;
        if (typeof name !== 'string' || !names.includes(name)) return method;
        return async (...args: unknown[]) => {
          await onCall(name, ++index, () => half(target, name, args));
          const result = await method.apply(target, args);
          return name === 'open' ? watched(result as promises.FileHandle, OF_FILES) : result;
        };
      },
    });
  return watched(promises as NodeFs, NAMES);
}

/** Half of a writing, the whole of a closing. */
async function half(target: object, name: string, [first, second]: readonly unknown[]): Promise<void> {
  if (name === 'writeFile') {
    const bytes = first as Uint8Array;
    await (target as promises.FileHandle).write(bytes.subarray(0, bytes.length / 2));
  }
  if (name === 'close') await (target as promises.FileHandle).close();
  if (name === 'copyFile') {
    const bytes = await promises.readFile(first as string);
    await promises.writeFile(second as string, bytes.subarray(0, bytes.length / 2));
  }
}

/** A process that is killed at its nth call: that is half made, and none after it. The system closes its files. */
export function killedAt(n: number): NodeFs {
  return watchedFs(async (name, index, half) => {
    if (index === n || (index > n && name === 'close')) await half();
    if (index >= n) throw systemError('KILLED');
  });
}

/** A disk that has room for `writes` writings, and for half of the next one; what is there can be written over. */
export function fullAfter(writes: number): NodeFs {
  let left = writes;
  return watchedFs(async (name, _index, half) => {
    if (name !== 'writeFile' && name !== 'copyFile') return;
    if (left-- > 0) return;
    await half();
    throw systemError('ENOSPC');
  });
}

/** An error as the file system has it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as arranged`), { code });
}
