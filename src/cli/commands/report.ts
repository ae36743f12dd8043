import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { REPORT_FORMATS, reportFile } from '../../core/report/formats.ts';
import { map } from '../../core/report/json-chunks.ts';
import { reportOf } from '../../core/report/report.ts';
import { withChecked } from '../../core/report/sheet.ts';
import { ruleSummaries } from '../../core/rules/summaries.ts';
import { inWords, write } from '../files/write.ts';
import { gather } from '../input/gather.ts';
import { ticksBeside } from '../input/sheet.ts';
import type { Io } from '../io.ts';
import { fileName, type InputOptions, withInput } from '../options.ts';
import { printRaw } from '../output.ts';
import { CLEAN, TROUBLE, UsageError } from '../usage.ts';

interface ReportOptions extends InputOptions {
  readonly format: keyof typeof REPORT_FORMATS;
  readonly out?: string;
  readonly force?: boolean;
}

const EXAMPLES = `
Examples:
  copydesk report seeds/cup-final.txt
  copydesk report --format html --out budget.html desk/budget.story
  copydesk report --format csv-people --out people.csv --force desk/budget.story`;

/** Adds `copydesk report`. */
export function addReport(program: Command, io: Io, exit: (code: number) => void): void {
  withInput(
    program.command('report').description('write the report of one article: people, statements, findings, figures'),
  )
    .addOption(
      new Option('--format <format>', 'what is written').choices(Object.keys(REPORT_FORMATS)).default('markdown'),
    )
    .option('--out <file>', 'write to this file instead of standard output', fileName)
    .option('--force', 'overwrite the file of --out')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: ReportOptions) => exit(await report(paths, options, io)));
}

async function report(paths: readonly string[], options: ReportOptions, io: Io): Promise<number> {
  const { readings, complete, settings } = await gather(paths, options, io);
  if (!complete) return TROUBLE;
  const [reading, another] = readings;
  if (!reading) return TROUBLE; // Why there is none was said.
  if (another) throw new UsageError(`A report is about one article; here are ${readings.length}: name one of them.`);
  const name = reading.file === '-' ? (options.stdinFilename ?? 'standard input') : reading.file;
  const { ownRules } = settings(dirname(reading.path)).styleOf(reading.path);
  const whole = reportOf(name, reading.text, reading.analysis, ruleSummaries(), ownRules);
  const article = withChecked(whole, ticksBeside(reading, io).ticks);
  if (options.out !== undefined && isSame(resolve(io.cwd, options.out), reading.path))
    throw new UsageError(`${options.out} is the article itself: name another file with --out.`);
  const format = REPORT_FORMATS[options.format];
  // A program behind a pipe would take a byte-order mark for a part of the first column's name.
  if (options.out === undefined) await printRaw(format.write(article), io);
  else await writeReport(reportFile(format, article), options.out, options.force ?? false, io);
  return CLEAN;
}

async function writeReport(content: Iterable<string>, out: string, force: boolean, io: Io): Promise<void> {
  const bytes = Buffer.concat([...map(content, (piece) => Buffer.from(piece))]);
  const trouble = await write(resolve(io.cwd, out), bytes, force ? 'anything' : 'nothing');
  if (trouble === undefined) return;
  if (trouble.kind === 'taken') throw new UsageError(`${out} is there already; --force overwrites it.`);
  throw new UsageError(`${out} cannot be written: ${inWords(trouble)}.`);
}

/** Whether two paths are one file, by whatever names and links. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}
