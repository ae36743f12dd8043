import { closeSync, type Dirent, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { IsIgnored } from '../../core/article/gitignore.ts';
import { HEAD_LENGTH } from '../../core/article/is-article.ts';
import { isText, utf16Of } from '../../core/workspace/encoding.ts';
import { ignoredAbove, slashed, withFolder } from './ignored.ts';
import { because } from './reasons.ts';
import type { Settings, SettingsFinder } from './settings.ts';

/** A file to read. */
export interface InputFile {
  /** The path as it is reported: as given, for files in folders joined to the folder as given. */
  readonly file: string;
  /** The absolute path. */
  readonly path: string;
}

/** What the paths of a command line come to. */
export interface Found {
  readonly files: readonly InputFile[];
  /** One line each: paths that do not exist, folders that cannot be listed. */
  readonly failures: readonly string[];
  /** Folders as given that hold nothing to read. */
  readonly empty: readonly string[];
  /** How many text files in folders do not look like articles. */
  readonly leftAlone: number;
}

export interface FindOptions {
  readonly cwd: string;
  /** Read every text file of a folder, not only the articles; hidden ones are left out. */
  readonly all: boolean;
  readonly settings: SettingsFinder;
}

/** As many bytes as the characters that decide can have. */
const HEAD_BYTES = 4 * HEAD_LENGTH;

/**
 * Finds the files to read, each once, in the order of the paths and by name within a folder. A file that is named is
 * always taken; of a folder only the articles, without what `.gitignore` and the configuration leave out. A path that
 * does not exist and has wildcards in it is a pattern.
 */
export function findFiles(paths: readonly string[], options: FindOptions): Found {
  const files = new Map<string, InputFile>();
  const failures: string[] = [];
  const empty: string[] = [];
  const leftAlone: string[] = [];
  const take = (file: InputFile) => {
    if (!files.has(file.path)) files.set(file.path, file);
  };
  for (const given of paths.flatMap((path) => expand(path, options.cwd))) {
    const path = resolve(options.cwd, given);
    const stats = stat(path);
    if (typeof stats === 'string') failures.push(`${given}: ${stats}`);
    else if (!stats.isDirectory()) take({ file: given, path });
    else {
      const inside = walk({ file: given, path, isIgnored: ignoredAbove(path) }, options, { failures, leftAlone });
      if (inside.length === 0) empty.push(given);
      inside.forEach(take);
    }
  }
  return { files: [...files.values()], failures, empty, leftAlone: new Set(leftAlone).size };
}

/** The files a pattern stands for; the path itself where it exists or is no pattern. */
function expand(path: string, cwd: string): string[] {
  if (!isDynamicPattern(path) || typeof stat(resolve(cwd, path)) !== 'string') return [path];
  const matches = globSync(path.replaceAll('\\', '/'), { cwd, ignore: '**/node_modules/**', expandDirectories: false });
  return matches.length ? matches.sort() : [path];
}

interface Folder extends InputFile {
  readonly isIgnored: IsIgnored;
}

/** What is noted of a folder besides its files. */
interface Notes {
  readonly failures: string[];
  readonly leftAlone: string[];
}

function walk(folder: Folder, options: FindOptions, notes: Notes): InputFile[] {
  const entries = list(folder, notes.failures);
  const isIgnored = withFolder(folder.isIgnored, folder.path);
  const settings = options.settings(folder.path);
  return entries.flatMap((entry) => {
    // Nobody's copy is hidden: what is, are settings.
    if (options.all && entry.name.startsWith('.')) return [];
    const at = { file: join(folder.file, entry.name), path: join(folder.path, entry.name) };
    if (entry.isDirectory()) {
      const skipped = entry.name === '.git' || entry.name === 'node_modules' || isIgnored(`${slashed(at.path)}/`);
      return skipped ? [] : walk({ ...at, isIgnored }, options, notes);
    }
    if (!isFile(entry, at.path) || isIgnored(slashed(at.path)) || settings.isIgnored(at.path)) return [];
    if (isWanted(at.path, settings, options.all)) return [at];
    if (settings.isOtherText(at.path)) notes.leftAlone.push(at.path);
    return [];
  });
}

function list(folder: InputFile, failures: string[]): Dirent[] {
  try {
    return readdirSync(folder.path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    failures.push(`${folder.file}: ${because(error)}`);
    return [];
  }
}

/** Linked files are read; linked folders may lead back up and are not entered. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const stats = stat(path);
  return typeof stats !== 'string' && stats.isFile();
}

function isWanted(path: string, settings: Settings, all: boolean): boolean {
  if (!all && !settings.canBeArticle(path)) return false;
  const head = headOf(path);
  if (head === undefined) return true; // Reading it will say why it cannot be read.
  if (all) return isText(head);
  return settings.isArticle(path, new TextDecoder(utf16Of(head)).decode(head));
}

function headOf(path: string): Uint8Array | undefined {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(HEAD_BYTES);
      return bytes.subarray(0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

function stat(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return because(error);
  }
}
