import type { Rule } from '../linter/rule.ts';
import { RULES } from '../rules/index.ts';
import { folderOf, inside, type Work } from '../workspace/file-system.ts';
import { findNamed, type NamedFiles } from '../workspace/named-files.ts';
import { resolveStyle } from './config.ts';
import { type ConfigProblem, problemList } from './json.ts';
import { readCheckFiles } from './own/check-files.ts';
import { ownRulesOf, type RuleReader } from './own-rules.ts';
import { CONFIG_NAMES, type ResolvedStyle } from './resolved.ts';
import { type DataFile, MOST_BYTES, withWordFiles } from './words/files.ts';

/** A configuration file with all that it names. */
export interface Completed {
  readonly resolved: ResolvedStyle;
  /** What it refines, the nearest first. What they say of files is meant of the folder of the one that names them. */
  readonly bases: readonly ResolvedStyle[];
  /** The files it names, with what in them could not be used. */
  readonly data: readonly DataFile[];
}

/** A configuration file. */
export interface ConfigText {
  readonly path: string;
  readonly text: string;
}

/** How what a configuration says is completed by people files, which are read elsewhere. */
export type WithPeople = (resolved: ResolvedStyle, config: ConfigText) => Work<ResolvedStyle>;

/** What checks are completed with that are defined elsewhere: in the configurations of the folders above. */
export type RulesAbove = () => Work<readonly Rule[]>;

/** What reads the files with checks that a configuration names; hosts may add to it what they load only where it is needed. */
export const RULE_READERS: readonly RuleReader[] = [readCheckFiles];

/** A chain of configurations that is longer is a mistake. */
const MOST_BASES = 20;

/**
 * Reads a configuration with the files it names: words, people, configurations that it refines. Never throws: what cannot
 * be read is a problem where it is named.
 * @param above gives the checks of the configurations above, asked for where this one may name some of them
 */
export function* completed(
  config: ConfigText,
  files: NamedFiles,
  people: WithPeople,
  above: RulesAbove = noRules,
  readers: readonly RuleReader[] = RULE_READERS,
): Work<Completed> {
  const reading: Reading = { files, people, above, readers, top: undefined, data: new Map(), bases: 0 };
  const { resolved, bases } = yield* read(config, [config.path], reading);
  const others = yield* namesBeside(config.path, files);
  if (others.length === 0) return { resolved, bases, data: [...reading.data.values()] };
  const report = problemList(config.text);
  report.report({ start: 0, end: 0 }, `“${others[0]}” beside this file is not read: keep one of them.`);
  const problems = [...report.problems(), ...resolved.problems];
  return { resolved: { ...resolved, problems }, bases, data: [...reading.data.values()] };
}

interface Reading {
  readonly files: NamedFiles;
  readonly people: WithPeople;
  readonly above: RulesAbove;
  readonly readers: readonly RuleReader[];
  /** The folder out of which nothing leads; found when it is first asked for. */
  top: string | undefined;
  readonly data: Map<string, DataFile>;
  bases: number;
}

interface Read {
  readonly resolved: ResolvedStyle;
  readonly bases: readonly ResolvedStyle[];
}

function* read(config: ConfigText, chain: readonly string[], reading: Reading): Work<Read> {
  const { path, text } = config;
  const first = resolveStyle({ configText: text, configName: path });
  const { problems, report } = problemList(text);
  const bases: ResolvedStyle[] = [];
  for (const { name, ...place } of [...first.bases].reverse()) {
    const found = yield* base(name, chain, reading);
    if ('trouble' in found) report(place, `“${name}”: ${found.trouble}`);
    else bases.push(found.resolved, ...found.bases);
  }
  const own = yield* withRules(first, config, bases, chain.length === 1 ? reading.above : noRules, reading);
  const { resolved, data } = yield* withWordFiles(own, config, reading.files);
  for (const file of data) reading.data.set(file.path, file);
  const complete = yield* reading.people(resolved, config);
  return { resolved: { ...complete, problems: sorted([...complete.problems, ...problems()]) }, bases };
}

/**
 * Adds the checks of the files that a configuration names. What it says of checks is read again where there are others
 * than ours: those files’, those of what it refines, and where something in it could not be used, those of folders above.
 */
