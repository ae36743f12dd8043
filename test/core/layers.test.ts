import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The rooms of the core from the ground up: each may import those before it, types as well. */
const ROOMS = [
  'base',
  'incremental',
  'lexicon',
  'spelling',
  'syntax',
  'names',
  'people',
  'speech',
  'analysis',
  'linter',
  'rules',
  'workspace',
  'config',
  'vale',
  'roster',
  'clean',
  'rename',
  'sheet',
  'report',
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));

/** What everything goes by may be known everywhere: the shapes that leave the core, and the resolved style. */
const KNOWN = /^src\/core\/(?:model|data|config\/style\.ts)/;

const IMPORTS = /^(?:import|export) [^;]*?from '(\.[^']+\.ts)';/gm;
/** Those that are there when the program runs. */
const RUNNING = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+\.ts)';/gm;

/** The files of the source that a file imports. */
function importsOf(file: string, pattern: RegExp): string[] {
  const all = readFileSync(file, 'utf8').matchAll(pattern);
  return [...all].map(([, path]) => join(dirname(file), path!).replaceAll('\\', '/'));
}

const roomOf = (file: string): string | undefined => /^src\/core\/([a-z]+)\//.exec(file)?.[1];

describe('the files of the source', () => {
  it('import no bytes late: a bundler has each of them copied as a property', () => {
    const late = files.filter((file) => /\bimport\('[^']+\.bin'\)/.test(readFileSync(file, 'utf8')));
    assert.deepEqual(late, []);
  });

  it('import each other in no circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      done.add(file);
      for (const other of importsOf(file, RUNNING)) visit(other, [...path, file]);
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(circles, []);
  });

  it('import downward only', () => {
    const upward = files.flatMap((file) => {
      const own = roomOf(file);
      if (own === undefined) return [];
      return importsOf(file, IMPORTS)
        .filter((other) => {
          const room = roomOf(other);
          return !KNOWN.test(other) && (room === undefined || ROOMS.indexOf(room) > ROOMS.indexOf(own));
        })
        .map((other) => `${file} → ${other}`);
    });
    assert.deepEqual(upward, []);
  });

  it('take their lists from folders, which the extension packs', () => {
    const loose = readdirSync('src/core/data/en', { withFileTypes: true }).filter((entry) => entry.isFile());
    assert.deepEqual(
      loose.map(({ name }) => name),
      [],
    );
  });

  it('stand in rooms that are known, none of them crowded', () => {
    const folders = new Map<string, number>();
    for (const file of files) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
    const rooms = new Set(files.flatMap((file) => roomOf(file) ?? []));
    assert.deepEqual(
      [...rooms].filter((room) => room !== 'data' && !ROOMS.includes(room)),
      [],
    );
    assert.deepEqual(
      [...folders].filter(([, count]) => count > 25),
      [],
    );
  });

  it('are no longer than 300 lines, but for lists', () => {
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
    assert.deepEqual(
      long.filter((file) => file !== 'src/core/rules/index.ts'),
      [],
    );
  });
});
