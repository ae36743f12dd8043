import { everyone, type People, peopleIn } from '../people/people.ts';
import type { KnownPerson } from '../people/person.ts';
import { delimiterOf, type Row, rowsFrom } from './csv.ts';
import { COLUMNS, FIELDS, type Field, personOf } from './entry.ts';
import { MOST_TOLD, type Roster, type RosterProblem } from './problem.ts';

/** What a column may be called besides the name of its field. */
const CALLED: Readonly<Record<string, Field>> = {
  preferred: 'name',
  'preferred name': 'name',
  person: 'name',
  accepted: 'aliases',
  'accepted spellings': 'aliases',
  alias: 'aliases',
  also: 'aliases',
  'wrong spellings': 'wrong',
  misspellings: 'wrong',
  pronouns: 'pronoun',
  'later reference': 'refer',
  titles: 'title',
  role: 'title',
  office: 'title',
  post: 'title',
  since: 'from',
  start: 'from',
  'start date': 'from',
  until: 'to',
  end: 'to',
  'end date': 'to',
  notes: 'note',
  'careful with': 'careful',
};

/** The field that a column holds, by its heading; undefined for one that is the desk's own. */
export function fieldOf(heading: string): Field | 'id' | undefined {
  const name = heading.trim().toLowerCase().replace(/[_-]+/g, ' ');
  if (name === 'id') return 'id';
  return FIELDS.find((field) => field === name) ?? CALLED[name];
}

/** People of a file, of whom each is made when it is first asked for. */
export interface PeopleRead {
  readonly people: People;
  readonly problems: readonly RosterProblem[];
}

/** Reads a table of people. @param name the file's name, for what is said of it */
export function readPeopleTable(text: string, name: string): Roster {
  const { people, problems } = peopleInTable(text, name);
  return { people: everyone(people), problems };
}

/**
 * Reads a table of people: a heading for each column, a row for each person. Rows of one name, and one `id` where there
 * is such a column, that follow each other are one person's: a row for each title. Every row is read, and what is wrong
 * with it told; of the people their spellings are kept, and their rows read again when an article names them.
 */
export function peopleInTable(text: string, name: string): PeopleRead {
  const delimiter = delimiterOf(text);
  const rows = rowsFrom(text, delimiter);
  const problems: RosterProblem[] = [];
  const tell = ({ row, line }: Row, message: string) => {
    if (problems.length < MOST_TOLD) problems.push({ line, message: `row ${row}${message}` });
  };
  const header = rows.next().value;
  if (!header) return { people: peopleIn([]), problems };
  if (header.isUnclosed) return { people: peopleIn([]), problems: withUnclosed(header, problems) };
  const fields = header.cells.map(fieldOf);
  if (!fields.includes('name')) {
    tell(header, `: no column is called “name”. Name the columns in the first row: ${COLUMNS.join(', ')}.`);
    const unclosed = [...rows].find(({ isUnclosed }) => isUnclosed);
    return { people: peopleIn([]), problems: withUnclosed(unclosed, problems) };
  }
  const people = new TablePeople({ text, name, delimiter, fields });
  let unclosed: Row | undefined;
  let last: string | undefined;
  for (const row of rows) {
    if (row.isUnclosed) {
      unclosed = row;
      break;
    }
    if (row.cells.some((cell, i) => i >= fields.length && cell !== ''))
      tell(row, ` has more cells than there are columns: put a text with a comma or semicolon in quotation marks.`);
    const entry = entryOf(row.cells, fields);
    const report = (part: string, message: string) =>
      tell(row, `, “${header.cells[fields.indexOf(part as Field)] ?? part}” ${message}`);
    const person = personOf(entry, '', report);
    const same = `${entry.id ?? ''} ${person?.name}`;
    if (person && last === same) people.addRow(person);
    else if (person) people.add(person, row);
    last = person && same;
  }
  return { people, problems: withUnclosed(unclosed, problems) };
}

/** What is told of a table: before all of a row that is not closed, since what follows it is not read. */
function withUnclosed(unclosed: Row | undefined, problems: readonly RosterProblem[]): readonly RosterProblem[] {
  if (!unclosed) return problems;
  const { row, line } = unclosed;
  const message = `row ${row}: a quotation mark is never closed, so this row and all after it are left out. Close it, or double a mark that belongs to the text.`;
  return [{ line, message }, ...problems].slice(0, MOST_TOLD);
}

type Fields = readonly (Field | 'id' | undefined)[];

function entryOf(cells: readonly string[], fields: Fields): Record<string, string> {
  const entry: Record<string, string> = {};
  for (let i = 0; i < fields.length; i++) if (fields[i] && cells[i]) entry[fields[i]!] = cells[i]!;
  return entry;
}

/** A table, and how it is read. */
interface Source {
  readonly text: string;
  /** The file's. */
  readonly name: string;
  readonly delimiter: string;
  readonly fields: Fields;
}

/** The people of a table: of each how it is spelt and where its rows begin. */
class TablePeople implements People {
  private readonly names: string[] = [];
  /** Where the first row of each begins. */
  private readonly starts: number[] = [];
  /** The number of that row. */
  private readonly rows: number[] = [];
  /** Of who has more than one row, how many. */
  private readonly counts = new Map<number, number>();
  private readonly otherForms = new Map<number, readonly string[]>();
  private readonly wrongForms = new Map<number, readonly string[]>();
  private readonly made = new Map<number, KnownPerson>();

  constructor(private readonly source: Source) {}

  get length(): number {
    return this.names.length;
  }

  add(person: KnownPerson, { start, row }: Row): void {
    const index = this.names.push(person.name) - 1;
    this.starts.push(start);
    this.rows.push(row);
    this.addForms(index, person);
  }

  /** Adds a row to the last person. */
  addRow(person: KnownPerson): void {
    const index = this.names.length - 1;
    this.counts.set(index, (this.counts.get(index) ?? 1) + 1);
    this.addForms(index, person);
  }

  private addForms(index: number, { aliases, wrong }: KnownPerson): void {
    if (aliases) this.otherForms.set(index, [...this.aliases(index), ...aliases]);
    if (wrong) this.wrongForms.set(index, [...this.wrong(index), ...wrong]);
  }

  name(index: number): string {
    return this.names[index]!;
  }

  aliases(index: number): readonly string[] {
    return this.otherForms.get(index) ?? NO_FORMS;
  }

  wrong(index: number): readonly string[] {
    return this.wrongForms.get(index) ?? NO_FORMS;
  }

  at(index: number): KnownPerson {
    const known = this.made.get(index) ?? this.read(index);
    this.made.set(index, known);
    return known;
  }

  private read(index: number): KnownPerson {
    const { text, name, delimiter, fields } = this.source;
    let left = this.counts.get(index) ?? 1;
    let person: KnownPerson | undefined;
    for (const { cells, row } of rowsFrom(text, delimiter, this.starts[index]!, this.rows[index]!)) {
      const own = personOf(entryOf(cells, fields), `${name}, row ${row}`, () => {})!;
      person = person ? together(person, own) : own;
      if (--left === 0) break;
    }
    return person!;
  }
}

const NO_FORMS: readonly string[] = [];

/** Two rows of one person. */
function together(one: KnownPerson, more: KnownPerson): KnownPerson {
  const lists = (['aliases', 'wrong', 'titles'] as const).flatMap((part) => {
    const all = [...(one[part] ?? []), ...(more[part] ?? [])];
    return all.length ? [[part, all] as const] : [];
  });
  return { ...more, ...one, ...Object.fromEntries(lists) };
}
