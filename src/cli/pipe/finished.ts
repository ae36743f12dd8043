import { createReadStream, statSync, truncateSync } from 'node:fs';
import { because } from '../input/reasons.ts';
import { UsageError } from '../usage.ts';
import { linesIn } from './lines.ts';
import { keyOf } from './result.ts';

/** How a line that tells of a finished record begins at most: a key and some members. */
const HEAD_BYTES = 16_384;

/** A file that tells which records are finished. */
export interface FinishedFile {
  /** As given, for messages. */
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
  /** What the lines of such a file are called. */
  readonly what: string;
  /** The key that the beginning of a line has; undefined where it is no such line. */
  keyIn(head: string): string | undefined;
}

/** Ids a line, as JSON, or `#` and the line of the input for records without one. */
export const idList = (shown: string, path: string): FinishedFile => ({
  shown,
  path,
  what: 'list of finished ids',
  keyIn: (head) => (/^#\d+$/.test(head) || isId(head) ? head : undefined),
});

/** Results, each with its id and line in front. */
export const resultsFile = (shown: string, path: string): FinishedFile => ({
  shown,
  path,
  what: 'output of copydesk pipe',
  keyIn(head) {
    const [, id, line] = /^\{"id":("(?:[^"\\]|\\.)*"|-?[\d.eE+-]+|null),"line":(\d+)[,}]/.exec(head) ?? [];
    return id === undefined ? undefined : keyOf({ id: JSON.parse(id), line: Number(line) });
  },
});

function isId(written: string): boolean {
  try {
    return ['string', 'number'].includes(typeof JSON.parse(written));
  } catch {
    return false;
  }
}

/**
 * The keys of the records that a file says are finished; none where there is no such file. A last line that a killed run
 * has left without an end is cut off: what it tells of is not finished.
 * Throws `UsageError` where the file cannot be read or is something else.
 */
export async function keysIn({ shown, path, what, keyIn }: FinishedFile): Promise<string[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isFile())
    throw new UsageError(`${shown}: ${because({ code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE' })}`);
  const keys: string[] = [];
  let whole = 0;
  try {
    for await (const { number, bytes, length, ended } of linesIn(createReadStream(path), HEAD_BYTES)) {
      if (!ended) break;
      const key = keyIn(new TextDecoder().decode(bytes));
      if (key === undefined) throw new UsageError(`${shown}:${number}: this is no ${what}: name another file`);
      keys.push(key);
      whole += length + 1;
    }
    if (whole < stats.size) truncateSync(path, whole);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shown}: ${because(error)}`);
  }
  return keys;
}
