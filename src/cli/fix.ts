import { applyEdits } from '../core/base/edits.ts';
import { editsOf } from '../core/linter/fixes/fixes.ts';
import { allOffered, holdingSafeFixes, type Read } from '../core/linter/fixes/offers.ts';
import type { TextEdit } from '../core/model.ts';
import { encode } from '../core/workspace/encoding.ts';
import { changesOf, edited, untouched } from './changes.ts';
import { unifiedDiff } from './diff.ts';
import { inWords, write } from './files/write.ts';
import { count } from './format/words.ts';
import type { ArticleReader, Outcome, Reading } from './input/read.ts';

/** Fixing may uncover what was hidden; so many times it is looked again. */
const ROUNDS = 10;

/** What fixing would change in a file, as the pieces of a unified diff; none where it changes nothing. */
export async function fixDiff(reading: Reading, reader: ArticleReader): Promise<Generator<string>> {
  const { changes } = await fixed(reading, reader);
  return unifiedDiff(reading.file, reading.text, changes);
}

/**
 * Fixes a file in place.
 * @param bytes what was read: a file that holds something else now is left alone
 * @param swept see `write`
 * @returns the article as it reads afterwards, and what was done; as it was, with the reason, where it could not be written
 */
export async function fixFile(
  reading: Reading,
  bytes: Uint8Array,
  reader: ArticleReader,
  swept: Set<string>,
): Promise<Outcome> {
  const { result, changes } = await fixed(reading, reader);
  if (result.text === reading.text) return { reading };
  const trouble = await writeBack(result, bytes, swept);
  if (trouble !== undefined) return { reading, failure: `${reading.file}: not fixed, ${trouble}` };
  return { reading: result, note: `${reading.file}: ${count(changes.length, 'place')} fixed` };
}

async function writeBack(
  { file, path, text, encoding }: Reading,
  before: Uint8Array,
  swept: Set<string>,
): Promise<string | undefined> {
  if (file === '-') return 'standard input cannot be written (--fix-dry-run shows the changes)';
  const bytes = encode(text, encoding);
  if (!bytes) return 'some of it could not be read; save it in UTF-8 first';
  const trouble = await write(path, bytes, before, swept);
  return trouble && inWords(trouble);
}

/**
 * Applies the safe fixes of an article until there are none. Names, numbers, quotations and attributions have no safe
 * fixes, so they stay as they are.
 * @returns the article as it reads afterwards, the same object where nothing changed, and the edits that lead there
 */
async function fixed(reading: Reading, reader: ArticleReader): Promise<{ result: Reading; changes: TextEdit[] }> {
  let result = reading;
  let pieces = untouched(reading.text);
  for (let round = 0; round < ROUNDS; round++) {
    const edits = editsOf(await holdingSafeFixes(readBy(reader, result)));
    const text = applyEdits(result.text, edits);
    if (text === result.text) break;
    pieces = edited(pieces, edits);
    result = reader.readText(result, text, result.encoding);
  }
  return { result, changes: changesOf(pieces, reading.text.length) };
}

/** A reading with the fixes that are offered: those that hold. */
export async function withOffers(reading: Reading, reader: ArticleReader): Promise<Reading> {
  const findings = await allOffered(readBy(reader, reading));
  return { ...reading, analysis: { ...reading.analysis, findings } };
}

function readBy(reader: ArticleReader, reading: Reading): Read {
  const { text, analysis, encoding } = reading;
  return { text, analysis, reread: (changed) => reader.readText(reading, changed, encoding).analysis };
}
