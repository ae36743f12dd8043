import { printable } from '../core/syntax/text/printable.ts';
import type { Io } from './io.ts';

/** From so many files on, a person is told how far it is. */
const MANY = 100;
const STEP = 20;

export interface Progress {
  /** Told of each file before it is read; the index counts from 0. */
  onFile(index: number, total: number, file: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Shows how far a long run is, on one line of standard error, if a person looks at it. */
export function progress(io: Io): Progress {
  let shown = false;
  return {
    onFile(index, total, file) {
      if (!io.interactive || total < MANY || index % STEP !== 0) return;
      shown = true;
      io.err(`\r\u001B[K${printable(`Reading ${index + 1} of ${total}: ${file}`).slice(0, io.columns - 1)}`);
    },
    end() {
      if (shown) io.err('\r\u001B[K');
    },
  };
}
