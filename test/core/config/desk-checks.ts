import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import { completed } from '../../../src/core/config/extended.ts';
import type { Style } from '../../../src/core/config/style.ts';
import { doneAtOnce } from '../../../src/core/workspace/file-system.ts';
import { type Disk, filesOf, given } from './disk.ts';

/** What a configuration with files of checks comes to; problems as `file:line:column message`. */
export function read(files: Disk, config = `{ "checkFiles": ${JSON.stringify(Object.keys(files))} }`) {
  const path = '/paper/copydesk.json';
  const disk = Object.fromEntries(Object.entries(files).map(([name, content]) => [`/paper/${name}`, content]));
  const { resolved, data } = doneAtOnce(completed({ path, text: config }, filesOf(disk), given));
  const told = [{ path, problems: resolved.problems }, ...data].flatMap((file) =>
    file.problems.map(({ line, column, message }) => `${file.path.slice(7)}:${line}:${column} ${message}`),
  );
  return { style: resolved.style, told };
}

/** The style of one file of checks in YAML, which must be whole. */
export function styleOf(yaml: string, checks = '{}'): Style {
  const { style, told } = read({ 'a.yaml': yaml }, `{ "checkFiles": "a.yaml", "checks": ${checks} }`);
  assert.deepEqual(told, []);
  return style;
}

export const problemsOf = (yaml: string) => read({ 'a.yaml': yaml }).told;

/** What is found, as `words: message`, and what the first fixes make of the text. */
export function found(style: Style, text: string) {
  const findings = createAnalyzer(style, style.ownRules).analyse(text, { container: 'markdown' }).findings;
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return {
    said: findings.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`),
    fixed: applyEdits(text, edits),
  };
}

export const ANNIVERSARY = `
- id: paper/anniversary
  message: “{words}” says it twice; “{fix}” is enough.
  severity: info
  phrases:
    - first anniversary → anniversary
    - text: yearly/annual anniversary
      fix: [anniversary, birthday]
      message: “{words}” is every year.
  except:
    - first anniversary of the first
`;
