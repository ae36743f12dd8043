import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { SEVERITIES, type Severity } from '../../core/model.ts';
import { rulesUnder } from '../../core/rules/under.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { acceptedState, pruneAccepted } from '../accepted.ts';
import { readWhole } from '../files/read.ts';
import { fixDiff, fixFile, withOffers } from '../fix.ts';
import { acceptedJson, acceptedText } from '../format/accepted.ts';
import { lintCsv } from '../format/csv.ts';
import { lintGithub } from '../format/github.ts';
import { lintHtml } from '../format/html.ts';
import { lintJson, lintNdjson } from '../format/json.ts';
import { lintJunit } from '../format/junit.ts';
import { lintSarif } from '../format/sarif.ts';
import { lintText } from '../format/text.ts';
import { count, numberOf } from '../format/words.ts';
import { type GatherOptions, gather } from '../input/gather.ts';
import { folderOf } from '../input/patterns.ts';
import type { KeptReadings, Reading } from '../input/read.ts';
import { newScripts } from '../input/settings.ts';
import type { Io } from '../io.ts';
import { fileName, type InputOptions, isAtLeast, wholeNumber, withInput } from '../options.ts';
import { print, printRaw, say } from '../output.ts';
import { CLEAN, FINDINGS, TROUBLE, UsageError } from '../usage.ts';
import { whenChanged } from '../watch.ts';

/** The forms of output, by name. */
export const FORMATS = {
  text: lintText,
  stylish: lintText,
  json: lintJson,
  sarif: lintSarif,
  github: lintGithub,
  junit: lintJunit,
  html: lintHtml,
  ndjson: lintNdjson,
  csv: lintCsv,
} as const;

/** Those that files and other programs must get as they are. */
const RAW: ReadonlySet<keyof typeof FORMATS> = new Set(['junit', 'html', 'csv']);

/** The formats that have fixes in them. */
const PRINTS_FIXES: ReadonlySet<keyof typeof FORMATS> = new Set(['json', 'ndjson', 'sarif']);

interface LintOptions extends InputOptions {
  readonly format: keyof typeof FORMATS;
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly watch?: boolean;
  readonly cache?: string;
  readonly accepted?: boolean;
  readonly pruneAccepted?: boolean;
}

const EXAMPLES = `
Examples:
  copydesk lint seeds/
  copydesk lint --style guardian --fail-on warning "desk/**/*.story"
  copydesk lint --fix-dry-run draft.article
  copydesk lint --format sarif . > copydesk.sarif
  pbpaste | copydesk lint --stdin-filename draft.article

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 something could not be read or was not understood.`;

/** Adds `copydesk lint`. */
export function addLint(program: Command, io: Io, exit: (code: number) => void): void {
  withInput(program.command('lint').description('mark what is wrong or worth checking in articles'))
    .addOption(
      new Option('--format <format>', 'how findings are printed').choices(Object.keys(FORMATS)).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least grave finding that makes the exit code 1')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .option('--max-warnings <number>', 'more warnings than this make the exit code 1', wholeNumber)
    .option('--quiet', 'print errors only')
    .option('--fix', 'apply the fixes that are right in every case, in the files')
    .option('--fix-dry-run', 'print what --fix would change, as a diff, and change nothing')
    .option('--cache <file>', 'keep in a file what was found, and next time read only what has changed', fileName)
    .option('--accepted', 'list what was accepted instead, and what of it is gone')
    .option('--prune-accepted', 'the same, and take what is gone out of copydesk.json')
    .option('--watch', 'stay, and check again whenever a file changes')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: LintOptions) => exit(await lint(paths, options, io)));
}

async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  if (options.cache !== undefined && (options.fix || options.fixDryRun || options.watch))
    throw new UsageError('--cache does not go with --fix, --fix-dry-run or --watch, which read everything.');
  if (!options.watch) return lintOnce(paths, options, io);
  if (paths.length === 0 || paths.includes('-')) throw new UsageError('--watch needs files or folders to watch.');
  let code: number | undefined;
  const kept: KeptReadings = new Map();
  const scripts = newScripts();
  const folders = paths.map((path) => folderOf(path, io.cwd));
  const watched = options.config === undefined ? folders : [...folders, options.config];
  await whenChanged(watched, io, async () => {
    try {
      await scripts?.renew(textOf);
      code = await lintOnce(paths, options, io, { kept, scripts });
    } catch (error) {
      // What was right at the beginning may be so again: a configuration that is being replaced.
      if (code === undefined || !(error instanceof UsageError)) throw error;
      say(io, error.message);
      code = TROUBLE;
    }
  });
  return code ?? CLEAN;
}

