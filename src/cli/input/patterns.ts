import { type Dirent, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';

/** A path of the command line, or one that a pattern stands for. */
export interface Expanded {
  readonly file: string;
  /** Of a link that a pattern stands for: the folder where the pattern looks, beyond which no link leads. */
  readonly within?: string;
}

/**
 * The files a pattern stands for, by name, links to files among them; linked folders are not entered. The path itself
 * where it exists or is no pattern.
 */
export function expand(path: string, cwd: string): readonly Expanded[] {
  if (!isPattern(path, cwd)) return [{ file: path }];
  const matches = globSync(slashed(path), {
    cwd,
    ignore: '**/node_modules/**',
    expandDirectories: false,
    followSymbolicLinks: false,
    fs: { readdirSync: listed },
  });
  if (matches.length === 0) return [{ file: path }];
  const within = resolve(cwd, folderOf(path, cwd));
  return matches.sort().map((file) => (lstatSync(resolve(cwd, file)).isSymbolicLink() ? { file, within } : { file }));
}

/** The folder where a pattern looks for files: what stands before its first wildcard; other paths as they are. */
export function folderOf(path: string, cwd: string): string {
  if (!isPattern(path, cwd)) return path;
  const parts = slashed(path).split('/');
  const folder = parts.slice(0, parts.findIndex(isPart)).join('/');
  return folder || (path.startsWith('/') ? '/' : '.');
}

const isPart = (part: string): boolean => isDynamicPattern(part);

function isPattern(path: string, cwd: string): boolean {
  return isDynamicPattern(path) && !existsSync(resolve(cwd, path));
}

/** A backslash takes a mark as it is, except where it divides folders. */
function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** What a folder holds, with links to files, or to nothing, as files. */
const listed = ((path: string, options: { withFileTypes: true }): Dirent[] =>
  readdirSync(path, options).map((entry) => {
    if (!entry.isSymbolicLink() || isFolder(join(path, entry.name))) return entry;
    return Object.assign(Object.create(entry), { isFile: () => true }) as Dirent;
  })) as typeof readdirSync;

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // A link to nothing; who reads it says so.
  }
}
