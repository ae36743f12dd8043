import { basename, relative, resolve } from 'node:path';
import { type ResolvedStyle, resolveStyle } from '../../core/config/config.ts';
import { type FileSettings, fileSettings, nearestConfig } from '../../core/config/settings.ts';
import type { House } from '../../core/config/style.ts';
import { withWordFiles } from '../../core/config/word-files.ts';
import type { Accepted } from '../../core/model.ts';
import { PeopleFiles } from '../../core/roster/with-people.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { doneAtOnce, inside } from '../../core/workspace/file-system.ts';
import { readWhole } from '../files/read.ts';
import { UsageError } from '../usage.ts';
import { namedNodeFiles, nodeFiles, slashed } from './node-files.ts';
import { because } from './reasons.ts';

/** A configuration file, and what is accepted in it. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  readonly accepted: readonly Accepted[];
}

/** What the configuration says about the files of one folder. Paths are absolute, as the system has them. */
export interface Settings extends Omit<FileSettings, 'recognise'> {
  /** The file it comes from. */
  readonly config?: ConfigFile | undefined;
  isArticle(path: string, head: string): boolean;
}

/** Gives the settings that hold in a folder: the same object where the same configuration holds. */
export type SettingsFinder = (folder: string) => Settings;

export interface SettingsOptions {
  readonly cwd: string;
  /** A configuration file that holds for all files, in place of those beside and above them. */
  readonly config?: string;
  /** The house style, in place of the configuration's. */
  readonly style?: House;
  /** Where people files that were read before are kept. */
  readonly people?: PeopleFiles;
  /** Told, once each, what in a configuration file could not be used: `copydesk.json:3:5: …`. */
  onProblem(message: string): void;
}

/**
 * Reads configuration files as they are needed, each once.
 * Throws `UsageError` where the file of `config` cannot be read.
 */
export function settingsFinder(options: SettingsOptions): SettingsFinder {
  const files = nodeFiles(() => {});
  const byFile = new Map<string | undefined, Settings>();
  const byFolder = new Map<string, Settings>();
  const people = options.people ?? new PeopleFiles(namedNodeFiles);
  const settingsOf = (file: string | undefined): Settings => {
    let settings = byFile.get(file);
    if (!settings) {
      settings = makeSettings(file, people, options);
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
      const config = doneAtOnce(nearestConfig(files, inside(slashed(folder), 'article')));
      settings = settingsOf(config && resolve(config));
      byFolder.set(folder, settings);
    }
    return settings;
  };
}

function makeSettings(file: string | undefined, people: PeopleFiles, options: SettingsOptions): Settings {
  const read = file === undefined ? resolveStyle({}) : withPeople(file, readConfig(file, options), people, options);
  const resolved = options.style ? { ...read, style: { ...read.style, house: options.style } } : read;
  const settings = fileSettings(resolved, file === undefined ? undefined : slashed(file));
  return {
    config: file === undefined ? undefined : { path: file, accepted: resolved.accepted },
    acceptedIn: (path) => settings.acceptedIn(slashed(path)),
    styleOf: (path) => settings.styleOf(slashed(path)),
    isIgnored: (path) => settings.isIgnored(slashed(path)),
    canBeArticle: (path) => settings.canBeArticle(slashed(path)),
    isArticle: (path, head) => settings.recognise(slashed(path), head).verdict === 'article',
    isOtherText: (path) => settings.isOtherText(slashed(path)),
  };
}

/** One that cannot be read does not keep the articles from being read, unless it was asked for by name. */
function readConfig(file: string, { cwd, config, onProblem }: SettingsOptions): ResolvedStyle {
  const shownAs = (path: string) => relative(cwd, path) || path;
  const shown = shownAs(file);
  const read = textOf(file);
  if ('trouble' in read) {
    if (config !== undefined) throw new UsageError(`${shown}: ${read.trouble}`);
    onProblem(`${shown}: ${read.trouble}`);
    return resolveStyle({});
  }
  const own = resolveStyle({ configText: read.text });
  const { resolved, data } = doneAtOnce(withWordFiles(own, { path: slashed(file), text: read.text }, namedNodeFiles));
  for (const { path, problems } of [{ path: file, problems: resolved.problems }, ...data])
    for (const { line, column, message } of problems) onProblem(`${shownAs(path)}:${line}:${column}: ${message}`);
  return resolved;
}

/** Reads the people files a configuration names; what in them could not be used is told, the rest counts. */
function withPeople(
  file: string,
  config: ResolvedStyle,
  people: PeopleFiles,
  { cwd, onProblem }: SettingsOptions,
): ResolvedStyle {
  const { resolved, problems } = doneAtOnce(people.added(config, slashed(file)));
  const shown = relative(cwd, file) || file;
  const folder = shown.slice(0, shown.length - basename(file).length);
  for (const { file: name, line, message, isMissing } of problems)
    onProblem(
      isMissing
        ? `${shown}: “${name}”: ${message}`
        : `${folder}${name}:${line === undefined ? '' : `${line}:`} ${message}`,
    );
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
