import { map } from '../core/report/json-chunks.ts';
import { printable, printableLines } from '../core/syntax/text/printable.ts';
import type { Io } from './io.ts';

/** In UTF-16 code units; pieces are written together until they come to so much. */
const BATCH = 1 << 16;

/** Writes pieces to standard output, each batch when the one before has been taken. */
export async function print(pieces: Iterable<string>, io: Io): Promise<void> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    await io.out(batch);
    batch = '';
  }
  if (batch) await io.out(batch);
}

/**
 * Writes pieces that must reach a file or another program as they are (CSV, a diff); on a terminal, control characters
 * of the article do nothing.
 * @param pieces none ends between CR and LF
 */
export function printRaw(pieces: Iterable<string>, io: Io): Promise<void> {
  return print(io.terminal ? map(pieces, printableLines) : pieces, io);
}

/** Says something about the run, on a line of standard error; names and messages may have any characters. */
export function say(io: Io, message: string): void {
  io.err(`copydesk: ${printable(message)}\n`);
}
