import type { Pattern } from './ast.ts';

/** Characters that every match has in a row, capitals as small letters: a text without them needs no closer look. */
export interface Literals {
  /** The longest row; empty where there is none. */
  readonly longest: string;
  /** What every match begins with; empty where that is not known. */
  readonly first: string;
}

/** What has been read of a pattern so far. */
interface Reading {
  /** Rows of characters that have ended. */
  readonly rows: string[];
  /** The row that may go on. */
  row: string;
}

/**
 * The rows of characters that a pattern asks for whichever way it is read. ASCII alone: other letters change their case in
 * more than one way.
 */
export function literalsOf(pattern: Pattern): Literals {
  const reading: Reading = { rows: [], row: '' };
  read(pattern, reading);
  end(reading);
  const longest = reading.rows.reduce((best, row) => (row.length > best.length ? row : best));
  return { longest, first: reading.rows[0]! };
}

function read(pattern: Pattern, reading: Reading): void {
  switch (pattern.kind) {
    case 'char': {
      const own = asciiOf(pattern);
      if (own === undefined) end(reading);
      else reading.row += own;
      return;
    }
    case 'all':
      for (const part of pattern.parts) read(part, reading);
      return;
    case 'group':
      read(pattern.part, reading);
      return;
    case 'repeat':
      for (let i = 0; i < Math.min(pattern.least, MOST_TIMES); i++) read(pattern.part, reading);
      if (pattern.most !== pattern.least || pattern.least > MOST_TIMES) end(reading);
      return;
    case 'place':
    case 'look':
      // They take no character.
      return;
    case 'set':
    case 'one':
      end(reading);
  }
}

/** What is repeated more often says no more. */
const MOST_TIMES = 4;

/** A row ends; the first stands at the beginning of each match, also when it is empty. */
function end(reading: Reading): void {
  reading.rows.push(reading.row);
  reading.row = '';
}

/** The small letter of a character in either case; undefined where it is more than that. */
function asciiOf({ code, others = [] }: Extract<Pattern, { kind: 'char' }>): string | undefined {
  if (code >= 128) return undefined;
  const own = String.fromCharCode(code).toLowerCase();
  return others.every((other) => other < 128 && String.fromCharCode(other).toLowerCase() === own) ? own : undefined;
}
