import { type Dirent, lstatSync, readdirSync, type Stats } from 'node:fs';
import { decode } from '../../core/workspace/encoding.ts';
import type { Entry, FileSystem } from '../../core/workspace/file-system.ts';
import type { NamedFiles } from '../../core/workspace/named-files.ts';
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

/** The system's files that configurations name. */
export const namedNodeFiles: NamedFiles = {
  // biome-ignore lint/correctness/useYield: nothing has to be waited for.
  *look(path) {
    try {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      return stats && { kind: kindOf(stats), stamp: `${stats.mtimeMs} ${stats.size}`, size: stats.size };
    } catch {
      return undefined; // A folder that may not be looked into.
    }
  },
  // biome-ignore lint/correctness/useYield: nothing has to be waited for.
  *list(folder) {
    try {
      return readdirSync(folder).sort();
    } catch {
      return []; // What cannot be listed is told of where something in it is missing.
    }
  },
  // biome-ignore lint/correctness/useYield: nothing has to be waited for.
  *read(path) {
    try {
      const decoded = decode(readWhole(path));
      return 'refused' in decoded ? { trouble: `${decoded.refused}.` } : decoded;
    } catch (error) {
      return { trouble: `${because(error)}.` };
    }
  },
};

function entryOf(entry: Dirent): Entry {
  return { name: entry.name, kind: kindOf(entry) };
}

function kindOf(entry: Dirent | Stats): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  return entry.isFile() ? 'file' : 'other';
}
