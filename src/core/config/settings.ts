import { acceptedByArticle } from '../linter/accepted.ts';
import type { Accepted } from '../model.ts';
import type { FileSystem, Work } from '../workspace/file-system.ts';
import { matchesGlobs } from '../workspace/glob.ts';
import { canBeArticle, isOtherText, type Recognition, recognise } from '../workspace/is-article.ts';
import { configPaths, type ResolvedStyle } from './config.ts';
import { styleFor } from './file-checks.ts';
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

/** @param config the file that the configuration stands in; undefined for settings that have no place */
export function fileSettings(resolved: ResolvedStyle, config: string | undefined): FileSettings {
  const accepted = acceptedByArticle(resolved.accepted);
  const nameOf = (path: string) => nameUnder(config, path);
  return {
    acceptedIn: (path) => accepted(nameOf(path)),
    styleOf: (path) => styleFor(resolved.style, resolved.files, nameOf(path)),
    isIgnored: (path) => matchesGlobs(nameOf(path), resolved.ignore),
    canBeArticle: (path) => canBeArticle(nameOf(path), resolved),
    recognise: (path, head) => recognise(nameOf(path), head, resolved),
    isOtherText: (path) => isOtherText(nameOf(path), resolved),
  };
}

/** The nearest configuration file: beside a file, then in each folder above; undefined where there is none. */
export function* nearestConfig(files: FileSystem, path: string): Work<string | undefined> {
  for (const config of configPaths(path)) if (yield* files.exists(config)) return config;
  return undefined;
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
