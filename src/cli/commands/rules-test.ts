import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { atOnce } from '../../core/base/turns.ts';
import { nearest } from '../../core/config/suggest.ts';
import type { Rule } from '../../core/linter/rule.ts';
import { type FailedExample, failedExamples } from '../../core/try-examples.ts';
import { count } from '../format/words.ts';
import { settingsFinder } from '../input/settings.ts';
import { spellerFor } from '../input/speller.ts';
import type { Io } from '../io.ts';
import { fileName } from '../options.ts';
import { print, say } from '../output.ts';
import { CLEAN, FINDINGS, TROUBLE, UsageError } from '../usage.ts';

const EXAMPLES = `
Examples:
  copydesk rules test
  copydesk rules test paper/anniversary --config desk/copydesk.json

Exit codes: 0 all examples are right, 1 some are not, 2 a file could not be read or not be understood.`;

/** Adds `copydesk rules test`. */
export function addRulesTest(rules: Command, io: Io, exit: (code: number) => void): void {
  rules
    .command('test')
    .description('try the examples of the checks of your own')
    .argument('[check...]', 'ids of checks (default: all of your own)')
    .option('--config <file>', 'use this configuration file instead of the one here', fileName)
    .addHelpText('after', EXAMPLES)
    // What “rules” understands as well, it takes, wherever it stands.
    .action(async (ids: string[], _, command: Command) => exit(await test(ids, command.optsWithGlobals(), io)));
}

async function test(ids: readonly string[], options: { readonly config?: string }, io: Io): Promise<number> {
  let isBroken = false;
  const onProblem = (message: string): void => {
    isBroken = true;
    say(io, message);
  };
  const settings = settingsFinder({ ...options, cwd: io.cwd, onProblem })(io.cwd);
  const { ownRules } = settings.styleOf(join(io.cwd, 'x.article'));
  const tried = named(ids, ownRules);
  const speller = await spellerFor(tried);
  const failed = tried.flatMap((rule) => atOnce(failedExamples(rule, speller)));
  await print([...failed.map((one) => `${placeOf(one, io.cwd)}\n`), `${summaryOf(tried, failed)}\n`], io);
  if (isBroken) return TROUBLE;
  return failed.length ? FINDINGS : CLEAN;
}

function named(ids: readonly string[], rules: readonly Rule[]): readonly Rule[] {
  for (const id of ids) {
    if (rules.some((rule) => rule.id === id)) continue;
    const meant = nearest(
      id,
      rules.map((rule) => rule.id),
    );
    throw new UsageError(`There is no check “${id}” of your own.${meant ? ` Did you mean “${meant}”?` : ''}`);
  }
  return ids.length ? rules.filter(({ id }) => ids.includes(id)) : rules;
}

/** "house-checks.yaml:12:7: paper/anniversary: It does not mark “…” here." */
function placeOf({ rule, nth, message }: FailedExample, cwd: string): string {
  const { file = '', line, examples } = rule.origin ?? {};
  const place = examples?.[nth];
  const at = place ? `${place.line}:${place.column}` : String(line);
  return `${relative(cwd, file) || file}:${at}: ${rule.id}: ${message}`;
}

function summaryOf(rules: readonly Rule[], failed: readonly FailedExample[]): string {
  if (rules.length === 0)
    return 'There are no checks of your own here: “checkFiles” in copydesk.json names their files.';
  const examples = rules.reduce((sum, rule) => sum + rule.examples.flagged.length + rule.examples.accepted.length, 0);
  const bare = rules.filter(({ examples: { flagged } }) => flagged.length === 0);
  const without = bare.length ? ` Without an example that is flagged: ${bare.map(({ id }) => id).join(', ')}.` : '';
  const all = `${count(rules.length, 'check')}, ${count(examples, 'example')}`;
  if (failed.length === 0) return `${all}: all right.${without}`;
  return `${all}: ${failed.length} ${failed.length === 1 ? 'is' : 'are'} not right.${without}`;
}
