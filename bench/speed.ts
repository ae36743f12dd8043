// How fast articles are read: `npm run bench:speed [-- FOLDER]`. Without a folder, the gold articles are joined: ordinary
// news copy, unlike the samples, which have a slip in every other line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/style/style.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const SIZES = [1_000, 20_000, 100_000];
/** Keystrokes that are not counted, as those of a writer's first minute, and those that are. */
const WARM_UP = 150;
const KEYSTROKES = 200;
const COLD = 3;
/** What a keystroke in an article of 1,000 words may take, in ms: beyond it typing is no longer smooth (60 frames a second). */
const SMOOTH = 16;

const folder = process.argv[2] ?? 'test/gold/articles';
const source = readdirSync(folder)
  .filter((name) => /\.(?:txt|article|story|wire)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8').trim())
  .join('\n\n');
if (!source) throw new Error(`No articles in ${folder}.`);

const HEADINGS = ['words', 'first ms', 'cold words/s', 'key p50 ms', 'p95', 'slowest', 'CPU p50', 'p95', 'MB kept'];
console.log(HEADINGS.map((heading, i) => heading.padStart(i === 0 ? 8 : 13)).join(''));
for (const size of SIZES) {
  const { cells, p95 } = row(size);
  console.log(cells.map((cell, i) => cell.padStart(i === 0 ? 8 : 13)).join(''));
  if (size === SIZES[0] && p95 > SMOOTH)
    console.log(`One keystroke in twenty takes longer than ${SMOOTH} ms: typing is not smooth.`);
}

function row(size: number): { cells: string[]; p95: number } {
  const text = textOf(size);
  const first = timed(() => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' }));
  const cold = Array.from({ length: COLD }, () =>
    timed(() => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' })),
  );
  const keys = keystrokes(text);
  const [wall, cpu] = [keys.map((key) => key.wall), keys.map((key) => key.cpu)];
  const p95 = percentile(wall, 0.95);
  const figures = [percentile(wall, 0.5), p95, Math.max(...wall), percentile(cpu, 0.5), percentile(cpu, 0.95)];
  const cells = [
    String(size),
    first.wall.toFixed(0),
    ((size / Math.min(...cold.map(({ cpu: used }) => used))) * 1000).toFixed(0),
    ...figures.map((figure) => figure.toFixed(1)),
    kept(text).toFixed(0),
  ];
  return { cells, p95 };
}

/** What an analyzer keeps of a text, in MB: its caches and the last analysis, garbage apart. */
function kept(text: string): number {
  const used = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const before = used();
  const analyzer = createAnalyzer(DEFAULT_STYLE);
  const analysis = analyzer.analyse(text, { container: 'wire' });
  const after = used();
  // Both are looked at once more, so that they are not garbage before their time.
  return analysis.findings.length + analyzer.counts.computed > 0 ? after - before : 0;
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

interface Timing {
  readonly wall: number;
  /** Of all threads, compiling and collecting garbage included. */
  readonly cpu: number;
}

/** Single letters typed at places all over a text. */
function keystrokes(start: string): Timing[] {
  const analyzer = createAnalyzer(DEFAULT_STYLE);
  analyzer.analyse(start, { container: 'wire' });
  let text = start;
  return Array.from({ length: WARM_UP + KEYSTROKES }, (_, i) => {
    const at = Math.floor(((i * 37) % KEYSTROKES) * (text.length / KEYSTROKES));
    // As the editor hands it over: one flat string, not two joined.
    text = Buffer.from(`${text.slice(0, at)}e${text.slice(at)}`).toString();
    return timed(() => analyzer.analyse(text, { container: 'wire' }));
  }).slice(WARM_UP);
}

function timed(run: () => void): Timing {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  run();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begun, cpu: (user + system) / 1000 };
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
}
