import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Rule } from '../../core/linter/rule.ts';
import type { Scripts } from '../../hosts/scripts.ts';
import { count } from '../format/words.ts';
import type { Io } from '../io.ts';
import type { InputOptions } from '../options.ts';
import { say } from '../output.ts';
import { progress } from '../progress.ts';
import { readInJobs } from '../threads/jobs.ts';
import { UsageError } from '../usage.ts';
import { OutcomeCache, programStamp } from './cache.ts';
import { findFiles, type InputFile } from './find.ts';
import { ArticleReader, type KeptReadings, type Outcome, type Reading } from './read.ts';
import { because } from './reasons.ts';
import { type SettingsFinder, settingsFinder } from './settings.ts';
import { spellerFor } from './speller.ts';

/** What was read for a command, and whether everything was: the paths, and the configuration. */
export interface Gathered {
  readonly readings: readonly Reading[];
  readonly complete: boolean;
  readonly settings: SettingsFinder;
}

export interface GatherOptions extends InputOptions {
  /** What was read the last time, and is taken up again where file and settings are as they were; kept up to date. */
  readonly kept?: KeptReadings | undefined;
  /** What is done with a file before the next one is read; its outcome takes the place of the reading's. */
  readonly onReading?: (reading: Reading, bytes: Uint8Array, reader: ArticleReader) => Promise<Outcome>;
  /** How many threads read files (default: one); what is done with a reading is done in the thread, if it is `withOffers`. */
  readonly jobs?: number | undefined;
  /** In threads, fixes are tried and those that do not hold left out. */
  readonly withOffers?: boolean;
  /** The file where results are kept from run to run. */
  readonly cache?: string | undefined;
  /** Files with code that were run before. */
  readonly scripts?: Scripts | undefined;
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
      say(io, message);
    },
  });
  const { rules } = options;
  const reader = new ArticleReader(settings, rules, await spellerFor(rules), options.kept);
  // The folder we are in, as the system takes it: surely not what was meant.
  if (paths.includes('')) throw new UsageError('One of the paths is empty: is a variable not set?');
  const named = paths.filter((path) => path !== '-');
  const fromStdin = named.length < paths.length || options.stdinFilename !== undefined;
  if (!fromStdin && named.length === 0)
    throw new UsageError('Nothing to read: name a file or a folder, or - for standard input.');

  const found = findFiles(named, { cwd: io.cwd, all: options.all ?? false, settings });
  const failures = [...found.failures];
  const notes = [
    ...found.notes,
    ...found.empty.map((folder) => `${folder}: ${nothingIn(options.all, found.leftAlone)}`),
  ];
  if (found.leftAlone) notes.push(leftAloneText(found.leftAlone));
  const readings: Reading[] = [];
  const cache = cacheOf(options, io);
  const take = async (outcome: Outcome, file?: InputFile) => {
    const { reading, bytes } = outcome;
    const result = reading && bytes && options.onReading ? await options.onReading(reading, bytes, reader) : outcome;
    if (result.reading) readings.push(result.reading);
    if (file) cache?.keep(file, { ...outcome, ...result }, reader);
    for (const { failure, note, leftOut = [], slow = [] } of result === outcome ? [outcome] : [outcome, result]) {
      if (failure !== undefined) failures.push(failure);
      if (note !== undefined) notes.push(note);
      failures.push(...leftOut);
      notes.push(...slow);
    }
  };
  if (fromStdin) await take(await readStdin(reader, options, io));
  const shown = progress(io);
  let index = 0;
  const known = found.files.map((file) => cache?.find(file, reader));
  for await (const outcome of outcomesOf(found.files, known, reader, options, io)) {
    const file = found.files[index]!;
    shown.onFile(index, found.files.length, file.file);
    await take(outcome, known[index++] ? undefined : file);
  }
  const trouble = await cache?.save(existsSync);
  if (trouble !== undefined) notes.push(trouble);
  shown.end();
  const read = new Set(found.files.map(({ path }) => path));
  for (const path of options.kept?.keys() ?? []) if (!read.has(path)) options.kept?.delete(path);
  for (const said of [...failures, ...notes]) say(io, said);
  return { readings, complete: configured && failures.length === 0, settings };
}

/** Where results are kept from run to run, if that is asked for. */
function cacheOf({ cache, withOffers }: GatherOptions, io: Io): OutcomeCache | undefined {
  if (cache === undefined) return undefined;
  return new OutcomeCache(resolve(io.cwd, cache), cache, `${programStamp()} ${withOffers ? 'with offers' : ''}`);
}

/** What comes of the files, in their order; those of which it is known are not read. */
async function* outcomesOf(
  files: readonly InputFile[],
  known: readonly (Outcome | undefined)[],
  reader: ArticleReader,
  options: GatherOptions,
  io: Io,
): AsyncGenerator<Outcome> {
  const others = readOf(
    files.filter((_, i) => !known[i]),
    reader,
    options,
    io,
  );
  try {
    for (const outcome of known) yield outcome ?? ((await others.next()).value as Outcome);
  } finally {
    // Ends its threads.
    await others.return(undefined);
  }
}

/** What is read of the files, in their order; in several threads where that is asked for. */
async function* readOf(
  files: readonly InputFile[],
  reader: ArticleReader,
  options: GatherOptions,
  io: Io,
): AsyncGenerator<Outcome> {
  const { jobs = 1, config, style, rules, withOffers = false } = options;
  if (jobs > 1 && files.length > 1 && io.startJob) {
    const job = { cwd: io.cwd, config, style, withoutRules: rules?.length === 0, withOffers };
    yield* readInJobs(files, jobs, job, io.startJob);
  } else for (const file of files) yield reader.read(file);
}

async function readStdin(reader: ArticleReader, options: InputOptions, io: Io): Promise<Outcome> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.input()) chunks.push(chunk);
    return reader.readBytes(stdinFile(options, io), Buffer.concat(chunks));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { failure: `standard input: ${because(error)}` };
  }
}

function stdinFile({ stdinFilename }: InputOptions, { cwd }: Io): InputFile {
  return { file: '-', path: resolve(cwd, stdinFilename ?? 'standard-input.article') };
}

function nothingIn(all: boolean | undefined, leftAlone: number): string {
  if (all) return 'no text files in this folder';
  return leftAlone ? 'no articles in this folder' : 'no articles in this folder (--all reads every text file)';
}

/** "3 text files left alone (--all reads them)". */
function leftAloneText(files: number): string {
  return `${count(files, 'text file')} left alone (--all reads ${files === 1 ? 'it' : 'them'})`;
}
