import type { KnownPerson } from '../people/person.ts';
import { type Row, readTable } from './csv.ts';
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

/**
 * Reads a table of people: a heading for each column, a row for each person. Rows of one name, and one `id` where there
 * is such a column, that follow each other are one person's: a row for each title.
 * @param name the file's name, for what is said of it
 */
export function readPeopleTable(text: string, name: string): Roster {
  const { rows, unclosed } = readTable(text);
  const [header, ...body] = rows;
  const problems: RosterProblem[] = [];
  const tell = ({ row, line }: Row, message: string) => {
    if (problems.length < MOST_TOLD) problems.push({ line, message: `row ${row}${message}` });
  };
  if (unclosed)
    tell(
      unclosed,
      ': a quotation mark is never closed, so this row and all after it are left out. Close it, or double a mark that belongs to the text.',
    );
  if (!header) return { people: [], problems };
  const fields = header.cells.map(fieldOf);
  if (!fields.includes('name')) {
    tell(header, `: no column is called “name”. Name the columns in the first row: ${COLUMNS.join(', ')}.`);
    return { people: [], problems };
  }
  const people: KnownPerson[] = [];
  let last: string | undefined;
  for (const row of body) {
    const surplus = row.cells.findIndex((cell, i) => i >= fields.length && cell !== '');
    if (surplus >= 0)
      tell(row, ` has more cells than there are columns: put a text with a comma or semicolon in quotation marks.`);
    const entry: Record<string, string> = {};
    for (let i = 0; i < fields.length; i++) if (fields[i] && row.cells[i]) entry[fields[i]!] = row.cells[i]!;
    const report = (part: string, message: string) =>
      tell(row, `, “${header.cells[fields.indexOf(part as Field)] ?? part}” ${message}`);
    const person = personOf(entry, `${name}, row ${row.row}`, report);
    const same = `${entry.id ?? ''} ${person?.name}`;
    if (person && last === same) people.push(together(people.pop()!, person));
    else if (person) people.push(person);
    last = person && same;
  }
  return { people, problems };
}

/** Two rows of one person. */
function together(one: KnownPerson, more: KnownPerson): KnownPerson {
  const lists = (['aliases', 'wrong', 'titles'] as const).flatMap((part) => {
    const all = [...(one[part] ?? []), ...(more[part] ?? [])];
    return all.length ? [[part, all] as const] : [];
  });
  return { ...more, ...one, ...Object.fromEntries(lists) };
}
