import { folderOf, inside, type Work } from './file-system.ts';

/** What reading a file that a configuration names asks of a host. Paths are absolute and have slashes. */
export interface NamedFiles {
  /** What is at a path, links not followed; undefined where nothing is. */
  look(path: string): Work<NamedLook | undefined>;
  /** The names of what is in a folder; none where it cannot be listed. */
  list(folder: string): Work<readonly string[]>;
  /** The text of a file, or why there is none, in words that go on after its name and a colon. */
  read(path: string): Work<{ readonly text: string } | { readonly trouble: string }>;
  /**
   * Runs a file with code and gives what it exports, or why it does not, in words that go on after its name and a colon.
   * Not there where nothing is ever run.
   * @param text what the file holds
   */
  run?(path: string, text: string): Work<Ran | { readonly trouble: string }>;
}

/** A file with code that was run. */
export interface Ran {
  /** Its default export; undefined where it has none. */
  readonly exported: unknown;
  /** Has something done, and ends it when it takes longer than some milliseconds, as far as the host can. */
  readonly guard: <T>(work: () => T, milliseconds: number) => T;
}

/** What is at a path. */
export interface NamedLook {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** Changes when it is written. */
  readonly stamp: string;
  /** In bytes. */
  readonly size: number;
}

/** A file that may be read, or a folder, or why not. */
export type NamedFile =
  | { readonly path: string; readonly stamp: string; readonly size: number }
  | { readonly trouble: string };

/**
 * Finds a file that a configuration names. It lies beside the configuration or in a folder below, and there is no link
 * on the way: whoever opens a folder of others is not to have other places read.
 * @param config the path of the configuration
 * @param name the file's path relative to it, with slashes
 * @param kind what it has to be
 */
export function* findNamed(
  files: NamedFiles,
  config: string,
  name: string,
  kind: 'file' | 'folder' = 'file',
): Work<NamedFile> {
  const steps = name.split('/').filter((step) => step !== '.' && step !== '');
  if (/^[/\\]|^[a-z]+:/i.test(name) || name.includes('\\') || steps.includes('..') || steps.length === 0)
    return {
      trouble: 'it must lie beside the configuration or in a folder below: move it there, and name it with slashes.',
    };
  let path = folderOf(config) ?? '/';
  let last: NamedLook | undefined;
  for (const [depth, step] of steps.entries()) {
    path = inside(path, step);
    const found = yield* files.look(path);
    const isLast = depth === steps.length - 1;
    if (!found) return { trouble: `there is no ${isLast ? `such ${kind}` : `folder “${step}”`}.` };
    if (found.kind === 'link')
      return { trouble: `“${step}” is a link, which is not followed: put the file itself there.` };
    const due = isLast ? kind : 'folder';
    if (found.kind !== due) return { trouble: `“${step}” is not a ${due}.` };
    last = found;
  }
  return { path, stamp: last?.stamp ?? '', size: last?.size ?? 0 };
}
