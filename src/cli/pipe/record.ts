import type { CalendarDate, Container } from '../../core/model.ts';
import { readDate } from '../../core/people/dates.ts';
import { count } from '../format/words.ts';
import type { Line } from './lines.ts';

/** What a result can be told by: the record's id, and the line of the input it stood in, from 1. */
export interface Identity {
  readonly id: string | number | null;
  readonly line: number;
}

/** An article as a line of the input has it. */
export interface PipeRecord extends Identity {
  readonly text: string;
  /** The file it stands for, by which settings hold for it; as given. */
  readonly path?: string;
  readonly container?: Container;
  readonly date?: CalendarDate;
  /** Given back with the result. */
  readonly meta?: unknown;
  /** Whether bytes of the line were no character; they are U+FFFD now. */
  readonly broken: boolean;
}

/** A line that is no record, and why, in words. */
export interface BadRecord extends Identity {
  readonly meta?: unknown;
  readonly error: string;
}

/** Characters an id may have: it is kept where a run can be resumed. */
const LONGEST_ID = 1000;

/** So many bytes a line may have besides the text. */
const ROOM = 1 << 20;

/** A character of JSON takes six bytes at most: `\u00e9`. */
export function longestLine(longestText: number): number {
  return 6 * longestText + ROOM;
}

/**
 * Reads a line of the input.
 * @param longest most characters of a text, in UTF-16 code units
 * @returns undefined for an empty line
 */
export function recordIn(line: Line, longest: number): PipeRecord | BadRecord | undefined {
  const { number, bytes, length } = line;
  const nobody = { id: null, line: number };
  if (length > bytes.length) {
    const room = `${count(length, 'byte')}, more than the ${bytes.length.toLocaleString('en-GB')}`;
    return { ...nobody, error: `the line has ${room} for which there is room (--max-length allows longer texts)` };
  }
  const { text, broken } = decoded(bytes);
  if (!text.trim()) return undefined;
  try {
    return recordOf(JSON.parse(text), { line: number, broken, longest });
  } catch (error) {
    return { ...nobody, error: `the line is no JSON: ${error instanceof Error ? error.message : error}` };
  }
}

function decoded(bytes: Uint8Array): { text: string; broken: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), broken: false };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), broken: true };
  }
}

interface Context extends Pick<PipeRecord, 'line' | 'broken'> {
  readonly longest: number;
}

function recordOf(value: unknown, { line, broken, longest }: Context): PipeRecord | BadRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, line, error: `the line is ${kindOf(value)}, not a record such as {"id": "a1", "text": "…"}` };
  // What is null is as good as left out.
  const { id = null, text, path, container, date, meta } = withoutNulls(value);
  if (!isId(id)) return { id: null, line, meta, error: idTrouble(id) };
  const identity = { id, line, ...(meta !== undefined && { meta }) };
  const bad = (error: string): BadRecord => ({ ...identity, error });
  if (typeof text !== 'string') return bad(text === undefined ? 'it has no “text”' : wrong('text', text, 'a string'));
  if (text.length > longest) {
    const has = `the text has ${count(text.length, 'character')}`;
    return bad(`${has}, more than the ${longest.toLocaleString('en-GB')} that --max-length allows`);
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return bad(`the text has a NUL at character ${nul + 1}: it is no text`);
  if (path !== undefined && (typeof path !== 'string' || !path || path.includes('\0')))
    return bad(wrong('path', path, 'the name of a file'));
  if (container !== undefined && container !== 'wire' && container !== 'markdown')
    return bad(wrong('container', container, '"wire" or "markdown"'));
  const day = date === undefined ? undefined : dayOf(date);
  if (date !== undefined && !day) return bad(wrong('date', date, 'a day such as "2019-05-23"'));
  return {
    ...identity,
    text,
    broken,
    ...(path && { path }),
    ...(container && { container }),
    ...(day && { date: day }),
  };
}

function withoutNulls(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

function isId(id: unknown): id is PipeRecord['id'] {
  if (typeof id === 'number') return Number.isInteger(id) ? Number.isSafeInteger(id) : Number.isFinite(id);
  return id === null || (typeof id === 'string' && id.length <= LONGEST_ID);
}

function idTrouble(id: unknown): string {
  if (typeof id === 'number') return 'the “id” has too many digits to be kept exactly: put it in quotation marks';
  if (typeof id === 'string')
    return `the “id” has ${count(id.length, 'character')}, more than ${LONGEST_ID.toLocaleString('en-GB')}`;
  return wrong('id', id, 'a string or a number');
}

function dayOf(date: unknown): CalendarDate | undefined {
  const { year, month, day } = (typeof date === 'string' && readDate(date)) || {};
  return year !== undefined && month !== undefined && day !== undefined ? { year, month, day } : undefined;
}

/** What is shown of a value that is wrong. */
const SHOWN = 40;

function wrong(name: string, value: unknown, wanted: string): string {
  const shown = typeof value === 'string' ? JSON.stringify(value.slice(0, SHOWN)) : kindOf(value);
  return `“${name}” is ${shown}; it must be ${wanted}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