function* withRules(
  first: ResolvedStyle,
  config: ConfigText,
  bases: readonly ResolvedStyle[],
  above: RulesAbove,
  { readers, files, data }: Reading,
): Work<ResolvedStyle> {
  const own = yield* ownRulesOf(readers, first, config, files);
  for (const file of own.data) data.set(file.path, file);
  const refined = bases.flatMap(({ style }) => style.ownRules);
  const isDoubtful = first.problems.length > 0 && !first.root;
  const asleep = (own.asleep ?? []).map(sleeping);
  const known = [...own.rules, ...refined, ...asleep, ...(isDoubtful ? yield* above() : [])];
  if (known.length === 0 && own.problems.length === 0) return first;
  const again = resolveStyle({ configText: config.text, configName: config.path }, [...RULES, ...known]);
  return {
    ...again,
    style: { ...again.style, ownRules: own.rules },
    files: [...(own.files ?? []), ...again.files],
    problems: sorted([...again.problems, ...own.problems]),
  };
}

/** A check of which no more is known than that it is there. */
function sleeping(id: string): Rule {
  const about = { id, category: 'structure', severity: 'hint', summary: '', why: '' } as const;
  return { ...about, scope: 'block', examples: { flagged: [], accepted: [] }, check: () => [] };
}

// biome-ignore lint/correctness/useYield: there is nothing to wait for.
function* noRules(): Work<readonly Rule[]> {
  return [];
}

function* base(name: string, chain: readonly string[], reading: Reading): Work<Read | { readonly trouble: string }> {
  const { files } = reading;
  reading.top ??= yield* topOf(chain[0]!, files);
  const path = pathFrom(folderOf(chain.at(-1)!) ?? '/', name);
  const top = reading.top === '/' ? '/' : `${reading.top}/`;
  if (!path?.startsWith(top)) return { trouble: 'it is outside the workspace, where nothing is read.' };
  if (chain.includes(path)) return { trouble: 'it refines this file itself: take one of the two out.' };
  if (++reading.bases > MOST_BASES) return { trouble: `more than ${MOST_BASES} configurations are refined here.` };
  const found = yield* findNamed(files, `${top}x`, path.slice(top.length));
  if ('trouble' in found) return found;
  if (found.size > MOST_BYTES) return { trouble: `it has more than ${MOST_BYTES / 1e6} MB.` };
  const loaded = yield* files.read(path);
  if ('trouble' in loaded) return loaded;
  const one = yield* read({ path, text: loaded.text }, [...chain, path], reading);
  reading.data.set(path, { path, text: loaded.text, problems: one.resolved.problems });
  return one;
}

/**
 * The folder that holds all that belongs together: that of the repository (with `.git` in it); without one, the topmost
 * folder with a configuration.
 */
function* topOf(config: string, files: NamedFiles): Work<string> {
  let top = folderOf(config) ?? '/';
  for (let folder: string | undefined = top; folder !== undefined; folder = folderOf(folder)) {
    if (yield* files.look(inside(folder, '.git'))) return folder;
    for (const name of CONFIG_NAMES) if (yield* files.look(inside(folder, name))) top = folder;
  }
  return top;
}

/** The path of a file that is named relative to a folder; undefined where it cannot be one. */
function pathFrom(folder: string, name: string): string | undefined {
  if (/^[/\\]|^[a-z]+:/i.test(name) || name.includes('\\')) return undefined;
  const parts = folder.split('/').filter((part, i) => part !== '' || i === 0);
  for (const part of name.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part === '..') return undefined;
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Other configurations in the same folder, of which the first counts alone. */
function* namesBeside(path: string, files: NamedFiles): Work<string[]> {
  const own = path.slice(path.lastIndexOf('/') + 1);
  const others: string[] = [];
  if (!CONFIG_NAMES.includes(own)) return others;
  for (const name of CONFIG_NAMES)
    if (name !== own && (yield* files.look(inside(folderOf(path) ?? '/', name)))) others.push(name);
  return others;
}

const sorted = (problems: readonly ConfigProblem[]): ConfigProblem[] => [...problems].sort((a, b) => a.start - b.start);
