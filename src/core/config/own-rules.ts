import { lazy } from '../base/lazy.ts';
import type { Rule } from '../linter/rule.ts';
import { RULES } from '../rules/index.ts';
import type { Work } from '../workspace/file-system.ts';
import type { NamedFiles } from '../workspace/named-files.ts';
import type { FileChecks } from './file-checks.ts';
import type { ConfigProblem } from './json.ts';
import type { ResolvedStyle } from './resolved.ts';
import type { DataFile } from './words/files.ts';

/** The checks that a configuration brings with it in files that it names. */
export interface OwnRules {
  readonly rules: readonly Rule[];
  /** What is set otherwise for some files; what the configuration says itself comes after it. */
  readonly files?: readonly FileChecks[];
  /** What of the configuration could not be used. */
  readonly problems: readonly ConfigProblem[];
  /** The files that were read, with what in them could not be used. */
  readonly data: readonly DataFile[];
  /** Ids of checks that are there and do not run here: they are not unknown. */
  readonly asleep?: readonly string[];
}

/** Reads one kind of files with checks. Never throws. */
export type RuleReader = (
  resolved: ResolvedStyle,
  config: { readonly path: string; readonly text: string },
  files: NamedFiles,
) => Work<OwnRules>;

/** Reads the checks of all files that a configuration names. Of two with one id the first counts. */
export function* ownRulesOf(
  readers: readonly RuleReader[],
  ...[resolved, config, files]: Parameters<RuleReader>
): Work<OwnRules> {
  const rules = new Map<string, Rule>();
  const problems: ConfigProblem[] = [];
  const data: DataFile[] = [];
  const fileChecks: FileChecks[] = [];
  const asleep: string[] = [];
  for (const reader of readers) {
    const read = yield* reader(resolved, config, files);
    for (const rule of read.rules) if (!rules.has(rule.id) && !isOurs(rule.id)) rules.set(rule.id, rule);
    problems.push(...read.problems);
    data.push(...read.data);
    fileChecks.push(...(read.files ?? []));
    asleep.push(...(read.asleep ?? []));
  }
  return { rules: [...rules.values()], files: fileChecks, problems, data, asleep };
}

const ourIds = lazy(() => new Set(RULES.map((rule) => rule.id)));

/** Whether an id is that of one of Copydesk’s checks. */
export function isOurs(id: string): boolean {
  return ourIds().has(id);
}
