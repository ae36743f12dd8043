import type { Accepted } from '../model.ts';
import type { FileSystem, Work } from '../workspace/file-system.ts';
import type { Recognition } from '../workspace/is-article.ts';
import { configPaths } from './resolved.ts';
import type { Style } from './style.ts';

/** What a configuration says about files. Paths are absolute and have slashes. */
export interface FileSettings {
  /** What is accepted in a file; the same list for the same file. */
  acceptedIn(path: string): readonly Accepted[];
  /** The style of a file; the same object for files without settings of their own. */
  styleOf(path: string): Style;
  /** Whether the configuration says that a file is not read. */
  isIgnored(path: string): boolean;
  /** Whether the name allows an article at all; asked before a file is opened. */
  canBeArticle(path: string): boolean;
  /** What a file is, by its name and the beginning of its text. */
  recognise(path: string, head: string): Recognition;
  /** Whether a file that is no article may have been meant for one, by its name. */
  isOtherText(path: string): boolean;
}

/** The configuration files that may hold for a file, the nearest first, one a folder: beside it and in those above. */
export function* configsAbove(files: FileSystem, path: string): Work<string[]> {
  const found: string[] = [];
  let folder: string | undefined;
  for (const config of configPaths(path)) {
    const own = config.slice(0, config.lastIndexOf('/'));
    if (own === folder || !(yield* files.exists(config))) continue;
    folder = own;
    found.push(config);
  }
  return found;
}

/** The path of a file as the patterns of its configuration see it: relative to the configuration's folder. */
export function nameUnder(config: string | undefined, path: string): string {
  if (config === undefined) return path.replace(/^\//, '');
  const [folders, names] = [config.split('/').slice(0, -1), path.split('/')];
  let same = 0;
  while (same < folders.length && same < names.length - 1 && folders[same] === names[same]) same++;
  if (same === 0) return path;
  return [...folders.slice(same).map(() => '..'), ...names.slice(same)].join('/');
}
