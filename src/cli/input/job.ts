import { parentPort, workerData } from 'node:worker_threads';
import { withOffers } from '../fix.ts';
import type { InputFile } from './find.ts';
import { ArticleReader, type Outcome } from './read.ts';
import { type SettingsOptions, settingsFinder } from './settings.ts';
import { spellerFor } from './speller.ts';

/** What a job is to do with its files. */
export interface JobOptions extends Pick<SettingsOptions, 'cwd' | 'config' | 'style'> {
  /** Only people and statements are read. */
  readonly withoutRules: boolean;
  /** Fixes are tried, those that do not hold are left out. */
  readonly withOffers: boolean;
}

/** What can be sent of an outcome: no functions, and no bytes, which nobody needs. */
export interface SentOutcome extends Omit<Outcome, 'reading' | 'bytes'> {
  readonly reading?: Omit<NonNullable<Outcome['reading']>, 'lines'>;
}

/** Reads the files that are sent to this thread, one after the other, and sends back what comes of each. */
export async function doJob(): Promise<void> {
  const options = workerData as JobOptions;
  const rules = options.withoutRules ? [] : undefined;
  // What is wrong in the configuration is told by whoever has found the files.
  const settings = settingsFinder({ ...options, onProblem: () => {} });
  const reader = new ArticleReader(settings, rules, await spellerFor(rules));
  parentPort!.on('message', async (file: InputFile) => {
    parentPort!.postMessage(await sent(reader.read(file), reader, options));
  });
  parentPort!.postMessage('ready');
}

async function sent(
  { reading, bytes: _, ...rest }: Outcome,
  reader: ArticleReader,
  options: JobOptions,
): Promise<SentOutcome> {
  if (!reading) return rest;
  const { lines, ...plain } = options.withOffers ? await withOffers(reading, reader) : reading;
  return { ...rest, reading: plain };
}
