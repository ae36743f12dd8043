import type { Work } from '../../../src/core/workspace/file-system.ts';
import type { NamedFiles, NamedLook } from '../../../src/core/workspace/named-files.ts';

// biome-ignore lint/correctness/useYield: a file system that answers at once.
export function* given<T>(value: T): Work<T> {
  return value;
}

export type Disk = Readonly<Record<string, string | { readonly link: true } | { readonly size: number }>>;

/** A file system of what it holds; folders are there with their files. */
export function filesOf(disk: Disk): NamedFiles {
  const kindOf = (path: string): NamedLook['kind'] | undefined => {
    const one = disk[path];
    if (typeof one === 'object' && 'link' in one) return 'link';
    if (one !== undefined) return 'file';
    return Object.keys(disk).some((other) => other.startsWith(`${path}/`)) ? 'folder' : undefined;
  };
  return {
    look: (path) => {
      const kind = kindOf(path);
      const one = disk[path];
      const size = typeof one === 'object' && 'size' in one ? one.size : 10;
      return given(kind && { kind, stamp: '', size });
    },
    list: (folder) => {
      const below = Object.keys(disk).filter((path) => path.startsWith(`${folder}/`));
      return given([...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0]!))].sort());
    },
    read: (path) => {
      const one = disk[path];
      return given(typeof one === 'string' ? { text: one } : { trouble: 'permission denied.' });
    },
  };
}
