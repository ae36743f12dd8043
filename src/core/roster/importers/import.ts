import { problemList } from '../../config/json.ts';
import { readYaml } from '../../config/yaml.ts';
import { writtenRow } from '../csv.ts';
import { rowsOf } from '../edits.ts';
import type { Entry } from '../entry.ts';
import { COLUMNS } from '../entry.ts';
import { readPeopleList } from '../list.ts';
import { entriesOfPopolo } from '../popolo.ts';
import type { Roster } from '../problem.ts';
import { plainValue } from '../read.ts';
import { entriesOfCongress } from './congress.ts';
import { entriesOfOpenStates } from './open-states.ts';
import { entriesOfParlparse } from './parlparse.ts';
import { importedTable } from './table.ts';

/** What people are imported from. */
export const IMPORT_FORMATS = ['csv', 'popolo', 'congress', 'openstates', 'parlparse'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A file to import from. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads data of others as people. Honorifics are taken off names; other names in such data are no accepted spellings.
 * @param columns for tables: which of their columns are which of ours (`name=Full Name`)
 */
export function importPeople(
  format: ImportFormat,
  files: readonly Source[],
  columns: ReadonlyMap<string, string>,
): Roster {
  if (format === 'csv') return together(files.map(({ name, text }) => importedTable(text, name, columns)));
  const read = files.map(({ name, text }) => ({ name, ...dataOf(text, name) }));
  const problems = read.flatMap(({ name, trouble }) =>
    trouble === undefined ? [] : [{ message: `${name}: ${trouble}` }],
  );
  const data = read.map((one) => one.data);
  const entries =
    format === 'parlparse'
      ? entriesOfParlparse(data.map((one) => (one ?? {}) as Entry))
      : data.flatMap(READERS[format]);
  const { people, problems: more } = readPeopleList(
    entries.map((value) => ({ value })),
    files.map(({ name }) => name).join(', '),
  );
  return { people, problems: [...problems, ...more] };
}

const READERS: Readonly<Record<Exclude<ImportFormat, 'csv' | 'parlparse'>, (data: unknown) => Entry[]>> = {
  popolo: (data) => entriesOfPopolo((data ?? {}) as Entry),
  congress: entriesOfCongress,
  openstates: entriesOfOpenStates,
};

function together(rosters: readonly Roster[]): Roster {
  return { people: rosters.flatMap(({ people }) => people), problems: rosters.flatMap(({ problems }) => problems) };
}

function dataOf(text: string, name: string): { readonly data?: unknown; readonly trouble?: string } {
  try {
    if (/\.json$/i.test(name)) return { data: JSON.parse(text) };
  } catch (error) {
    return { trouble: `it is no JSON: ${(error as Error).message}` };
  }
  const { problems, report } = problemList(text);
  const root = readYaml(text, report);
  const [problem] = problems();
  if (problem) return { trouble: `line ${problem.line}: ${problem.message}`, ...(root && { data: plainValue(root) }) };
  return root ? { data: plainValue(root) } : { trouble: 'there is nothing in it.' };
}

/** People as a table, which `peopleFiles` can name. */
export function peopleTable({ people }: Pick<Roster, 'people'>): string {
  return `${[writtenRow(COLUMNS), ...people.flatMap((person) => rowsOf(person, COLUMNS))].join('\n')}\n`;
}
