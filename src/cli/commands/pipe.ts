import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { HOUSES } from '../../core/config/style.ts';
import { count } from '../format/words.ts';
import { because } from '../input/reasons.ts';
import { settingsFinder } from '../input/settings.ts';
import type { Io, Stop } from '../io.ts';
import { atLeastOne, fileName, type InputOptions } from '../options.ts';
import { say } from '../output.ts';
import { idList, keysIn, resultsFile } from '../pipe/finished.ts';
import { PARTS, type Part } from '../pipe/result.ts';
import { type Counts, type PipeSetup, resultsFrom } from '../pipe/results.ts';
import { fileSink, outputSink } from '../pipe/sink.ts';
import { ResultWriter } from '../pipe/writer.ts';
import { CLEAN, TROUBLE, UsageError } from '../usage.ts';

interface Options extends Pick<InputOptions, 'config' | 'style'> {
  readonly jobs: number;
  readonly only?: Part;
  readonly unordered?: boolean;
  readonly maxLength: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly done?: string;
}

const EXAMPLES = `
Each line of the input is a record: {"id": "a1", "text": "…"}; "date", "container" (wire or markdown), "path" and "meta"
may stand beside them. Each comes back as a line with its "id", its "line" and "meta", and with what "lint --format json"
and "participants --format json" say of an article, or with "error". docs/archives.md says more.

Examples:
  copydesk pipe < articles.ndjson > results.ndjson
  copydesk pipe --jobs 4 --out results.ndjson --resume < articles.ndjson
  parallel --pipepart -a articles.ndjson --block 20M "copydesk pipe --out part-{#}.ndjson --resume"

Exit codes: 0 everything was read, whatever was found in it and however many records have "error"; 2 bad usage or
configuration, or input or output that failed; 130 stopped with Ctrl+C, 143 by SIGTERM: what was begun is finished.`;

/** Most characters of a text that is read, unless more are asked for. */
const LONGEST_TEXT = 1_000_000;

/** Adds `copydesk pipe`. */
export function addPipe(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('pipe')
    .description('read any number of articles, a JSON record a line, and write what is found a line each')
    .option('--config <file>', 'use this configuration file instead of those beside the articles', fileName)
    .addOption(new Option('--style <house>', 'the house style').choices([...HOUSES]))
    .option('--jobs <number>', 'read so many articles at a time, each on a core of its own', atLeastOne, 1)
    .addOption(new Option('--only <part>', 'give findings or people alone, which is quicker').choices([...PARTS]))
    .option('--unordered', 'write each result as soon as it is there, not in the order of the input')
    .option('--max-length <characters>', 'longest text that is read', atLeastOne, LONGEST_TEXT)
    .option(
      '--out <file>',
      'write to this file instead of standard output: each record once, however often killed',
      fileName,
    )
    .option('--resume', 'go on with the file of --out where an earlier run was ended')
    .option('--done <file>', 'keep a list of finished ids in this file, and leave out the records on it', fileName)
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => exit(await pipe(options, io)));
}

async function pipe(options: Options, io: Io): Promise<number> {
  const problems = new Set<string>();
  const onProblem = (problem: string) => {
    if (!problems.has(problem)) say(io, problem);
    problems.add(problem);
  };
  settingsFinder({ ...options, cwd: io.cwd, onProblem })(io.cwd);
  if (problems.size > 0) return TROUBLE; // It would go wrong with every article.
  const finished = await finishedBefore(options, io);
  const writer = await writerFor(options, (finished?.before.size ?? 0) > 0, io);
  const stop = new AbortController();
  let stopped: Stop | undefined;
  io.stopped().then((why) => {
    stopped = why;
    stop.abort();
  });
  const counts: Counts = { records: 0, errors: 0, before: 0, again: 0 };
  const { config, style, jobs, maxLength } = options;
  const setup: PipeSetup = {
    ...{ cwd: io.cwd, onProblem, jobs, maxLength, finished, counts, stop: stop.signal },
    ...(config !== undefined && { config }),
    ...(style && { style }),
    ordered: !options.unordered,
    parts: options.only ? [options.only] : PARTS,
  };
  try {
    for await (const result of resultsFrom(io.input(stop.signal), setup, io)) {
      await writer.add(result);
      if (!writer.open) break;
    }
    await writer.end();
  } catch (error) {
    if (error instanceof UsageError || (error as NodeJS.ErrnoException).syscall !== 'read') throw error;
    throw new UsageError(`standard input: ${because(error)}`);
  } finally {
    stop.abort();
  }
  sayCounts(counts, io);
  if (stopped === 'SIGINT' || stopped === 'SIGTERM') {
    say(io, `stopped, ${count(writer.written, 'result')} written`);
    return STOPPED[stopped];
  }
  return problems.size > 0 ? TROUBLE : CLEAN;
}

/** The exit codes of a run that was asked to end, as shells give them. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const;

/** What the files of --out and --done say is finished; undefined where neither is kept. */
async function finishedBefore({ out, resume, done }: Options, { cwd }: Io): Promise<PipeSetup['finished']> {
  if (out === undefined && resume) throw new UsageError('--resume needs the --out file of the run that was ended.');
  if (out === undefined && done === undefined) return undefined;
  const before = new Set<string>();
  if (out !== undefined) {
    const path = resolve(cwd, out);
    if (!resume && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new UsageError(`${out} is there already; --resume goes on with it.`);
    for (const key of await keysIn(resultsFile(out, path))) before.add(key);
  }
  if (done !== undefined) for (const key of await keysIn(idList(done, resolve(cwd, done)))) before.add(key);
  return { before, begun: new Set() };
}

async function writerFor({ out, done }: Options, resumed: boolean, io: Io): Promise<ResultWriter> {
  const results = out === undefined ? outputSink(io, resumed) : await fileSink(out, resolve(io.cwd, out));
  const list = done === undefined ? undefined : await fileSink(done, resolve(io.cwd, done));
  return new ResultWriter(results, list, out !== undefined);
}

function sayCounts({ records, errors, before, again }: Counts, io: Io): void {
  const total = count(records, 'record');
  if (before) say(io, `${count(before, 'record')} left out, finished in an earlier run`);
  if (again) say(io, `${count(again, 'record')} left out: an earlier one has the same id`);
  if (errors)
    say(io, `${errors.toLocaleString('en-GB')} of ${total} could not be read: “error” in the result says why`);
}
