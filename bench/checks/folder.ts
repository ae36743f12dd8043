import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedCase } from './score.ts';

/** Articles with planted errors and without. */
export interface PlantedSet {
  readonly texts: ReadonlyMap<string, string>;
  readonly cases: readonly PlantedCase[];
  readonly clean: readonly string[];
  readonly words: number;
}

/** Reads a folder of articles with planted errors: `manifest.json` lists the clean ones and the cases. */
export function readFolder(folder: string): PlantedSet {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    clean: { file: string; words: number }[];
    cases: PlantedCase[];
  };
  const clean = manifest.clean.map(({ file }) => file);
  const files = new Set([...clean, ...manifest.cases.flatMap((planted) => [planted.file, planted.clean])]);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, '');
  return {
    texts: new Map([...files].map((file) => [file, read(file)])),
    cases: manifest.cases,
    clean,
    words: manifest.clean.reduce((sum, { words }) => sum + words, 0),
  };
}
