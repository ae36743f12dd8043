import type { Rule } from '../linter/rule.ts';
import type { Glob } from '../workspace/glob.ts';
import { readChecks } from './check-settings.ts';
import { members, type Node, type Report, spanOf } from './json.ts';
import type { CheckSetting } from './style.ts';
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
