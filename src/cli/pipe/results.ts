import { utf16Of } from '../../core/workspace/encoding.ts';
import type { SettingsOptions } from '../input/settings.ts';
import type { Io } from '../io.ts';
import { concurrently } from '../threads/concurrently.ts';
import { recordReader } from '../threads/job.ts';
import { NoThread, Threads } from '../threads/threads.ts';
import { UsageError } from '../usage.ts';
import { linesIn } from './lines.ts';
import { type BadRecord, longestLine, type PipeRecord, recordIn } from './record.ts';
import { errorResult, keyOf, type Part } from './result.ts';
import type { Keyed } from './writer.ts';

/** How records are read. */
export interface PipeSetup extends SettingsOptions {
  readonly jobs: number;
  readonly ordered: boolean;
  readonly parts: readonly Part[];
  /** Most characters of a text, in UTF-16 code units. */
  readonly maxLength: number;
  /** Keys of records that are left out, where that is kept: those of an earlier run, and those begun in this one. */
  readonly finished: { readonly before: ReadonlySet<string>; readonly begun: Set<string> } | undefined;
  /** No more records are taken; those that are begun are finished. */
  readonly stop: AbortSignal;
  readonly counts: Counts;
}

/** How many records there were, with those that have errors; and those left out, finished before or with an id once more. */
export type Counts = Record<'records' | 'errors' | 'before' | 'again', number>;

/** So many records, and characters of them, are begun at most for each thread, and altogether. */
const AHEAD = 16;
const CHARACTERS_AHEAD = 1 << 22;

/** Reads records in threads and gives what comes of each. Throws `UsageError` where the input is no text at all. */
export async function* resultsFrom(input: AsyncIterable<Uint8Array>, setup: PipeSetup, io: Io): AsyncGenerator<Keyed> {
  const { jobs, ordered, stop, counts } = setup;
  const reader = await readerFor(setup, io);
  const resultOf = async (record: PipeRecord | BadRecord): Promise<string> => {
    if ('error' in record) return errorResult(record);
    try {
      return await reader.read(record);
    } catch (error) {
      if (error instanceof NoThread) throw error;
      counts.errors++;
      return errorResult({ ...record, error: reasonOf(error) });
    }
  };
  const keyed = async (record: PipeRecord | BadRecord) => ({ key: keyOf(record), result: await resultOf(record) });
  const sizeOf = (record: PipeRecord | BadRecord) => ('error' in record ? 0 : record.text.length);
  try {
    const flow = { ordered, most: AHEAD * jobs, sizeOf, mostSize: CHARACTERS_AHEAD, stop };
    yield* concurrently(recordsIn(input, setup), keyed, flow);
  } finally {
    await reader.end();
  }
}

/** The records that are to be read, and lines that are none. */
async function* recordsIn(
  input: AsyncIterable<Uint8Array>,
  { maxLength, finished, counts }: PipeSetup,
): AsyncGenerator<PipeRecord | BadRecord> {
  for await (const line of linesIn(input, longestLine(maxLength))) {
    if (line.number === 1 && utf16Of(line.bytes))
      throw new UsageError('standard input: it is UTF-16; give it in UTF-8 (iconv -f UTF-16 -t UTF-8).');
    const record = recordIn(line, maxLength);
    if (!record) continue;
    if (finished) {
      const key = keyOf(record);
      const isBefore = finished.before.has(key);
      if (isBefore) counts.before++;
      else if (finished.begun.has(key)) counts.again++;
      if (isBefore || finished.begun.has(key)) continue;
      finished.begun.add(key);
    }
    counts.records++;
    if ('error' in record) counts.errors++;
    yield record;
  }
}

interface RecordReader {
  read(record: PipeRecord): Promise<string>;
  end(): Promise<void>;
}

async function readerFor(setup: PipeSetup, { startJob }: Io): Promise<RecordReader> {
  const { jobs, cwd, config, style, parts, onProblem } = setup;
  const options = { cwd, records: parts, ...(config !== undefined && { config }), ...(style && { style }) };
  if (!startJob) return { read: await recordReader({ ...options, onProblem }), end: async () => {} };
  const threads = new Threads<PipeRecord, string>(() => startJob(options), jobs, onProblem);
  return { read: (record) => threads.run(record), end: () => threads.end() };
}

function reasonOf(error: unknown): string {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'there is not enough memory to read this article';
  return `this should not happen; please report it: ${error instanceof Error ? error.message : error}`;
}
