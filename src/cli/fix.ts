import { writeFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { applyEdits, safeEdits } from '../core/fixes.ts';
import type { Gathered } from './input/gather.ts';
import type { ArticleReader, Reading } from './input/read.ts';
import { because } from './input/reasons.ts';
import type { Io } from './io.ts';

/** Fixing may uncover what was hidden; so many times it is looked again. */
const ROUNDS = 10;

/** Prints what fixing would change in the files, as unified diffs. */
export function printDiffs({ readings, reader }: Gathered, io: Io): void {
  for (const reading of readings) io.out(diffOf(reading, fixed(reading, reader)));
}

/** Fixes the files in place; one that cannot be written, or would not come back the same, is named and left alone. */
export function fixAll({ readings, complete, reader }: Gathered, io: Io): { readings: Reading[]; complete: boolean } {
  let written = complete;
  const after = readings.map((reading) => {
    const result = fixed(reading, reader);
    if (result.text === reading.text) return reading;
    const trouble = write(result);
    if (trouble === undefined) return result;
    io.err(`copydesk: ${reading.file}: not fixed, ${trouble}\n`);
    written = false;
    return reading;
  });
  return { readings: after, complete: written };
}

function write({ file, path, text, encoding }: Reading): string | undefined {
  if (file === '-') return 'standard input cannot be written (--fix-dry-run shows the changes)';
  if (encoding === 'utf-16' || encoding === 'broken') return 'only UTF-8 files are';
  try {
    writeFileSync(path, encoding === 'utf-8 with mark' ? `\uFEFF${text}` : text);
    return undefined;
  } catch (error) {
    return because(error);
  }
}

/**
 * Applies the safe fixes of an article until there are none. Names, numbers, quotations and attributions have no safe
 * fixes, so they stay as they are.
 * @returns the article as it reads afterwards; the same object where nothing changed
 */
function fixed(reading: Reading, reader: ArticleReader): Reading {
  let current = reading;
  for (let round = 0; round < ROUNDS; round++) {
    const text = applyEdits(current.text, safeEdits(current.analysis.findings));
    if (text === current.text) break;
    current = reader.readText(current, text, current.encoding);
  }
  return current;
}

function diffOf(before: Reading, after: Reading): string {
  if (before.text === after.text) return '';
  return createTwoFilesPatch(before.file, before.file, before.text, after.text, 'as it is', 'fixed', { context: 1 });
}
