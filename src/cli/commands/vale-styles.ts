import { existsSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { jsonChunks } from '../../core/report/json-chunks.ts';
import { type LoadedRule, loadStyles } from '../../core/vale/load.ts';
import { doneAtOnce } from '../../core/workspace/file-system.ts';
import { count } from '../format/words.ts';
import { namedNodeFiles, slashed } from '../input/node-files.ts';
import type { Io } from '../io.ts';
import { print } from '../output.ts';
import { CLEAN, TROUBLE, UsageError } from '../usage.ts';

/** What of a Vale style is read, rule by rule. */
interface StyleReport {
  readonly style: string;
  readonly rules: readonly { readonly name: string; readonly isRead: boolean; readonly problems: readonly string[] }[];
}

/**
 * Says how many rules of a Vale style are read, and which are not, and why.
 * @param path a folder of styles, or a configuration of Vale
 * @returns 2 where something is not read, or not all of it
 */
export async function tellOfValeStyles(path: string, format: 'text' | 'json', io: Io): Promise<number> {
  const whole = resolve(io.cwd, path);
  if (!existsSync(whole)) throw new UsageError(`${path}: no house style, and no folder of Vale styles has this name.`);
  const config = { path: slashed(resolve(dirname(whole), 'copydesk.json')), text: '' };
  const vale = [{ name: basename(whole), start: 0, end: 0 }];
  const { loaded, problems, data } = doneAtOnce(loadStyles({ vale }, config, namedNodeFiles));
  const shown = (file: string): string => slashed(relative(io.cwd, file)) || file;
  const ofConfigs = data.filter(({ path: file }) => !file.endsWith('.yml'));
  const troubles = [
    ...problems.map(({ message }) => message),
    ...ofConfigs.flatMap((one) => one.problems.map(({ line, message }) => `${shown(one.path)}:${line}: ${message}`)),
  ];
  const styles = reportsOf(loaded, shown);
  const pieces = format === 'json' ? [...jsonChunks({ styles, problems: troubles }), '\n'] : textOf(styles, troubles);
  await print(pieces, io);
  return troubles.length || loaded.some((rule) => rule.problems.length || !rule.rule) ? TROUBLE : CLEAN;
}

function reportsOf(loaded: readonly LoadedRule[], shown: (file: string) => string): StyleReport[] {
  const names = [...new Set(loaded.map(({ name }) => name.split('.')[0]!))];
  return names.map((style) => ({
    style,
    rules: loaded
      .filter(({ name }) => name.startsWith(`${style}.`))
      .map(({ name, file, rule, problems }) => ({
        name,
        isRead: rule !== undefined,
        problems: problems.map(({ line, message }) => `${shown(file)}:${line}: ${message}`),
      })),
  }));
}

function* textOf(styles: readonly StyleReport[], troubles: readonly string[]): Generator<string> {
  for (const { style, rules } of styles) {
    const read = rules.filter(({ isRead }) => isRead).length;
    yield `${style}: ${read === rules.length ? `all ${count(read, 'rule')} read` : `${read} of ${count(rules.length, 'rule')} read`}\n`;
    for (const { name, isRead, problems } of rules) {
      if (isRead && problems.length === 0) continue;
      yield `  ${name}: ${isRead ? 'read but for this' : 'not read'}\n`;
      for (const problem of problems) yield `    ${problem}\n`;
    }
  }
  for (const trouble of troubles) yield `${trouble}\n`;
}
