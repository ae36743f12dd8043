import { parentPort, workerData } from 'node:worker_threads';
import { withOffers } from '../fix.ts';
import type { InputFile } from '../input/find.ts';
import { ArticleReader, type Outcome } from '../input/read.ts';
import { type SettingsOptions, settingsFinder } from '../input/settings.ts';
import { spellerFor } from '../input/speller.ts';
import type { PipeRecord } from '../pipe/record.ts';
import { type Part, resultOf } from '../pipe/result.ts';
import type { Message } from './threads.ts';

/** What a thread is to do with what it is sent. */
export interface JobOptions extends Pick<SettingsOptions, 'cwd' | 'config' | 'style'> {
  /** Only people and statements are read. */
  readonly withoutRules?: boolean;
  /** Fixes are tried, those that do not hold are left out. */
  readonly withOffers?: boolean;
  /** It is sent records rather than files, and sends back these parts of what is read. */
  readonly records?: readonly Part[];
}

/** What can be sent of an outcome: no functions, and no bytes, which nobody needs. */
export interface SentOutcome extends Omit<Outcome, 'reading' | 'bytes'> {
  readonly reading?: Omit<NonNullable<Outcome['reading']>, 'lines'>;
}

/** Reads what is sent to this thread, one after the other, and sends back what comes of each. */
export async function doJob(): Promise<void> {
  const options = workerData as JobOptions;
  const send = (message: Message<SentOutcome | string>) => parentPort!.postMessage(message);
  // What is wrong in the configuration of files is told by whoever has found them.
  const onProblem = (problem: string) => options.records && send({ problem });
  const read = await readerOf({ ...options, onProblem });
  let last = Promise.resolve();
  parentPort!.on('message', (task: InputFile | PipeRecord) => {
    last = last.then(async () => send({ result: await read(task) }));
  });
  send('ready');
}

async function readerOf(options: JobOptions & SettingsOptions) {
  const { records } = options;
  if (records) {
    const read = await recordReader({ ...options, records });
    return (task: InputFile | PipeRecord): Promise<SentOutcome | string> => read(task as PipeRecord);
  }
  const rules = options.withoutRules ? [] : undefined;
  const reader = new ArticleReader(settingsFinder(options), rules, await spellerFor(rules));
  return (task: InputFile | PipeRecord) => sent(reader.read(task as InputFile), reader, options);
}

/** What reads records, one after the other. */
export async function recordReader(
  options: SettingsOptions & { readonly records: readonly Part[] },
): Promise<(record: PipeRecord) => Promise<string>> {
  const { cwd, records: parts } = options;
  const rules = parts.includes('findings') ? undefined : [];
  const [settings, speller] = [settingsFinder(options), await spellerFor(rules)];
  const reader = new ArticleReader(settings, rules, speller);
  return (record) => resultOf(record, reader, { cwd, parts });
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
