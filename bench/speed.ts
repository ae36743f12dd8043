// How fast articles are read: `npm run bench:speed [-- FOLDER]`. Without a folder, the sample articles are repeated.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/style/style.ts';

const SIZES = [1_000, 20_000, 100_000];
const KEYSTROKES = 60;
const WARM_UP = 3;

const folder = process.argv[2] ?? 'seeds';
const source = readdirSync(folder)
  .filter((name) => /\.(?:txt|article|story|wire)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8').trim())
  .join('\n\n');
if (!source) throw new Error(`No articles in ${folder}.`);

console.log(
  `${'words'.padStart(8)} ${'first ms'.padStart(9)} ${'cold words/s'.padStart(13)} ${'key p50'.padStart(8)} ${'key p95'.padStart(8)} ${'MB'.padStart(5)}   (CPU time)`,
);
for (const size of SIZES) console.log(row(size));

function row(size: number): string {
  const text = textOf(size);
  const first = cpu(() => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' }));
  const cold = Math.min(
    ...Array.from({ length: WARM_UP }, () =>
      cpu(() => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' })),
    ),
  );
  const keys = keystrokes(text).sort((a, b) => a - b);
  const memory = process.memoryUsage().heapUsed / 2 ** 20;
  return [
    String(size).padStart(8),
    first.toFixed(0).padStart(9),
    ((size / cold) * 1000).toFixed(0).padStart(13),
    keys[Math.floor(keys.length * 0.5)]!.toFixed(1).padStart(8),
    keys[Math.floor(keys.length * 0.95)]!.toFixed(1).padStart(8),
    memory.toFixed(0).padStart(5),
  ].join(' ');
}

/** So many words; each repetition numbers its paragraphs, so that no two blocks are the same. */
function textOf(size: number): string {
  const paragraphs: string[] = [];
  for (let round = 1, words = 0; words < size; round++) {
    for (const paragraph of source.split(/\n\s*\n/)) {
      paragraphs.push(round === 1 ? paragraph : `${paragraph} It was day ${round}.`);
      words += paragraph.split(/\s+/).length;
      if (words >= size) break;
    }
  }
  return paragraphs.join('\n\n');
}

/** The CPU time of single letters typed all over a text. */
function keystrokes(start: string): number[] {
  const analyzer = createAnalyzer(DEFAULT_STYLE);
  analyzer.analyse(start, { container: 'wire' });
  let text = start;
  return Array.from({ length: KEYSTROKES + WARM_UP }, (_, i) => {
    const at = Math.floor(((i * 37) % KEYSTROKES) * (text.length / KEYSTROKES));
    text = Buffer.from(`${text.slice(0, at)}e${text.slice(at)}`).toString();
    return cpu(() => analyzer.analyse(text, { container: 'wire' }));
  }).slice(WARM_UP);
}

function cpu(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
