import { extname } from 'node:path';
import type { Container } from '../../core/model.ts';
import { DEFAULT_STYLE, HOUSES, type House, type Style } from '../../core/style/style.ts';
import { UsageError } from '../usage.ts';

/** What the configuration says about the files of one folder. Paths are absolute. */
export interface Settings {
  readonly style: Style;
  isIgnored(path: string): boolean;
  /** Whether the name allows an article at all; asked before a file is opened. */
  canBeArticle(path: string): boolean;
  isArticle(path: string, head: string): boolean;
}

/** Gives the settings that hold in a folder. Throws `UsageError` where its configuration is wrong. */
export type SettingsFinder = (folder: string) => Settings;

export interface SettingsOptions {
  readonly cwd: string;
  /** A configuration file that holds for all files, in place of those beside them. */
  readonly config?: string;
  /** The house style, in place of the configuration's. */
  readonly style?: string;
}

export function settingsFinder(options: SettingsOptions): SettingsFinder {
  const style = { ...DEFAULT_STYLE, ...(options.style ? { house: houseOf(options.style) } : {}) };
  const settings: Settings = {
    style,
    isIgnored: () => false,
    canBeArticle: (path) => /\.(article|story|wire|txt|md|markdown)$/i.test(path),
    isArticle: (path, head) => /\.(article|story|wire)$/i.test(path) || /^(\s*date \d{4}-|---\r?\n)/.test(head),
  };
  return () => settings;
}

/** How a file is read, by its name. */
export function containerOf(name: string): Container {
  return /^\.(md|markdown)$/i.test(extname(name)) ? 'markdown' : 'wire';
}

function houseOf(name: string): House {
  const house = HOUSES.find((known) => known === name);
  if (house === undefined) throw new UsageError(`There is no house style “${name}”. Known: ${HOUSES.join(', ')}.`);
  return house;
}
