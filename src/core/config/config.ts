import type { Rule } from '../linter/rule.ts';
import type { Accepted } from '../model.ts';
import { RULES } from '../rules/index.ts';
import type { Glob } from '../workspace/glob.ts';
import { readAccepted } from './accepted.ts';
import { readChecks } from './check-settings.ts';
import { type FileChecks, readFileChecks } from './file-checks.ts';
import { type ConfigProblem, type Node, problemList, type Report, readJson, spanOf } from './json.ts';
import { type CheckSetting, DEFAULT_STYLE, HOUSES, type House, type KnownPerson, type Style } from './style.ts';
import { globList, knownMembers, oneOf, stringIn, stringsIn } from './values.ts';

export { type FileChecks, styleFor } from './file-checks.ts';
export type { ConfigProblem };

/** The name of the configuration file. */
export const CONFIG_NAME = 'copydesk.json';

/** The settings of the editor, as it gives them; they count where there is no configuration file. */
export interface Settings {
  readonly style?: unknown;
  readonly checks?: unknown;
  readonly people?: unknown;
  readonly neverPeople?: unknown;
  readonly differentPeople?: unknown;
}

export interface StyleInput {
  /** The text of the nearest configuration file, without byte-order mark. */
  readonly configText?: string | undefined;
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
  /** What people have accepted, in all articles. */
  readonly accepted: readonly Accepted[];
  /** What could not be used, in the order of the text; the rest counts. Of settings, places mean nothing. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Makes a style of a configuration file or, without one, of settings. Never throws: a broken entry is left out and
 * reported where it stands.
 * @param rules the checks that may be named
 */
export function resolveStyle({ configText, settings }: StyleInput, rules: readonly Rule[] = RULES): ResolvedStyle {
  const text = configText ?? settingsText(settings);
  const { problems, report } = problemList(text);
  const config = text.trim() ? readConfig(readJson(text, report), rules, report) : {};
  const { articles = [], ignore = [], files = [], accepted = [], ...style } = config;
  return { style: { ...DEFAULT_STYLE, ...style }, files, articles, ignore, accepted, problems: problems() };
}

/**
 * Where the configuration of a file may lie, nearest first: beside it, then in each folder above.
 * @param path an absolute path or the path of a URI, with slashes
 */
export function configPaths(path: string): string[] {
  const paths: string[] = [];
  for (let slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
    paths.push(`${path.slice(0, slash)}/${CONFIG_NAME}`);
    if (slash === 0) break;
  }
  return paths;
}

interface Config {
  readonly house?: House;
  readonly checks?: Readonly<Record<string, CheckSetting>>;
  readonly people?: readonly KnownPerson[];
  readonly neverPeople?: readonly string[];
  readonly differentPeople?: readonly (readonly string[])[];
  readonly files?: readonly FileChecks[];
  readonly articles?: readonly Glob[];
  readonly ignore?: readonly Glob[];
  readonly accepted?: readonly Accepted[];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const READERS: Readonly<
  Record<string, (config: Writable<Config>, node: Node, rules: readonly Rule[], report: Report) => void>
> = {
  $schema: () => {},
  style: (config, node, _rules, report) => {
    config.house = oneOf(node, HOUSES, report) ?? DEFAULT_STYLE.house;
  },
  checks: (config, node, rules, report) => {
    config.checks = readChecks(node, rules, report);
  },
  people: (config, node, _rules, report) => {
    config.people = readPeople(node, report);
  },
  neverPeople: (config, node, _rules, report) => {
    config.neverPeople = stringsIn(node, report);
  },
  differentPeople: (config, node, _rules, report) => {
    config.differentPeople = readDifferentPeople(node, report);
  },
  files: (config, node, rules, report) => {
    config.files = readFileChecks(node, rules, report);
  },
  articles: (config, node, _rules, report) => {
    config.articles = globList(node, report);
  },
  ignore: (config, node, _rules, report) => {
    config.ignore = globList(node, report);
  },
  accepted: (config, node, rules, report) => {
    config.accepted = readAccepted(node, rules, report);
  },
};

function readConfig(root: Node | undefined, rules: readonly Rule[], report: Report): Config {
  const config: Writable<Config> = {};
  if (!root) return config;
  for (const { name, value } of knownMembers(root, Object.keys(READERS), 'part of the configuration', report)) {
    READERS[name]!(config, value, rules, report);
  }
  return config;
}

const PRONOUNS = ['he', 'she', 'they'] as const;

function readPeople(node: Node, report: Report): KnownPerson[] {
  if (node.type !== 'array') {
    report(spanOf(node), 'A list of people in square brackets belongs here: [{ "name": "Ana Prado" }].');
    return [];
  }
  return (node.children ?? []).flatMap((item) => readPerson(item, report) ?? []);
}

function readPerson(node: Node, report: Report): KnownPerson | undefined {
  const person: Partial<Writable<KnownPerson>> = {};
  for (const { name, value } of knownMembers(
    node,
    ['name', 'aliases', 'pronoun', 'refer'],
    'part of a person',
    report,
  )) {
    if (name === 'aliases') person.aliases = stringsIn(value, report);
    else if (name === 'pronoun') person.pronoun = oneOf(value, PRONOUNS, report);
    else person[name as 'name' | 'refer'] = stringIn(value, report);
  }
  if (person.name !== undefined) return person as KnownPerson;
  if (node.type === 'object') report(spanOf(node), 'A person needs a “name”.');
  return undefined;
}

function readDifferentPeople(node: Node, report: Report): string[][] {
  if (node.type !== 'array') {
    report(spanOf(node), 'A list of lists in square brackets belongs here: [["John Hale", "Jon Hale"]].');
    return [];
  }
  return (node.children ?? []).flatMap((item) => {
    const names = stringsIn(item, report);
    if (names.length > 1) return [names];
    if (item.type === 'array') report(spanOf(item), 'Two names at least belong here: ["John Hale", "Jon Hale"].');
    return [];
  });
}

/** Settings as a configuration file would say them; what is not set is left out. */
function settingsText(settings: Settings | undefined): string {
  return JSON.stringify(settings ?? {});
}
