import type { Rule } from '../linter/rule.ts';
import type { Accepted } from '../model.ts';
import { registerOf } from '../people/register.ts';
import { RULES } from '../rules/index.ts';
import type { Glob } from '../workspace/glob.ts';
import type { Bases } from './bases.ts';
import type { FileChecks } from './file-checks.ts';
import { problemList } from './json.ts';
import { CONFIG_NAME, type ResolvedStyle } from './resolved.ts';
import { readValue, type Spec } from './spec.ts';
import { type CheckSetting, DEFAULT_STYLE, type House, type KnownPerson } from './style.ts';
import { CONFIG } from './table.ts';
import { mergedWords, sourceOf } from './words/lists.ts';
import { type NamedFile, readNode, type WordList } from './words/words.ts';

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
  readonly peopleFiles?: readonly NamedFile[];
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
