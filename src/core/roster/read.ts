import { type ConfigProblem, type Node, problemList } from '../config/json.ts';
import { readYaml } from '../config/yaml.ts';
import { peopleIn } from '../people/people.ts';
import { lineAt } from './lines.ts';
import { type Listed, readPeopleList } from './list.ts';
import { entriesOfPopolo } from './popolo.ts';
import type { Roster } from './problem.ts';
import { type PeopleRead, peopleInTable, readPeopleTable } from './table.ts';

/** The endings of people files. */
export const ROSTER_ENDINGS = ['csv', 'tsv', 'json', 'yaml', 'yml'] as const;

/** Reads a people file whose people are asked for one by one, as `readRoster` does. */
export function readPeople(text: string, name: string): PeopleRead {
  if (isTable(name)) return peopleInTable(text, name);
  const { people, problems } = readRoster(text, name);
  return { people: peopleIn(people), problems };
}

function isTable(name: string): boolean {
  const ending = endingOf(name);
  return ending === 'csv' || ending === 'tsv';
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/**
 * Reads a people file: a table, a list in YAML or JSON, or Popolo data. Never throws; what cannot be used is told, the
 * rest counts.
 * @param name the file's name as the configuration has it; its ending says what it is
 */
export function readRoster(text: string, name: string): Roster {
  const ending = endingOf(name);
  if (isTable(name)) return readPeopleTable(text, name);
  if (ending === 'json') return readJson(text, name);
  if (ending === 'yaml' || ending === 'yml') return readList(text, name);
  return broken(`its name ends in none of ${ROSTER_ENDINGS.map((one) => `.${one}`).join(', ')}: rename it.`);
}

/** Data of others may be large: it is read at once, and lines are not told. */
function readJson(text: string, name: string): Roster {
  if (text.trim() === '') return { people: [], problems: [] };
  try {
    return ofData(JSON.parse(text), name);
  } catch (error) {
    return broken(`it is no JSON: ${(error as Error).message}`);
  }
}

function readList(text: string, name: string): Roster {
  const { problems, report } = problemList(text);
  const root = text.trim() === '' ? undefined : readYaml(text, report);
  const own = problems().map(({ line, message }: ConfigProblem) => ({ line, message: `line ${line}: ${message}` }));
  if (!root) return { people: [], problems: own };
  if (root.type !== 'array') {
    const read = ofData(plainValue(root), name);
    return { ...read, problems: [...own, ...read.problems] };
  }
  const lines = lineAt(text);
  const items = (root.children ?? []).map((node): Listed => ({ value: plainValue(node), line: lines(node.offset) }));
  const { people, problems: more } = readPeopleList(items, name);
  return { people, problems: [...own, ...more] };
}

/** What a node says, as plain values. */
export function plainValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(plainValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children }) => {
      const [key, value] = children ?? [];
      return key && value ? [[String(key.value), plainValue(value)]] : [];
    }),
  );
}

function ofData(data: unknown, name: string): Roster {
  const listed = (items: readonly unknown[]) =>
    readPeopleList(
      items.map((value) => ({ value })),
      name,
    );
  if (Array.isArray(data)) return listed(data);
  const { persons, people } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (Array.isArray(persons)) return listed(entriesOfPopolo(data as Readonly<Record<string, unknown>>));
  if (Array.isArray(people)) return listed(people);
  return broken('a list of people belongs here, each with a “name”; or Popolo data with “persons”.');
}

function broken(message: string): Roster {
  return { people: [], problems: [{ message }] };
}
