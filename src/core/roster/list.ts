import type { KnownPerson } from '../people/person.ts';
import { type Entry, personOf } from './entry.ts';
import { MOST_TOLD, type Roster, type RosterProblem } from './problem.ts';

/** Reads a list of people as YAML and JSON have it. @param name the file's name, for what is said of it */
export function readPeopleList(items: readonly unknown[], name: string): Roster {
  const problems: RosterProblem[] = [];
  const people: KnownPerson[] = [];
  for (const [index, item] of items.entries()) {
    const tell = (message: string) => {
      if (problems.length < MOST_TOLD) problems.push({ message: `person ${index + 1}${message}` });
    };
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      tell(': write “name” and what else is known, each with a colon and its value.');
      continue;
    }
    const source = `${name}, person ${index + 1}`;
    const person = personOf(item as Entry, source, (part, message) => tell(`, “${part}” ${message}`));
    if (person) people.push(person);
  }
  return { people, problems };
}
