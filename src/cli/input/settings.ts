import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configPaths, type ResolvedStyle, resolveStyle, styleFor } from '../../core/config/config.ts';
import type { House, Style } from '../../core/config/style.ts';
import { acceptedByArticle } from '../../core/linter/accepted.ts';
import type { Accepted } from '../../core/model.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { matchesGlobs } from '../../core/workspace/glob.ts';
import { canBeArticle, isArticle, isOtherText } from '../../core/workspace/is-article.ts';
import { readWhole } from '../files/read.ts';
import { UsageError } from '../usage.ts';
import { because } from './reasons.ts';

/** A configuration file, and what is accepted in it. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  readonly accepted: readonly Accepted[];
}

/** What the configuration says about the files of one folder. Paths are absolute. */
export interface Settings {
  /** The file it comes from. */
  readonly config?: ConfigFile | undefined;
  /** What is accepted in a file. */
  acceptedIn(path: string): readonly Accepted[];
  /** The style of a file; the same object for files without settings of their own. */
  styleOf(path: string): Style;
  isIgnored(path: string): boolean;
  /** Whether the name allows an article at all; asked before a file is opened. */
  canBeArticle(path: string): boolean;
  isArticle(path: string, head: string): boolean;
  /** Whether a file that is no article may have been meant for one, by its name. */
  isOtherText(path: string): boolean;
}

/** Gives the settings that hold in a folder: the same object where the same configuration holds. */
export type SettingsFinder = (folder: string) => Settings;

export interface SettingsOptions {
  readonly cwd: string;
  /** A configuration file that holds for all files, in place of those beside and above them. */
  readonly config?: string;
  /** The house style, in place of the configuration's. */
  readonly style?: House;
  /** Told, once each, what in a configuration file could not be used: `copydesk.json:3:5: …`. */
  onProblem(message: string): void;
}

/**
 * Reads configuration files as they are needed, each once.
 * Throws `UsageError` where the file of `config` cannot be read.
 */
export function settingsFinder(options: SettingsOptions): SettingsFinder {
  const byFile = new Map<string | undefined, Settings>();
  const byFolder = new Map<string, Settings>();
  const settingsOf = (file: string | undefined): Settings => {
    let settings = byFile.get(file);
    if (!settings) {
      settings = makeSettings(file, options);
      byFile.set(file, settings);
    }
    return settings;
  };
  if (options.config !== undefined) {
    const fixed = settingsOf(resolve(options.cwd, options.config));
    return () => fixed;
  }
  return (folder) => {
    let settings = byFolder.get(folder);
    if (!settings) {
      const candidates = configPaths(join(folder, 'article').split(sep).join('/'));
      settings = settingsOf(candidates.find(isThere));
      byFolder.set(folder, settings);
    }
    return settings;
  };
}

function makeSettings(file: string | undefined, options: SettingsOptions): Settings {
  const resolved = file === undefined ? resolveStyle({}) : readConfig(file, options);
  const nameOf = (path: string) => (file === undefined ? path : relative(dirname(file), path)).replaceAll('\\', '/');
  const style = options.style ? { ...resolved.style, house: options.style } : resolved.style;
  const accepted = acceptedByArticle(resolved.accepted);
  return {
    config: file === undefined ? undefined : { path: file, accepted: resolved.accepted },
    acceptedIn: (path) => accepted(nameOf(path)),
    styleOf: (path) => styleFor(style, resolved.files, nameOf(path)),
    isIgnored: (path) => matchesGlobs(nameOf(path), resolved.ignore),
    canBeArticle: (path) => canBeArticle(nameOf(path), resolved),
    isArticle: (path, head) => isArticle(nameOf(path), head, resolved),
    isOtherText: (path) => isOtherText(nameOf(path), resolved),
  };
}

/** Whether something has this name, were it a link to nothing: then reading says so. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // A folder above that may not be looked into.
  }
}

/** One that cannot be read does not keep the articles from being read, unless it was asked for by name. */
function readConfig(file: string, { cwd, config, onProblem }: SettingsOptions): ResolvedStyle {
  const shown = relative(cwd, file) || file;
  const read = textOf(file);
  if ('trouble' in read) {
    if (config !== undefined) throw new UsageError(`${shown}: ${read.trouble}`);
    onProblem(`${shown}: ${read.trouble}`);
    return resolveStyle({});
  }
  const resolved = resolveStyle({ configText: read.text });
  for (const { line, column, message } of resolved.problems) onProblem(`${shown}:${line}:${column}: ${message}`);
  return resolved;
}

function textOf(file: string): { text: string } | { trouble: string } {
  try {
    const decoded = decode(readWhole(file));
    return 'refused' in decoded ? { trouble: decoded.refused } : decoded;
  } catch (error) {
    return { trouble: because(error) };
  }
}
