import { applyEdits, modify } from 'jsonc-parser';
import type { ConfigChange } from '../config/edits.ts';
import { writtenDate } from '../people/dates.ts';
import type { KnownPerson } from '../people/person.ts';
import { headerOf, writtenRow } from './csv.ts';
import { COLUMNS, type Field } from './entry.ts';
import { readRoster } from './read.ts';
import { fieldOf } from './table.ts';

/**
 * Adds a person at the end of a people file; of one that is not there yet, a table, the columns as well. What is in the
 * file stays as it is, and a person it has already is not added. `apply` throws, with the reason, where the file cannot
 * be added to.
 * @param name the file's name; its ending says what it is
 */
export function personInFile(name: string, person: KnownPerson): ConfigChange {
  const added = (text: string): string => {
    if (readRoster(text, name).people.some((other) => other.name === person.name)) return text;
    if (/\.[ct]sv$/i.test(name)) return withRows(text, person, /\.tsv$/i.test(name) ? '\t' : ',');
    return /\.json$/i.test(name) ? withItem(text, person) : withEntry(text, person);
  };
  return {
    apply: (text) => added(text ?? ''),
    revert: (text = '', before = '') => {
      const after = added(before);
      const own = after.startsWith(before) ? after.slice(before.length) : '';
      return text === after || own === '' ? before : text.replace(own, '');
    },
  };
}

/** Rows of a table for a person, one for each title. */
export function rowsOf(person: KnownPerson, columns: readonly string[], delimiter = ','): string[] {
  const { name, aliases = [], wrong = [], honorific, pronoun, refer, note, careful, titles = [] } = person;
  const once: Partial<Record<Field, string | undefined>> = {
    aliases: aliases.join('|'),
    wrong: wrong.join('|'),
    ...{ honorific, pronoun, refer, note, careful },
  };
  return (titles.length ? titles : [undefined]).map((title, i) => {
    const cells: Partial<Record<Field, string | undefined>> = {
      ...(i === 0 ? once : {}),
      name,
      title: title?.title,
      from: title?.from && writtenDate(title.from),
      to: title?.to && writtenDate(title.to),
    };
    return writtenRow(
      columns.map((column) => cells[fieldOf(column) as Field] ?? ''),
      delimiter,
    );
  });
}

function withRows(text: string, person: KnownPerson, usual: string): string {
  const end = eolOf(text);
  if (text.trim() === '') return [COLUMNS.join(usual), ...rowsOf(person, COLUMNS, usual), ''].join('\n');
  const { delimiter, cells } = headerOf(text);
  if (!cells.some((cell) => fieldOf(cell) === 'name')) throw new Error('its first row has no column “name”');
  const gap = /[\r\n]$/.test(text) ? '' : end;
  return `${text}${gap}${rowsOf(person, cells, delimiter).join(end)}${end}`;
}

/** A person as lists have it. */
function entryOf({ source: _source, titles = [], ...person }: KnownPerson): Record<string, unknown> {
  if (titles.length === 0) return person;
  const dated = titles.map(({ title, from, to }) => ({
    title,
    ...(from && { from: writtenDate(from) }),
    ...(to && { to: writtenDate(to) }),
  }));
  return { ...person, titles: dated };
}

function withItem(text: string, person: KnownPerson): string {
  const formattingOptions = { tabSize: 2, insertSpaces: true, eol: eolOf(text) };
  const data: unknown = JSON.parse(text.trim() || '[]');
  const { people } = data as { people?: unknown };
  const path = Array.isArray(data) ? [data.length] : Array.isArray(people) ? ['people', people.length] : undefined;
  if (!path)
    throw new Error('it is data of others, not a list of people; name a table for your own in the configuration');
  return applyEdits(
    text.trim() ? text : '[]\n',
    modify(text.trim() ? text : '[]\n', path, entryOf(person), { formattingOptions }),
  );
}

/** Texts in quotation marks are YAML, too. */
function withEntry(text: string, person: KnownPerson): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() && !line.trim().startsWith('#') && line !== '---');
  if (lines.some((line) => !/^(?:- |\s)/.test(line))) throw new Error('it is no plain list of people (“- name: …”)');
  const end = eolOf(text);
  const parts = Object.entries(entryOf(person)).map(([part, value]) => `${part}: ${JSON.stringify(value)}`);
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : end;
  return `${text}${gap}${parts.map((part, i) => `${i ? '  ' : '- '}${part}`).join(end)}${end}`;
}

const eolOf = (text: string): string => (/\r\n/.test(text) ? '\r\n' : '\n');
