import { type FileSystem, folderOf, inside, type Work } from './file-system.ts';
import { type IsIgnored, withGitignore } from './gitignore.ts';

const nothing: IsIgnored = () => false;

/** Adds the `.gitignore` of a folder, where it has one, to what is ignored above it. Paths are absolute. */
export function* withFolder(files: FileSystem, above: IsIgnored, folder: string): Work<IsIgnored> {
  const text = yield* files.read(inside(folder, '.gitignore'));
  return text === undefined ? above : withGitignore(above, inside(folder, ''), text);
}

/**
 * What the `.gitignore` files above a folder leave out, from the top of its repository down. A folder that is itself
 * left out was asked for by name: then nothing above counts.
 */
export function* ignoredAbove(files: FileSystem, folder: string): Work<IsIgnored> {
  const parents: string[] = [];
  for (let at = folder; !(yield* files.exists(inside(at, '.git'))); ) {
    const parent = folderOf(at);
    if (parent === undefined) return nothing;
    parents.unshift(parent);
    at = parent;
  }
  let isIgnored = nothing;
  for (const parent of parents) isIgnored = yield* withFolder(files, isIgnored, parent);
  return isIgnored(inside(folder, '')) ? nothing : isIgnored;
}
