import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CONFIG_NAME, CONFIG_NAMES } from '../../core/config/resolved.ts';
import { starterConfig } from '../../core/config/starter.ts';
import { HOUSES, type House } from '../../core/config/style.ts';
import { inWords, write } from '../files/write.ts';
import type { Io } from '../io.ts';
import { say } from '../output.ts';
import { CLEAN, UsageError } from '../usage.ts';

const EXAMPLES = `
Examples:
  copydesk init
  copydesk init --style guardian`;

/** Adds `copydesk init`. */
export function addInit(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('init')
    .description('write a house style to begin with, with comments, into this folder')
    .addOption(new Option('--style <house>', 'the house style').choices([...HOUSES]).default('none'))
    .addHelpText('after', EXAMPLES)
    .action(async ({ style }: { style: House }) => {
      const there = CONFIG_NAMES.find((name) => existsSync(resolve(io.cwd, name)));
      if (there) throw new UsageError(`${there} is there already; nothing was written.`);
      const trouble = await write(resolve(io.cwd, CONFIG_NAME), Buffer.from(starterConfig(style)), 'nothing');
      if (trouble) throw new UsageError(`${CONFIG_NAME} could not be written: ${inWords(trouble)}`);
      say(io, `${CONFIG_NAME} was written. It holds for this folder and those below.`);
      exit(CLEAN);
    });
}
