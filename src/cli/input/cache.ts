import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesOf } from '../../core/syntax/text/lines.ts';
import { decode, type Encoding } from '../../core/workspace/encoding.ts';
import { readWhole } from '../files/read.ts';
import { inWords, write } from '../files/write.ts';
import { UsageError } from '../usage.ts';
import type { InputFile } from './find.ts';
import type { ArticleReader, Outcome, Reading } from './read.ts';
import { because } from './reasons.ts';

/** What a cache begins with; another file is not written over. */
const BEGINNING = '{"copydesk cache":1,';

/** What came of a file, as it is kept: what can be made of its text anew is left out. */
interface Entry {
  readonly key: string;
  readonly analysis: Reading['analysis'];
  readonly note?: string;
}

/** What was found in articles by an earlier run, in a file; it holds as long as text, settings and program are the same. */
export class OutcomeCache {
  readonly #entries: Map<string, Entry>;
  #isChanged = false;

  /**
   * Reads a cache, if it is there. A damaged one is begun anew.
   * Throws `UsageError` where the file is something else, or cannot be read.
   * @param path absolute
   * @param shown the path as the person gave it
   * @param of what results depend on besides text and settings
   */
  constructor(
    private readonly path: string,
    private readonly shown: string,
    private readonly of: string,
  ) {
    const bytes = bytesOf(path, shown);
    this.#entries = new Map(bytes && Object.entries(entriesIn(bytes)));
  }

  /** What came of a file the last time, if that still holds. */
  find(input: InputFile, reader: ArticleReader): Outcome | undefined {
    const entry = this.#entries.get(this.#nameOf(input));
    if (!entry) return undefined;
    const decoded = decodedOf(input.path);
    if (!decoded || entry.key !== this.#keyOf(input, decoded.text, decoded.encoding, reader)) return undefined;
    const { key: _, analysis, ...rest } = entry;
    const { text, encoding } = decoded;
    return { ...rest, reading: { file: input.file, path: input.path, text, encoding, lines: linesOf(text), analysis } };
  }

  /** Keeps what came of a file; of one that was not read whole, nothing. */
  keep(input: InputFile, { reading, note, leftOut, slow }: Outcome, reader: ArticleReader): void {
    if (!reading || leftOut?.length || slow?.length) return;
    const key = this.#keyOf(input, reading.text, reading.encoding, reader);
    this.#entries.set(this.#nameOf(input), { key, analysis: reading.analysis, ...(note !== undefined && { note }) });
    this.#isChanged = true;
  }

  /**
   * Writes the cache if it has changed.
   * @param isThere whether a file is still there; of others nothing is kept
   * @returns why it could not be written
   */
  async save(isThere: (path: string) => boolean): Promise<string | undefined> {
    if (!this.#isChanged) return undefined;
    const kept = [...this.#entries].filter(([name]) => isThere(`${dirname(this.path)}/${name}`));
    const text = `${BEGINNING}${JSON.stringify({ entries: Object.fromEntries(kept) }).slice(1)}\n`;
    const trouble = await write(this.path, Buffer.from(text), 'anything');
    return trouble && `${this.shown}: ${inWords(trouble)}`;
  }

  /** Relative to the cache, so that both can be moved together. */
  #nameOf({ path }: InputFile): string {
    return relative(dirname(this.path), path).replaceAll('\\', '/');
  }

  #keyOf(input: InputFile, text: string, encoding: Encoding, reader: ArticleReader): string {
    const { file, container, date } = input;
    const parts = [this.of, file, container ?? '', date ?? '', encoding, reader.settingsOf(input.path), text];
    return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
  }
}

/** The program as it is: what another version found is not taken up. */
export function programStamp(): string {
  return createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('base64');
}

function bytesOf(path: string, shown: string): Uint8Array | undefined {
  try {
    const bytes = readWhole(path);
    if (bytes.length && !Buffer.from(bytes.subarray(0, BEGINNING.length)).equals(Buffer.from(BEGINNING)))
      throw new UsageError(`${shown}: it is no cache of Copydesk; name another file, or remove it`);
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(`${shown}: ${because(error)}`);
  }
}

function entriesIn(bytes: Uint8Array): Record<string, Entry> {
  try {
    return (JSON.parse(new TextDecoder().decode(bytes)) as { entries: Record<string, Entry> }).entries ?? {};
  } catch {
    return {};
  }
}

function decodedOf(path: string): { readonly text: string; readonly encoding: Encoding } | undefined {
  try {
    const decoded = decode(readWhole(path));
    return 'refused' in decoded ? undefined : decoded;
  } catch {
    return undefined;
  }
}
