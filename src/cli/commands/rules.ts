import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { createColors } from 'picocolors';
import { activeRules } from '../../core/config/checks.ts';
import { HOUSES, type House, type Style } from '../../core/config/style.ts';
import { nearest } from '../../core/config/suggest.ts';
import { CATEGORIES } from '../../core/linter/rule.ts';
import type { Severity } from '../../core/model.ts';
import { jsonChunks } from '../../core/report/json-chunks.ts';
import { rulesUnder } from '../../core/rules/under.ts';
import { settingsFinder } from '../input/settings.ts';
import type { Io } from '../io.ts';
import { fileName } from '../options.ts';
import { print, say } from '../output.ts';
import { CLEAN, TROUBLE, UsageError } from '../usage.ts';
import { addRulesTest } from './rules-test.ts';

interface RulesOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
  readonly style?: House;
  readonly color: boolean;
}

/** A check as it stands under a style. */
interface Listed {
  readonly id: string;
  readonly category: string;
  readonly severity: Severity | 'off';
  readonly summary: string;
  readonly options: Readonly<Record<string, unknown>>;
}

const EXAMPLES = `
Examples:
  copydesk rules
  copydesk rules --style guardian
  copydesk rules repeated-word
  copydesk rules test`;

/** Adds `copydesk rules`. */
export function addRules(program: Command, io: Io, exit: (code: number) => void): void {
  const command = program
    .command('rules')
    .description('list the checks and how grave each is here, or tell of some of them')
    .argument('[check...]', 'ids of checks')
    .option('--config <file>', 'use this configuration file instead of the one here', fileName)
    .addOption(new Option('--style <house>', 'the house style').choices([...HOUSES]))
    .addOption(new Option('--format <format>', 'how they are printed').choices(['text', 'json']).default('text'))
    .option('--no-color', 'print without colours')
    .addHelpText('after', EXAMPLES)
    .action(async (ids: string[], options: RulesOptions) => exit(await rules(ids, options, io)));
  addRulesTest(command, io, exit);
}

async function rules(ids: readonly string[], options: RulesOptions, io: Io): Promise<number> {
  let isBroken = false;
  const onProblem = (message: string): void => {
    isBroken = true;
    say(io, message);
  };
  const settings = settingsFinder({ ...options, cwd: io.cwd, onProblem })(io.cwd);
  const listed = listedUnder(settings.styleOf(join(io.cwd, 'x.article')), ids);
  const colours = createColors(io.colour && options.color);
  const pieces =
    options.format === 'json'
      ? [...jsonChunks(listed, '  '), '\n']
      : ids.length
        ? listed.map((check) => told(check, colours))
        : table(listed, colours);
  await print(pieces, io);
  return isBroken ? TROUBLE : CLEAN;
}

/** The checks named, or all, in the order of the list. Throws `UsageError` for an id that is none. */
function listedUnder(style: Style, ids: readonly string[]): Listed[] {
  const all = rulesUnder(style);
  const known = all.map(({ id }) => id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const meant = nearest(id, known);
    throw new UsageError(`There is no check “${id}”.${meant ? ` Did you mean “${meant}”?` : ''}`);
  }
  const active = new Map(activeRules(all, style).map((one) => [one.rule.id, one]));
  const byCategory = all.toSorted((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category));
  return byCategory
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map(({ id, category, summary }) => {
      const { severity = 'off', options = {} } = active.get(id) ?? {};
      return { id, category, severity, summary, options };
    });
}

type Colours = ReturnType<typeof createColors>;

function* table(listed: readonly Listed[], colours: Colours): Generator<string> {
  const width = Math.max(...listed.map(({ id }) => id.length));
  let category = '';
  for (const check of listed) {
    if (check.category !== category) yield `${category ? '\n' : ''}${colours.bold(check.category)}\n`;
    ({ category } = check);
    yield `  ${check.severity.padEnd('warning'.length)}  ${check.id.padEnd(width)}  ${colours.dim(check.summary)}\n`;
  }
}

function told({ id, severity, summary, options }: Listed, colours: Colours): string {
  const values = Object.entries(options).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`);
  return `${colours.bold(id)}: ${severity}\n  ${summary}\n${values.join('')}`;
}