/** What a file holds now; undefined where it cannot be read. */
function textOf(path: string): string | undefined {
  try {
    const decoded = decode(readWhole(path));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** @param before what is left of the rounds before, where one stays and watches */
async function lintOnce(
  paths: readonly string[],
  options: LintOptions,
  io: Io,
  before: Pick<GatherOptions, 'kept' | 'scripts'> = {},
): Promise<number> {
  if (options.accepted || options.pruneAccepted) return listAccepted(paths, options, io);
  if (options.fixDryRun) return dryRun(paths, options, io);
  // What --fix writes is read again.
  const again = options.fix ? { jobs: 1 } : { ...before, ...(before.kept && { jobs: 1 }) };
  const dealt = { withOffers: PRINTS_FIXES.has(options.format), onReading: dealingWith(options) };
  const { readings, complete, settings } = await gather(paths, { ...options, ...again, ...dealt }, io);
  const format = FORMATS[options.format];
  const shown = options.quiet ? readings.map(errorsOnly) : readings;
  const rulesOf = ({ path }: Reading) => rulesUnder(settings(dirname(path)).styleOf(path));
  const pieces = format(shown, { colour: io.colour && options.color, columns: io.columns, rulesOf });
  await (RAW.has(options.format) ? printRaw(pieces, io) : print(pieces, io));
  const failed = fails(readings, options, io);
  if (!complete) return TROUBLE;
  return failed ? FINDINGS : CLEAN;
}

async function listAccepted(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const { format } = options;
  if (format !== 'text' && format !== 'json') throw new UsageError('--accepted is printed as text or json.');
  const gathered = await gather(paths, options, io);
  const { listed, gone } = acceptedState(gathered, io);
  const { length } = gathered.readings;
  const shown = { colour: io.colour && options.color, columns: io.columns };
  await print(format === 'json' ? acceptedJson(listed) : [acceptedText(listed, length, shown)], io);
  const pruned = !options.pruneAccepted || (await pruneAccepted(gone, io));
  return pruned && gathered.complete ? CLEAN : TROUBLE;
}

/** What is done with an article that was read: it is fixed, and its fixes are tried where they are printed. */
function dealingWith({ fix, format }: LintOptions): NonNullable<GatherOptions['onReading']> {
  const swept = new Set<string>();
  return async (reading, bytes, reader) => {
    const outcome = fix ? await fixFile(reading, bytes, reader, swept) : { reading };
    if (!outcome.reading || !PRINTS_FIXES.has(format)) return outcome;
    return { ...outcome, reading: await withOffers(outcome.reading, reader) };
  };
}

async function dryRun(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const onReading: GatherOptions['onReading'] = async (reading, _bytes, reader) => {
    await printRaw(await fixDiff(reading, reader), io);
    return {};
  };
  const { complete } = await gather(paths, { ...options, jobs: 1, onReading }, io);
  return complete ? CLEAN : TROUBLE;
}

function errorsOnly(reading: Reading): Reading {
  const findings = reading.analysis.findings.filter(({ severity }) => severity === 'error');
  return { ...reading, analysis: { ...reading.analysis, findings } };
}

function fails(readings: readonly Reading[], { failOn, maxWarnings }: LintOptions, io: Io): boolean {
  const numbers = numberOf(readings);
  const tooMany = maxWarnings !== undefined && numbers.warning > maxWarnings;
  if (tooMany) say(io, `${count(numbers.warning, 'warning')}, more than the ${maxWarnings} allowed`);
  return (
    tooMany || SEVERITIES.some((severity) => numbers[severity] > 0 && failOn !== 'never' && isAtLeast(severity, failOn))
  );
}
