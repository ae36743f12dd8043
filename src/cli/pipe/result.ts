import { resolve } from 'node:path';
import { jsonChunks } from '../../core/report/json-chunks.ts';
import { withOffers } from '../fix.ts';
import { findingsOf, peopleOf } from '../format/json.ts';
import type { ArticleReader, Outcome } from '../input/read.ts';
import type { BadRecord, Identity, PipeRecord } from './record.ts';

/** What of an article is given. */
export const PARTS = ['findings', 'people'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Reads the article of a record.
 * @param cwd the folder from which its path counts
 * @returns the result as a line of JSON, without its end: the members of `lint --format json` and `participants --format json`
 */
export async function resultOf(
  record: PipeRecord,
  reader: ArticleReader,
  { cwd, parts }: { readonly cwd: string; readonly parts: readonly Part[] },
): Promise<string> {
  const { id, line, text, broken, meta, path = 'standard-input.article', container, date } = record;
  const input = { file: '', path: resolve(cwd, path), container, date };
  const outcome = reader.readDecoded(input, text, broken ? 'broken' : 'utf-8');
  const reading = parts.includes('findings') ? await withOffers(outcome.reading, reader) : outcome.reading;
  return lineOf({
    id,
    line,
    meta,
    ...(parts.includes('findings') && findingsOf(reading)),
    ...(parts.includes('people') && peopleOf(reading)),
    ...remarksOn(outcome),
  });
}

/** What a line that is no record comes to. */
export function errorResult({ id, line, meta, error }: BadRecord): string {
  try {
    return lineOf({ id, line, meta, error });
  } catch {
    return lineOf({ id, line, error }); // What is nested too deeply cannot be written again.
  }
}

/** What tells a finished record from all others: its id, or its line where it has none. */
export function keyOf({ id, line }: Identity): string {
  return id === null ? `#${line}` : lineOf(id);
}

const lineOf = (value: unknown): string => [...jsonChunks(value)].join('');

/** What a person should know of the reading, and what is missing from it. */
function remarksOn({ note, slow = [], leftOut = [] }: Outcome) {
  const notes = [...(note === undefined ? [] : [note]), ...slow].map(withoutFile);
  return { ...(notes.length && { notes }), ...(leftOut.length && { leftOut: leftOut.map(withoutFile) }) };
}

/** Remarks begin with the name of the file, which is empty here. */
const withoutFile = (remark: string): string => remark.replace(/^: ?/, '');
