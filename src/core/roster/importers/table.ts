import type { KnownPerson } from '../../people/person.ts';
import { headerOf, writtenRow } from '../csv.ts';
import { withoutHonorifics } from '../honorifics.ts';
import type { Roster } from '../problem.ts';
import { readPeopleTable } from '../table.ts';

/** Reads a table of others, whose columns are called otherwise. @param columns theirs by ours: `name` is “Full Name” */
export function importedTable(text: string, name: string, columns: ReadonlyMap<string, string>): Roster {
  const { cells, delimiter } = headerOf(text);
  const missing = [...columns.values()].find((theirs) => !cells.includes(theirs));
  if (missing !== undefined) {
    const there = cells.map((cell) => `“${cell}”`).join(', ');
    return {
      people: [],
      problems: [{ line: 1, message: `${name}: no column is called “${missing}”; there are ${there}.` }],
    };
  }
  const ours = new Map([...columns].map(([own, theirs]) => [theirs, own]));
  // A column that is mapped is called ours; one of theirs that only happens to be called so is not.
  const header = cells.map((cell) => ours.get(cell) ?? (columns.has(cell) ? '' : cell));
  const end = text.search(/[\r\n]/);
  const renamed = writtenRow(header, delimiter) + (end < 0 ? '' : text.slice(end));
  const { people, problems } = readPeopleTable(renamed, name);
  return { people: people.map(stripped), problems };
}

function stripped({ name, honorific, ...person }: KnownPerson): KnownPerson {
  const bare = withoutHonorifics(name);
  const form = honorific ?? bare.honorific;
  return { ...person, name: bare.name, ...(form && { honorific: form }) };
}
