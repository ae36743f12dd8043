import { promises } from 'node:fs';
import type { NodeFs } from '../../src/cli/files/node-port.ts';

/** Told of each call before it is made, by name, with its number from 1; may throw, or do something in between. */
export type OnCall = (name: string, index: number) => void | Promise<void>;

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
          await onCall(name, ++index);
          const result = await method.apply(target, args);
          return name === 'open' ? watched(result as promises.FileHandle, OF_FILES) : result;
        };
      },
    });
  return watched(promises as NodeFs, NAMES);
}

/** An error as the file system has it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as arranged`), { code });
}
