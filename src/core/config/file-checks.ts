import type { Rule } from '../linter/rule.ts';
import { type Glob, matchesGlobs } from '../workspace/glob.ts';
import { readChecks } from './check-settings.ts';
import { members, type Node, type Report, spanOf } from './json.ts';
import type { CheckSetting, Style } from './style.ts';
import { globsIn } from './values.ts';

/** Checks that are set otherwise for some files. */
export interface FileChecks {
  /** Glob pattern relative to the configuration file. */
  readonly files: Glob;
  readonly checks: Readonly<Record<string, CheckSetting>>;
}

/** Reads `files`: by glob pattern, settings like those of `checks`. */
export function readFileChecks(node: Node, rules: readonly Rule[], report: Report): FileChecks[] {
  if (node.type !== 'object') {
    report(spanOf(node), 'An object in braces belongs here: { "archive/**": { "lead-too-long": "off" } }.');
    return [];
  }
  return members(node).flatMap(({ key, name, value }) => {
    const checks = readChecks(value, rules, report);
    return globsIn([{ node: key, written: name }], report).map((files) => ({ files, checks }));
  });
}

/**
 * The style of one file: what `files` says of it wins over `checks`, later patterns over earlier ones.
 * @param name the file's path relative to the configuration, with slashes
 * @returns the style itself where nothing else is said of the file
 */
export function styleFor(style: Style, files: readonly FileChecks[], name: string): Style {
  const special = files.filter((entry) => matchesGlobs(name, [entry.files]));
  if (!special.length) return style;
  return { ...style, checks: Object.assign({}, style.checks, ...special.map(({ checks }) => checks)) };
}
