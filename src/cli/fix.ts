import { createTwoFilesPatch } from 'diff';
import { applyEdits, safeEdits } from '../core/fixes.ts';
import { encode } from '../core/workspace/encoding.ts';
import { inWords, write } from './files/write.ts';
import type { ArticleReader, Outcome, Reading } from './input/read.ts';

/** Fixing may uncover what was hidden; so many times it is looked again. */
const ROUNDS = 10;

/** What fixing would change in a file, as a unified diff; '' where it changes nothing. */
export function fixDiff(reading: Reading, reader: ArticleReader): string {
  return diffOf(reading, fixed(reading, reader));
}

/**
 * Fixes a file in place.
 * @param bytes what was read: a file that holds something else now is left alone
 * @returns the article as it reads afterwards; as it was, with the reason, where it could not be written
 */
export async function fixFile(reading: Reading, bytes: Uint8Array, reader: ArticleReader): Promise<Outcome> {
  const result = fixed(reading, reader);
  if (result.text === reading.text) return { reading };
  const trouble = await writeBack(result, bytes);
  return trouble === undefined ? { reading: result } : { reading, failure: `${reading.file}: not fixed, ${trouble}` };
}

async function writeBack({ file, path, text, encoding }: Reading, before: Uint8Array): Promise<string | undefined> {
  if (file === '-') return 'standard input cannot be written (--fix-dry-run shows the changes)';
  const bytes = encode(text, encoding);
  if (!bytes) return 'some of it could not be read; save it in UTF-8 first';
  const trouble = await write(path, bytes, before);
  return trouble && inWords(trouble);
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
