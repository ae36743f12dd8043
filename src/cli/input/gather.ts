import { resolve } from 'node:path';
import { RULES } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Io } from '../io.ts';
import type { InputOptions } from '../options.ts';
import { UsageError } from '../usage.ts';
import { findFiles, type InputFile } from './find.ts';
import { ArticleReader, type Outcome, type Reading } from './read.ts';
import { settingsFinder } from './settings.ts';

/** What was read for a command, and whether everything was: the paths, and the configuration. */
export interface Gathered {
  readonly readings: readonly Reading[];
  readonly complete: boolean;
  readonly reader: ArticleReader;
}

/** Told of each file before it is read. */
export type OnFile = (index: number, total: number, file: string) => void;

export interface GatherOptions extends InputOptions {
  readonly onFile?: OnFile;
  /** The checks to run (default: all). */
  readonly rules?: readonly Rule[];
}

/**
 * Reads everything the paths stand for. What cannot be read is named on standard error, the rest is given all the same.
 * Throws `UsageError` where there is no path or the configuration is wrong.
 */
export async function gather(paths: readonly string[], options: GatherOptions, io: Io): Promise<Gathered> {
  let configured = true;
  const settings = settingsFinder({
    ...options,
    cwd: io.cwd,
    onProblem(message) {
      configured = false;
      io.err(`copydesk: ${message}\n`);
    },
  });
  const reader = new ArticleReader(settings, options.rules ?? RULES);
  // The folder we are in, as the system takes it: surely not what was meant.
  if (paths.includes('')) throw new UsageError('One of the paths is empty: is a variable not set?');
  const named = paths.filter((path) => path !== '-');
  const fromStdin = named.length < paths.length || options.stdinFilename !== undefined;
  if (!fromStdin && named.length === 0)
    throw new UsageError('Nothing to read: name a file or a folder, or - for standard input.');

  const found = findFiles(named, { cwd: io.cwd, all: options.all ?? false, settings });
  for (const failure of found.failures) io.err(`copydesk: ${failure}\n`);
  for (const folder of found.empty) io.err(`copydesk: ${folder}: ${nothingIn(options.all)}\n`);

  const outcomes: Outcome[] = [];
  if (fromStdin) outcomes.push(reader.readBytes(stdinFile(options, io), await io.stdin()));
  for (const [index, file] of found.files.entries()) {
    options.onFile?.(index, found.files.length, file.file);
    outcomes.push(reader.read(file));
  }
  for (const { failure, note } of outcomes) if (failure ?? note) io.err(`copydesk: ${failure ?? note}\n`);
  return {
    readings: outcomes.flatMap(({ reading }) => reading ?? []),
    complete: configured && found.failures.length === 0 && outcomes.every(({ failure }) => failure === undefined),
    reader,
  };
}

function stdinFile({ stdinFilename }: InputOptions, { cwd }: Io): InputFile {
  return { file: '-', path: resolve(cwd, stdinFilename ?? 'standard-input.article') };
}

function nothingIn(all: boolean | undefined): string {
  return all ? 'no text files in this folder' : 'no articles in this folder (--all reads every text file)';
}
