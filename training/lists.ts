// Small helpers of the scripts that prepare word lists.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const DATA = 'src/core/data/en';

/** Where the list of this name is. */
export function listPath(name: string): string {
  const path = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).find((file) => basename(file) === `${name}.txt`);
  if (!path) throw new Error(`No list ${name}.txt in ${DATA}.`);
  return join(DATA, path);
}

/** Entries of a list file: one a line, `#` starts a comment. */
export function readList(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** Writes a list sorted and without duplicates, below comment lines that say what it is. */
export function writeList(path: string, comments: readonly string[], entries: Iterable<string>): number {
  const sorted = [...new Set(entries)].sort();
  writeFileSync(path, `${[...comments.map((comment) => `# ${comment}`), ...sorted].join('\n')}\n`);
  return sorted.length;
}
