import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  IMPORT_FORMATS,
  type ImportFormat,
  importPeople,
  peopleTable,
  type Source,
} from '../../core/roster/importers/import.ts';
import { fieldOf } from '../../core/roster/table.ts';
import { decode } from '../../core/workspace/encoding.ts';
import { readWhole } from '../files/read.ts';
import { inWords, write } from '../files/write.ts';
import { count } from '../format/words.ts';
import { because } from '../input/reasons.ts';
import type { Io } from '../io.ts';
import { fileName } from '../options.ts';
import { print, say } from '../output.ts';
import { CLEAN, TROUBLE, UsageError } from '../usage.ts';

interface ImportOptions {
  readonly column: ReadonlyMap<string, string>;
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  copydesk people import congress legislators-current.yaml --out congress.csv
  copydesk people import parlparse people.json ministers-2010.json --out ministers.csv
  copydesk people import openstates data/nc/legislature --out nc.csv
  copydesk people import csv council.csv --column name="Full Name" --column title=Role --out people.csv

Name the table in copydesk.json: { "peopleFiles": ["people.csv"] }`;

/** Adds `copydesk people`. */
export function addPeople(program: Command, io: Io, exit: (code: number) => void): void {
  const people = program.command('people').description('people files: whom the desk knows');
  people
    .command('import')
    .description('make a people file of data of others; honorifics are taken off names')
    .argument('<format>', IMPORT_FORMATS.join(', '), formatOf)
    .argument('<path...>', 'files, or folders of them')
    .addOption(
      new Option('--column <ours=theirs>', 'for csv: which column is which; may be given several times')
        .argParser(columnOf)
        .default(new Map(), 'as they are called'),
    )
    .option('--out <file>', 'write into this file, which must not be there yet (default: standard output)', fileName)
    .addHelpText('after', EXAMPLES)
    .action(async (format: ImportFormat, paths: string[], options: ImportOptions) => {
      exit(await importInto(format, paths, options, io));
    });
}

function formatOf(value: string): ImportFormat {
  const format = IMPORT_FORMATS.find((one) => one === value);
  if (!format) throw new InvalidArgumentError(`There are ${IMPORT_FORMATS.join(', ')}.`);
  return format;
}

function columnOf(value: string, before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, ours = '', theirs = ''] = /^([^=]+)=(.+)$/.exec(value) ?? [];
  const field = fieldOf(ours);
  if (!field) throw new InvalidArgumentError('Write it as name="Full Name": our column, then theirs.');
  return new Map([...before, [field, theirs]]);
}

async function importInto(
  format: ImportFormat,
  paths: readonly string[],
  options: ImportOptions,
  io: Io,
): Promise<number> {
  const files = paths.flatMap((path) => filesAt(path, io.cwd)).map((path) => sourceAt(path, io.cwd));
  const roster = importPeople(format, files, options.column);
  for (const { message } of roster.problems) say(io, message);
  if (roster.people.length === 0) throw new UsageError('Nobody was found in it; is it the right format?');
  const text = peopleTable(roster);
  if (options.out === undefined) await print([text], io);
  else {
    const trouble = await write(resolve(io.cwd, options.out), new TextEncoder().encode(text), 'nothing');
    if (trouble) throw new UsageError(`${options.out}: ${inWords(trouble)}`);
    say(io, `${options.out}: ${count(roster.people.length, 'person', 'people')}`);
  }
  return roster.problems.length ? TROUBLE : CLEAN;
}

/** A file, or the data files in a folder and below, by name. */
function filesAt(path: string, cwd: string): string[] {
  try {
    if (!statSync(resolve(cwd, path)).isDirectory()) return [path];
    return readdirSync(resolve(cwd, path), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(?:csv|tsv|json|ya?ml)$/i.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    throw new UsageError(`${path}: ${because(error)}`);
  }
}

function sourceAt(path: string, cwd: string): Source {
  try {
    const decoded = decode(readWhole(resolve(cwd, path)));
    if ('refused' in decoded) throw new UsageError(`${path}: ${decoded.refused}`);
    return { name: path, text: decoded.text };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${path}: ${because(error)}`);
  }
}
