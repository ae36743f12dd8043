import { basename, dirname, relative, resolve } from 'node:path';
import { resolveStyle } from '../../core/config/config.ts';
import { completed, RULE_READERS, type RulesAbove, type WithPeople } from '../../core/config/extended.ts';
import { type Layer, type Layers, layeredSettings, layeredStyle } from '../../core/config/layers.ts';
import { configsAbove, type FileSettings } from '../../core/config/settings.ts';
import type { House } from '../../core/config/style.ts';
import type { Rule } from '../../core/linter/rule.ts';
import type { Accepted } from '../../core/model.ts';
import { PeopleFiles } from '../../core/roster/with-people.ts';
import { readValeStyles } from '../../core/vale/load.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { doneAtOnce, inside, type Work } from '../../core/workspace/file-system.ts';
import type { NamedFiles } from '../../core/workspace/named-files.ts';
import { nodeParts, Scripts } from '../../hosts/scripts.ts';
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
  /** The files it comes from, the nearest first. */
  readonly configs: readonly ConfigFile[];
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
  /** What files with code were run before, and how they are. */
  readonly scripts?: Scripts | undefined;
  /** Told, once each, what in a configuration file could not be used: `copydesk.json:3:5: …`. */
  onProblem(message: string): void;
}

/**
 * Reads configuration files as they are needed, each once.
 * Throws `UsageError` where the file of `config` cannot be read.
 */
export function settingsFinder(options: SettingsOptions): SettingsFinder {
  const files = nodeFiles(() => {});
  const people = options.people ?? new PeopleFiles(namedNodeFiles);
  const named = filesOf(options.scripts ?? newScripts());
  const byFile = new Map<string, Configuration>();
  const byFiles = new Map<string, Settings>();
  const byFolder = new Map<string, Settings>();
  const configOf = (file: string): Configuration => {
    const read = () => readConfig(file, { files: named, people, above: () => atOnce(() => rulesAbove(file)) }, options);
    const known = byFile.get(file) ?? read();
    byFile.set(file, known);
    return known;
  };
  const rulesAbove = (file: string): readonly Rule[] => {
    if (options.config !== undefined) return [];
    const [nearest] = doneAtOnce(configsAbove(files, slashed(dirname(file))));
    if (nearest === undefined) return [];
    const { rules, layers } = configOf(resolve(nearest));
    return layers.some(({ resolved }) => resolved.root) ? rules : [...rules, ...rulesAbove(resolve(nearest))];
  };
  const settingsOf = (paths: readonly string[]): Settings => {
    const configs = upToRoot(paths, configOf);
    const key = configs.map(({ path }) => path).join('\n');
    const settings = byFiles.get(key) ?? makeSettings(configs, options);
    byFiles.set(key, settings);
    return settings;
  };
  if (options.config !== undefined) {
    const fixed = settingsOf([resolve(options.cwd, options.config)]);
    return () => fixed;
  }
  return (folder) => {
    let settings = byFolder.get(folder);
    if (!settings) {
      const configs = doneAtOnce(configsAbove(files, inside(slashed(folder), 'article')));
      settings = settingsOf(configs.map((config) => resolve(config)));
      byFolder.set(folder, settings);
    }
    return settings;
  };
}

/** A configuration file as it was read, with what it refines. */
interface Configuration extends ConfigFile {
  readonly layers: readonly Layer[];
  /** The checks of the files that it, and what it refines, name. */
  readonly rules: readonly Rule[];
}

/** What reads files with checks. */
const READERS = [...RULE_READERS, readValeStyles];

/** What runs files with code; undefined where this Node cannot. */
export function newScripts(): Scripts | undefined {
  const parts = nodeParts();
  return parts && new Scripts(parts);
}

/** The system's files that configurations name, those with code as they are run. */
function filesOf(scripts: Scripts | undefined): NamedFiles {
  if (!scripts) return namedNodeFiles;
  return { ...namedNodeFiles, run: (path, text) => atOnce(() => scripts.run(path, text)) };
}

