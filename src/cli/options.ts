import { type Command, InvalidArgumentError, Option } from 'commander';
import { HOUSES, type House } from '../core/config/style.ts';
import { SEVERITIES, type Severity } from '../core/model.ts';

/** The options that say what is read and under which style; every command has them. */
export interface InputOptions {
  readonly all?: boolean;
  readonly stdinFilename?: string;
  readonly config?: string;
  readonly style?: House;
  readonly jobs?: number;
  readonly color: boolean;
}

/** Adds the paths and the options of `InputOptions` to a command. */
export function withInput(command: Command): Command {
  return command
    .argument('[path...]', 'articles, folders, or patterns such as "desk/**/*.story"; - is standard input')
    .option('--all', 'read every text file of a folder that is not hidden, not only the articles')
    .option('--stdin-filename <name>', 'read standard input as if it were this file', fileName)
    .option('--config <file>', 'use this configuration file instead of those beside the articles', fileName)
    .addOption(new Option('--style <house>', 'the house style').choices([...HOUSES]))
    .option('--jobs <number>', 'read so many files at a time, each on a core of its own', atLeastOne)
    .option('--no-color', 'print without colours');
}

/** Reads the name of a file. */
export function fileName(value: string): string {
  if (!value) throw new InvalidArgumentError('It is empty: is a variable not set?');
  return value;
}

/** Reads a number of things: a whole number from 0. */
export function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}

/** Reads a number of things of which there is one at least. */
export function atLeastOne(value: string): number {
  if (wholeNumber(value) === 0) throw new InvalidArgumentError('It must be 1 or more.');
  return Number(value);
}

/** Whether a severity is at least as grave as another. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}
