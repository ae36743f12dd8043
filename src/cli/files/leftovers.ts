import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { LEFT_OVER_AFTER, uniqueOf } from '../../core/workspace/write.ts';

/** What the temporary files of this process are called: by machine, process and writing. */
export function uniqueName(): string {
  return `${machine()}-${process.pid}-${randomBytes(6).toString('hex')}`;
}

const machine = (): string => createHash('sha1').update(hostname()).digest('hex').slice(0, 8);

/**
 * Removes the temporary files that interrupted runs have left in a folder: those of processes of this machine that are
 * no more, and old ones. What cannot be removed stays; nobody is told, for it is in nobody's way.
 * @param folder an absolute path
 * @param now in milliseconds
 */
export function removeLeftovers(folder: string, now = Date.now()): void {
  try {
    for (const name of readdirSync(folder)) {
      const unique = uniqueOf(name);
      if (unique !== undefined && isLeftOver(join(folder, name), unique, now)) unlinkSync(join(folder, name));
    }
  } catch {
    // Writing will say what is wrong with the folder.
  }
}

function isLeftOver(path: string, unique: string, now: number): boolean {
  const stats = lstatSync(path);
  if (!stats.isFile()) return false;
  const [of, pid] = unique.split('-');
  return (of === machine() && hasEnded(Number(pid))) || now - stats.mtimeMs > LEFT_OVER_AFTER;
}

function hasEnded(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0); // Asks; sends nothing.
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
