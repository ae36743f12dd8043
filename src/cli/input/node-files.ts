import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { decode } from '../../core/workspace/encoding.ts';
import type { Entry, FileSystem } from '../../core/workspace/file-system.ts';
import { readWhole } from '../files/read.ts';
import { because } from './reasons.ts';

/** A path as the workspace wants it: with slashes, whatever the system has. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');

/** The system's files for finding articles: it answers at once. @param onProblem told what cannot be read or listed */
export function nodeFiles(onProblem: (path: string, trouble: string) => void): FileSystem {
  return {
    *list(folder) {
      try {
        const entries = readdirSync(folder, { withFileTypes: true });
        return entries.map(entryOf).sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch (error) {
        onProblem(folder, because(error));
        return [];
      }
    },
    // biome-ignore lint/correctness/useYield: nothing has to be waited for.
    *read(file) {
      try {
        const decoded = decode(readWhole(file));
        if ('text' in decoded) return decoded.text;
        onProblem(file, decoded.refused);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onProblem(file, because(error));
      }
      return undefined;
    },
    // biome-ignore lint/correctness/useYield: nothing has to be waited for.
    *exists(path) {
      try {
        return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
      } catch {
        return false; // A folder above that may not be looked into.
      }
    },
  };
}

function entryOf(entry: Dirent): Entry {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: 'folder' };
  if (entry.isSymbolicLink()) return { name, kind: 'link' };
  return { name, kind: entry.isFile() ? 'file' : 'other' };
}
