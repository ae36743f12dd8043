import { parseDocument } from 'yaml';
import type { Entry } from './entry.ts';
import { readPeopleList } from './list.ts';
import { entriesOfPopolo } from './popolo.ts';
import type { Roster } from './problem.ts';
import { readPeopleTable } from './table.ts';

/** The endings of people files. */
export const ROSTER_ENDINGS = ['csv', 'tsv', 'json', 'yaml', 'yml'] as const;

/**
 * Reads a people file: a table, a list in YAML or JSON, or Popolo data. Never throws; what cannot be used is told, the
 * rest counts.
 * @param name the file's name as the configuration has it; its ending says what it is
 */
export function readRoster(text: string, name: string): Roster {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'csv' || ending === 'tsv') return readPeopleTable(text, name);
  if (ending === 'json') return readJson(text, name);
  if (ending === 'yaml' || ending === 'yml') return readYaml(text, name);
  return broken(`its name ends in none of ${ROSTER_ENDINGS.map((one) => `.${one}`).join(', ')}: rename it.`);
}

function readJson(text: string, name: string): Roster {
  if (text.trim() === '') return { people: [], problems: [] };
  try {
    return ofData(JSON.parse(text), name);
  } catch (error) {
    return broken(`it is no JSON: ${(error as Error).message}`);
  }
}

function readYaml(text: string, name: string): Roster {
  try {
    const document = parseDocument(text, { strict: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (!error) return ofData(document.toJS() ?? [], name);
    const [place] = error.linePos ?? [];
    return broken(`it is no YAML: ${error.message.split('\n')[0]}`, place?.line);
  } catch (error) {
    return broken(`it is no YAML: ${(error as Error).message}`);
  }
}

function ofData(data: unknown, name: string): Roster {
  if (Array.isArray(data)) return readPeopleList(data, name);
  const { persons, people } = (data ?? {}) as Entry;
  if (Array.isArray(persons)) return readPeopleList(entriesOfPopolo(data as Entry), name);
  if (Array.isArray(people)) return readPeopleList(people, name);
  return broken('a list of people belongs here, each with a “name”; or Popolo data with “persons”.');
}

function broken(message: string, line?: number): Roster {
  return { people: [], problems: [{ message, ...(line !== undefined && { line }) }] };
}
