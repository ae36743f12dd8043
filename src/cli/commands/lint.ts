import { type Command, Option } from 'commander';
import type { Severity } from '../../core/model.ts';
import { lintJson } from '../format/json.ts';
import { lintText } from '../format/text.ts';
import { gather } from '../input/gather.ts';
import type { Reading } from '../input/read.ts';
import type { Io } from '../io.ts';
import { type InputOptions, isAtLeast, SEVERITIES, withInput } from '../options.ts';
import { CLEAN, FINDINGS, TROUBLE } from '../usage.ts';

const FORMATS = {
  text: lintText,
  stylish: lintText,
  json: lintJson,
} as const;

interface LintOptions extends InputOptions {
  readonly format: keyof typeof FORMATS;
  readonly failOn: Severity | 'never';
}

const EXAMPLES = `
Examples:
  copydesk lint seeds/
  copydesk lint --style guardian --fail-on warning "desk/**/*.story"
  pbpaste | copydesk lint --stdin-filename draft.article`;

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
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: LintOptions) => exit(await lint(paths, options, io)));
}

async function lint(paths: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const { readings, complete } = await gather(paths, options, io);
  io.out(FORMATS[options.format](readings, { colour: io.colour && options.color, columns: io.columns }));
  if (!complete) return TROUBLE;
  return fails(readings, options.failOn) ? FINDINGS : CLEAN;
}

function fails(readings: readonly Reading[], failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  return readings.some(({ analysis }) => analysis.findings.some(({ severity }) => isAtLeast(severity, failOn)));
}
