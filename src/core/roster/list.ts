import type { KnownPerson } from '../people/person.ts';
import { type Entry, personOf } from './entry.ts';
import { MOST_TOLD, type Roster, type RosterProblem } from './problem.ts';

/** An item of a list, with its line in the file where that is known. */
export interface Listed {
  readonly value: unknown;
  readonly line?: number;
}

/** Reads a list of people as YAML and JSON have it. @param name the file's name, for what is said of it */
export function readPeopleList(items: readonly Listed[], name: string): Roster {
  const problems: RosterProblem[] = [];
  const people: KnownPerson[] = [];
  for (const [index, { value, line }] of items.entries()) {
    const tell = (message: string) => {
      const problem = { message: `person ${index + 1}${message}`, ...(line !== undefined && { line }) };
      if (problems.length < MOST_TOLD) problems.push(problem);
    };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      tell(': write “name” and what else is known, each with a colon and its value.');
      continue;
    }
    const source = `${name}, person ${index + 1}`;
    const person = personOf(value as Entry, source, (part, message) => tell(`, “${part}” ${message}`));
    if (person) people.push(person);
  }
  return { people, problems };
}
