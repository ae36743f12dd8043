import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { resolveStyle } from '../../core/config/config.ts';
import { CONFIG_NAME } from '../../core/config/resolved.ts';
import { configsAbove } from '../../core/config/settings.ts';
import { wordInConfig, wordInFile } from '../../core/config/words/edits.ts';
import { withWordFiles } from '../../core/config/words/files.ts';
import { isAddable } from '../../core/linter/house-words/addable.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { doneAtOnce, inside } from '../../core/workspace/file-system.ts';
import { changeFile } from '../files/change.ts';
import { readWhole } from '../files/read.ts';
import { inWords, write } from '../files/write.ts';
import { namedNodeFiles, nodeFiles, slashed } from '../input/node-files.ts';
import type { Io } from '../io.ts';
import { say } from '../output.ts';
import { CLEAN, UsageError } from '../usage.ts';

const EXAMPLES = `
Examples:
  copydesk words add eBay
  copydesk words add "set-up" sumbit`;

/** Adds `copydesk words`. */
export function addWords(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('words')
    .description('what the desk has decided of words')
    .command('add')
    .description('add words that are right to the house words of this folder')
    .argument('<words...>', 'words or short phrases')
    .addHelpText('after', EXAMPLES)
    .action(async (words: string[]) => {
      const wrong = words.find((word) => !isAddable(word));
      if (wrong !== undefined) throw new UsageError(`“${wrong}” is no word or short phrase.`);
      for (const word of words) await add(word, io);
      exit(CLEAN);
    });
}

/** Into the first table or list that the nearest configuration names, else into itself; makes one where there is none. */
async function add(word: string, io: Io): Promise<void> {
  const [found] = doneAtOnce(
    configsAbove(
      nodeFiles(() => {}),
      inside(slashed(io.cwd), 'article'),
    ),
  );
  const config = found === undefined ? resolve(io.cwd, CONFIG_NAME) : resolve(found);
  const list = found === undefined ? undefined : listOf(config);
  const path = list ?? config;
  const change = list === undefined ? wordInConfig(word) : wordInFile(list, word);
  const shown = relative(io.cwd, path) || path;
  const trouble =
    found === undefined
      ? await write(path, Buffer.from(change.apply(undefined)), 'nothing').then((failed) => failed && inWords(failed))
      : await changeFile(path, change.apply);
  if (trouble !== undefined) throw new UsageError(`${shown} was not changed: ${trouble}`);
  say(io, `${shown}: “${word}” is one of the house words`);
}

function listOf(config: string): string | undefined {
  const decoded = decode(readWhole(config));
  if ('refused' in decoded) return undefined;
  const { text } = decoded;
  const own = resolveStyle({ configText: text, configName: slashed(config) });
  const { data } = doneAtOnce(withWordFiles(own, { path: slashed(config), text }, namedNodeFiles));
  const file = data.find((one) => one.text !== undefined);
  return file && resolve(file.path);
}
