import { type FileSystem, inside, type Work } from './file-system.ts';
import type { IsIgnored } from './gitignore.ts';
import { ignoredAbove, withFolder } from './ignored.ts';

/** Folders that are entered by nobody who looks for articles. */
const NEVER_ENTERED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

export interface FindOptions {
  /** What is left out besides what `.gitignore` leaves out; of folders the path ends in a slash. */
  readonly isExcluded?: IsIgnored;
  /** Asked before each entry: whether to go no further. */
  readonly isCancelled?: () => boolean;
  /** Whether what is hidden is left out. */
  readonly visibleOnly?: boolean;
}

/** A file in the order in which files are found: by name within a folder, what is in folders at the folder's place. */
export interface FoundFile {
  readonly path: string;
  readonly kind: 'file' | 'link';
}

/** The files in a folder and the folders below it, as git would see them. */
export function* filesIn(files: FileSystem, folder: string, options: FindOptions = {}): Work<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  yield* walk(files, folder, yield* ignoredAbove(files, folder), options, found);
  return found;
}

function* walk(
  files: FileSystem,
  folder: string,
  above: IsIgnored,
  options: FindOptions,
  found: FoundFile[],
): Work<void> {
  const { isExcluded = () => false, isCancelled = () => false, visibleOnly = false } = options;
  const entries = yield* files.list(folder);
  const isIgnored = entries.some(({ name }) => name === '.gitignore') ? yield* withFolder(files, above, folder) : above;
  for (const { name, kind } of entries) {
    if (isCancelled()) return;
    if (visibleOnly && name.startsWith('.')) continue;
    const path = inside(folder, name);
    const marked = kind === 'folder' ? `${path}/` : path;
    if (isIgnored(marked) || isExcluded(marked) || (kind === 'folder' && NEVER_ENTERED.has(name))) continue;
    if (kind === 'folder') yield* walk(files, path, isIgnored, options, found);
    else if (kind !== 'other') found.push({ path, kind });
  }
}

/**
 * Whether a file in a folder is one of those that are found there.
 * @param root the folder; the file lies in it or below
 */
export function* isFoundIn(files: FileSystem, root: string, file: string, options: FindOptions = {}): Work<boolean> {
  const { isExcluded = () => false } = options;
  let isIgnored = yield* ignoredAbove(files, root);
  let folder = root;
  const names = file.slice(inside(root, '').length).split('/');
  for (const [depth, name] of names.entries()) {
    isIgnored = yield* withFolder(files, isIgnored, folder);
    const isFolder = depth < names.length - 1;
    folder = inside(folder, name);
    const marked = isFolder ? `${folder}/` : folder;
    if (isIgnored(marked) || isExcluded(marked) || (isFolder && NEVER_ENTERED.has(name))) return false;
  }
  return true;
}
