import { realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isConfigPath } from '../../core/config/resolved.ts';
import type { CalendarDate, Container } from '../../core/model.ts';
import { isText, utf16Of } from '../../core/workspace/encoding.ts';
import { doneAtOnce, inside } from '../../core/workspace/file-system.ts';
import { filesIn } from '../../core/workspace/find.ts';
import { HEAD_LENGTH } from '../../core/workspace/is-article.ts';
import { readHead } from '../files/read.ts';
import { nodeFiles, slashed } from './node-files.ts';
import { expand } from './patterns.ts';
import { because } from './reasons.ts';
import type { Settings, SettingsFinder } from './settings.ts';

/** A file to read. */
export interface InputFile {
  /** The path as it is reported: as given, for files in folders joined to the folder as given. */
  readonly file: string;
  /** The absolute path. */
  readonly path: string;
  /** How it is read; without it, by its name. */
  readonly container?: Container | undefined;
  /** The date it speaks from, where that is known besides. */
  readonly date?: CalendarDate | undefined;
}

/** What the paths of a command line come to. */
export interface Found {
  readonly files: readonly InputFile[];
  /** One line each: what does not exist, cannot be listed, or is a link to nothing. */
  readonly failures: readonly string[];
  /** One line each: links out of the folder that was named. */
  readonly notes: readonly string[];
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

/** A file that was found, with the path behind all links. */
interface FoundFile extends InputFile {
  readonly real: string;
  /** Whether it was found through a link within a folder: then the file itself goes before it. */
  readonly linked: boolean;
}

/**
 * Finds the files to read, each once, in the order of the paths and by name within a folder. A file that is named is
 * always taken; of a folder only the articles, without what `.gitignore` and the configuration leave out, and nothing
 * that stands outside it, whatever links say. A path that does not exist and has wildcards in it is a pattern.
 */
export function findFiles(paths: readonly string[], options: FindOptions): Found {
  const files = new Map<string, FoundFile>();
  const found: Said = { failures: [], notes: [], empty: [], leftAlone: [] };
  const take = (file: FoundFile) => {
    const other = files.get(file.real);
    if (other && (file.linked || !other.linked)) return;
    files.delete(file.real);
    files.set(file.real, file);
  };
  for (const { file, within } of paths.flatMap((path) => expand(path, options.cwd))) {
    const path = resolve(options.cwd, file);
    if (within !== undefined) {
      const real = targetOf({ file, path }, realpathSync(within), found);
      if (real !== undefined) take({ file, path, real, linked: true });
      continue;
    }
    const stats = stat(path);
    if (typeof stats === 'string') found.failures.push(`${file}: ${stats}`);
    else if (stats.isDirectory()) walkNamed({ file, path }, options, found).forEach(take);
    else if (stats.isFile()) take({ file, path, real: realpathSync(path), linked: false });
    else found.failures.push(`${file}: ${because({ code: 'ENOTFILE' })}`);
  }
  const leftAlone = new Set(found.leftAlone).size;
  return { files: [...files.values()].map(({ file, path }) => ({ file, path })), ...found, leftAlone };
}

/** What there is to say, while it is gathered. */
type Said = Record<'failures' | 'notes' | 'empty' | 'leftAlone', string[]>;

function walkNamed(named: InputFile, options: FindOptions, said: Said): FoundFile[] {
  const root = realpathSync(named.path);
  const top = slashed(named.path);
  // The path as it is reported: that of the folder as given, and the way from there.
  const reported = (path: string) => join(named.file, path.slice(top.length));
  const files = nodeFiles((path, trouble) => {
    const shown = path.startsWith(inside(top, '')) || path === top ? reported(path) : relative(options.cwd, path);
    said.failures.push(`${shown}: ${trouble}`);
  });
  options.settings(named.path); // What is wrong with it is said, were there nothing to read.
  const found = doneAtOnce(filesIn(files, top, { visibleOnly: options.all }));
  const wanted = found.flatMap(({ path: full, kind }) => {
    const [file, path] = [reported(full), resolve(full)];
    const settings = options.settings(dirname(path));
    if (settings.isIgnored(path) || !isNamedSo(basename(path), path, settings, options)) return [];
    const linked = kind === 'link';
    const real = linked ? targetOf({ file, path }, root, said) : join(root, full.slice(top.length));
    if (real === undefined) return [];
    if (isWanted(path, settings, options.all)) return [{ file, path, real, linked }];
    if (settings.isOtherText(path)) said.leftAlone.push(path);
    return [];
  });
  if (wanted.length === 0) said.empty.push(named.file);
  return wanted;
}

/**
 * The path of the file that a link in a folder stands for. Linked folders may lead back up and are not entered; what
 * leads out of the folder that was named is left alone and said.
 */
function targetOf({ file, path }: InputFile, root: string, { failures, notes }: Said): string | undefined {
  const stats = stat(path);
  if (typeof stats === 'string') failures.push(`${file}: a link, and ${stats}`);
  else if (stats.isFile()) {
    const real = realpathSync(path);
    if (isWithin(real, root)) return real;
    notes.push(`${file}: a link out of the folder, not read`);
  }
  return undefined;
}

function isWithin(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether the name allows that the file is read; what a file's beginning says comes after. */
function isNamedSo(name: string, path: string, settings: Settings, { all }: FindOptions): boolean {
  if (all) return !isConfigPath(name);
  // Editors leave links of this name beside a file that is open.
  return !name.startsWith('.#') && settings.canBeArticle(path);
}

function isWanted(path: string, settings: Settings, all: boolean): boolean {
  const head = headOf(path);
  if (head === undefined) return true; // Reading it will say why it cannot be read.
  if (all) return isText(head);
  return settings.isArticle(path, new TextDecoder(utf16Of(head)).decode(head));
}

function headOf(path: string): Uint8Array | undefined {
  try {
    return readHead(path, HEAD_BYTES);
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
