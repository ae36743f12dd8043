import type { Sink } from './sink.ts';

/** A result and the key of its record. */
export interface Keyed {
  readonly key: string;
  /** A line, without its end. */
  readonly result: string;
}

/** In UTF-16 code units: with so much waiting to be written, no more is taken. */
const MOST = 1 << 20;

/**
 * Writes results, what has come meanwhile in one go. Where a list of finished records is kept, a record is put on it when
 * its result is on the disk, or taken by who reads it.
 */
export class ResultWriter {
  #batch: Keyed[] = [];
  #size = 0;
  #writing: Promise<void> | undefined;
  #trouble: { readonly error: unknown } | undefined;
  /** How many results have been written. */
  written = 0;
  /** Whether somebody takes what is written. */
  open = true;

  /** @param flushes whether results are brought to the disk as they are written: always where there is a list */
  constructor(
    private readonly results: Sink,
    private readonly list: Sink | undefined,
    private readonly flushes: boolean,
  ) {}

  /** Resolves when there is room for more. Throws what writing has thrown. */
  async add(one: Keyed): Promise<void> {
    this.#batch.push(one);
    this.#size += one.result.length;
    this.#begin();
    if (this.#size >= MOST) await this.#writing;
    if (this.#trouble) throw this.#trouble.error;
  }

  /** Resolves when everything is written. Throws what writing has thrown. */
  async end(): Promise<void> {
    await this.#writing;
    await this.results.close();
    await this.list?.close();
    if (this.#trouble) throw this.#trouble.error;
  }

  #begin(): void {
    this.#writing ??= this.#write()
      .catch((error) => {
        this.#trouble = { error };
        this.open = false;
      })
      .finally(() => {
        this.#writing = undefined;
      });
  }

  async #write(): Promise<void> {
    while (this.#batch.length > 0 && this.open) {
      const batch = this.#batch;
      [this.#batch, this.#size] = [[], 0];
      this.open = await this.results.write(batch.map(({ result }) => `${result}\n`).join(''));
      if (!this.open) return;
      this.written += batch.length;
      if (this.list || this.flushes) await this.results.flush();
      await this.list?.write(batch.map(({ key }) => `${key}\n`).join(''));
    }
  }
}
