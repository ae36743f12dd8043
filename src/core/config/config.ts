import type { Rule } from '../linter/rule.ts';
import type { Accepted } from '../model.ts';
import { registerOf } from '../people/register.ts';
import { RULES } from '../rules/index.ts';
import type { Glob } from '../workspace/glob.ts';
import type { Bases } from './bases.ts';
import type { FileChecks } from './file-checks.ts';
import { type ConfigProblem, problemList } from './json.ts';
import { readValue, type Spec } from './spec.ts';
import { type CheckSetting, DEFAULT_STYLE, type House, type KnownPerson, type Style } from './style.ts';
import { CONFIG } from './table.ts';
import { mergedWords, sourceOf } from './word-lists.ts';
import { type NamedFile, readNode, type WordList } from './words.ts';

export type { FileChecks } from './file-checks.ts';
export type { ConfigProblem };

/** The name of the configuration file; the one that is written where there is none. */
export const CONFIG_NAME = 'copydesk.json';

/** What it may be called. Of several in one folder the first counts. */
export const CONFIG_NAMES: readonly string[] = [CONFIG_NAME, 'copydesk.jsonc', 'copydesk.yaml', 'copydesk.yml'];

/** Whether a path is that of a configuration file. */
export function isConfigPath(path: string): boolean {
  return CONFIG_NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** The settings of the editor, as it gives them; they count where there is no configuration file. */
export interface Settings {
  readonly style?: unknown;
  readonly checks?: unknown;
  readonly people?: unknown;
  readonly neverPeople?: unknown;
  readonly words?: unknown;
  readonly differentPeople?: unknown;
}

export interface StyleInput {
  /** The text of the nearest configuration file, without byte-order mark. */
  readonly configText?: string | undefined;
  /** Its name, which tells JSON from YAML (default: JSON). */
  readonly configName?: string | undefined;
  readonly settings?: Settings | undefined;
}

/** What configuration comes to. */
export interface ResolvedStyle {
  readonly style: Style;
  /** Where checks are set otherwise; `styleFor` gives the style of a file. */
  readonly files: readonly FileChecks[];
  /** Relative to the file: what is an article whatever it looks like, and what is not read. */
  readonly articles: readonly Glob[];
  readonly ignore: readonly Glob[];
  /** The files of people it names, relative to the file. */
  readonly peopleFiles: readonly string[];
  /** What people have accepted, in all articles. */
  readonly accepted: readonly Accepted[];
  /** The house, where it is said. */
  readonly house: House | undefined;
  /** Files that it refines, in their order: the later wins. `extendedBy` reads them. */
  readonly bases: readonly NamedFile[];
  /** Folders of Vale styles and configurations of Vale that it names. */
  readonly vale: readonly NamedFile[];
  /** Whether configurations in folders above are left out. */
  readonly root: boolean;
  /** The files with checks that it names: `own/check-files.ts` reads them. */
  readonly checkFiles: readonly NamedFile[];
  /** What it says of words, and the files that list more: `withWordFiles` reads them. */
  readonly wordList: WordList;
  /** What could not be used, in the order of the text; the rest counts. Of settings, places mean nothing. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Makes a style of a configuration file or, without one, of settings. Never throws: a broken entry is left out and
 * reported where it stands.
 * @param rules the checks that may be named
 */
export function resolveStyle(
  { configText, configName = CONFIG_NAME, settings }: StyleInput,
  rules: readonly Rule[] = RULES,
): ResolvedStyle {
  const text = configText ?? settingsText(settings);
  const { problems, report } = problemList(text);
  const root = text.trim() ? readNode(configName, text, report) : undefined;
  const config = ((root && readValue(WHOLE, root, { rules, report })) ?? {}) as Config;
  const {
    style: said,
    extends: { houses: extended, files: bases, vale } = NO_BASES,
    root: isRoot = false,
    articles = [],
    ignore = [],
    files = [],
    accepted = [],
    peopleFiles = [],
    checkFiles = [],
    words: wordList = { entries: [], files: [] },
    ...style
  } = config;
  const register = style.people?.length ? registerOf(style.people) : undefined;
  const words = mergedWords([sourceOf('this file', text, wordList.entries, report)]);
  const house = said ?? extended.at(-1);
  return {
    house,
    bases,
    vale,
    root: isRoot,
    style: { ...DEFAULT_STYLE, house: house ?? DEFAULT_STYLE.house, words, ...style, ...(register && { register }) },
    peopleFiles,
    checkFiles,
    wordList,
    files,
    articles,
    ignore,
    accepted: accepted.map((entry) => ({ ...entry, before: entry.before ?? '', after: entry.after ?? '' })),
    problems: problems(),
  };
}

/**
 * Where the configuration of a file may lie, nearest first: beside it, then in each folder above.
 * @param path an absolute path or the path of a URI, with slashes
 */
export function configPaths(path: string): string[] {
  const paths: string[] = [];
  for (let slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
    for (const name of CONFIG_NAMES) paths.push(`${path.slice(0, slash)}/${name}`);
    if (slash === 0) break;
  }
  return paths;
}

/** What a configuration file says, read by the table of what it may. */
interface Config {
  readonly style?: House;
  readonly extends?: Bases;
  readonly root?: boolean;
  readonly checks?: Readonly<Record<string, CheckSetting>>;
  readonly people?: readonly KnownPerson[];
  readonly neverPeople?: readonly string[];
  readonly words?: WordList;
  readonly differentPeople?: readonly (readonly string[])[];
  readonly peopleFiles?: readonly string[];
  readonly checkFiles?: readonly NamedFile[];
  readonly files?: readonly FileChecks[];
  readonly articles?: readonly Glob[];
  readonly ignore?: readonly Glob[];
  readonly accepted?: readonly Written[];
}

/** An accepted finding as it is written: what stands around it may be left out. */
type Written = Omit<Accepted, 'before' | 'after'> & Partial<Accepted>;

const NO_BASES: Bases = { houses: [], files: [], vale: [] };

const WHOLE: Spec = { kind: 'object', name: 'A configuration', part: 'part of the configuration', parts: CONFIG };

/** Settings as a configuration file would say them; what is not set is left out. */
function settingsText(settings: Settings | undefined): string {
  return JSON.stringify(settings ?? {});
}