/** What is known without waiting, as work. */
// biome-ignore lint/correctness/useYield: nothing has to be waited for.
function* atOnce<Value>(value: () => Value): Work<Value> {
  return value();
}

/** The configurations that count, the nearest first: none above one that says it is the root. */
function upToRoot(paths: readonly string[], configOf: (path: string) => Configuration): Configuration[] {
  const configs: Configuration[] = [];
  for (const path of paths) {
    const config = configOf(path);
    configs.push(config);
    if (config.layers.some(({ resolved }) => resolved.root)) break;
  }
  return configs;
}

function makeSettings(configs: readonly Configuration[], options: SettingsOptions): Settings {
  const [nearest, ...others] = configs.flatMap((config) => config.layers);
  const layers: Layers = [nearest ?? { resolved: resolveStyle({}), config: undefined }, ...others];
  const style = layeredStyle(layers);
  const settings = layeredSettings(layers, options.style ? { ...style, house: options.style } : style);
  return {
    configs,
    acceptedIn: (path) => settings.acceptedIn(slashed(path)),
    styleOf: (path) => settings.styleOf(slashed(path)),
    isIgnored: (path) => settings.isIgnored(slashed(path)),
    canBeArticle: (path) => settings.canBeArticle(slashed(path)),
    isArticle: (path, head) => settings.recognise(slashed(path), head).verdict === 'article',
    isOtherText: (path) => settings.isOtherText(slashed(path)),
  };
}

/** One that cannot be read does not keep the articles from being read, unless it was asked for by name. */
function readConfig(
  file: string,
  { files, people, above }: { readonly files: NamedFiles; readonly people: PeopleFiles; readonly above: RulesAbove },
  { cwd, config, onProblem }: SettingsOptions,
): Configuration {
  const shownAs = (path: string) => relative(cwd, path) || path;
  const read = textOf(file);
  if ('trouble' in read) {
    if (config !== undefined) throw new UsageError(`${shownAs(file)}: ${read.trouble}`);
    onProblem(`${shownAs(file)}: ${read.trouble}`);
    return { path: file, accepted: [], layers: [{ resolved: resolveStyle({}), config: slashed(file) }], rules: [] };
  }
  const withPeople = peopleAdder(people, { cwd, onProblem });
  const text = { path: slashed(file), text: read.text };
  const { resolved, bases, data } = doneAtOnce(completed(text, files, withPeople, above, READERS));
  for (const { path, problems } of [{ path: file, problems: resolved.problems }, ...data])
    for (const { line, column, message } of problems) onProblem(`${shownAs(path)}:${line}:${column}: ${message}`);
  const layers = [resolved, ...bases].map((one) => ({ resolved: one, config: text.path }));
  const rules = layers.flatMap((layer) => layer.resolved.style.ownRules);
  return { path: file, accepted: resolved.accepted, layers, rules };
}

/** Reads the people files a configuration names; what in them could not be used is told, the rest counts. */
function peopleAdder(people: PeopleFiles, { cwd, onProblem }: Pick<SettingsOptions, 'cwd' | 'onProblem'>): WithPeople {
  return function* (config, file) {
    const { resolved, problems } = yield* people.added(config, file);
    const shown = relative(cwd, file.path) || file.path;
    const folder = shown.slice(0, shown.length - basename(file.path).length);
    for (const { file: name, line, message } of problems)
      onProblem(`${folder}${name}:${line === undefined ? '' : `${line}:`} ${message}`);
    return resolved;
  };
}

function textOf(file: string): { text: string } | { trouble: string } {
  try {
    const decoded = decode(readWhole(file));
    return 'refused' in decoded ? { trouble: decoded.refused } : decoded;
  } catch (error) {
    return { trouble: because(error) };
  }
}
