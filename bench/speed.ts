// How fast articles are read: `npm run bench:speed [-- FOLDER]`. Without a folder, the gold articles are joined: ordinary
// news copy, unlike the samples, which have a slip in every other line.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/config/style.ts';
import { RULES } from '../src/core/rules/index.ts';
import { speller } from '../test/speller.ts';

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

/** Edits other than a letter, timed after the letters: so many of each. */
const EDITS = 40;

const HEADINGS = ['words', 'first ms', 'cold words/s', 'key p50 ms', 'p95', 'slowest', 'CPU p50', 'p95', 'MB kept'];
console.log(HEADINGS.map((heading, i) => heading.padStart(i === 0 ? 8 : 13)).join(''));
for (const size of SIZES) {
  const { cells, p95 } = row(size);
  console.log(cells.map((cell, i) => cell.padStart(i === 0 ? 8 : 13)).join(''));
  if (size === SIZES[0] && p95 > SMOOTH)
    console.log(`One keystroke in twenty takes longer than ${SMOOTH} ms: typing is not smooth.`);
}

console.log(`\nOther edits, wall ms p50 / p95 of ${EDITS}:`);
console.log(
  ['words', ...Object.keys(otherEdits()), 'undo'].map((heading, i) => heading.padStart(i === 0 ? 8 : 15)).join(''),
);
for (const size of SIZES) {
  const cells = Object.values(timedEdits(textOf(size))).map(
    (walls) => `${percentile(walls, 0.5).toFixed(1)} / ${percentile(walls, 0.95).toFixed(1)}`,
  );
  console.log([String(size), ...cells].map((cell, i) => cell.padStart(i === 0 ? 8 : 15)).join(''));
}

/** An edit of a text at an offset; undone by the one after it, so that the text does not grow. */
type Edit = (text: string, at: number) => string;

/** Edits by name; each is timed and then taken back, which is timed as well. */
function otherEdits(): Record<string, Edit> {
  const pasted = 'Helen Marsh, who leads the council, told reporters the ferry would run. “We go on,” she said.';
  const paragraph = (text: string, at: number) => Math.max(0, text.lastIndexOf('\n\n', at));
  return {
    letter: (text, at) => `${text.slice(0, at)}e${text.slice(at)}`,
    Enter: (text, at) => `${text.slice(0, at)}\n\n${text.slice(at)}`,
    Backspace: (text, at) => text.slice(0, paragraph(text, at)) + text.slice(paragraph(text, at) + 2),
    'paste paragraph': (text, at) =>
      `${text.slice(0, paragraph(text, at))}\n\n${pasted}${text.slice(paragraph(text, at))}`,
    'move paragraph': (text, at) => {
      const [from, to] = [paragraph(text, at), text.indexOf('\n\n', at + 1)];
      if (to < 0) return text;
      const next = text.indexOf('\n\n', to + 1);
      const end = next < 0 ? text.length : next;
      return text.slice(0, from) + text.slice(to, end) + text.slice(from, to) + text.slice(end);
    },
  };
}

/** Wall times of each kind of edit, and of undoing them, in one text. */
function timedEdits(text: string): Record<string, number[]> {
  const analyzer = createAnalyzer(DEFAULT_STYLE, RULES, { speller });
  analyzer.analyse(text, { container: 'wire' });
  const timedRead = (read: string): number => {
    const flat = Buffer.from(read).toString();
    return timed(() => analyzer.analyse(flat, { container: 'wire' })).wall;
  };
  const edits = otherEdits();
  const walls: Record<string, number[]> = Object.fromEntries([...Object.keys(edits), 'undo'].map((name) => [name, []]));
  // The first round is not counted: code is compiled in it.
  for (let i = -EDITS; i < EDITS; i++) {
    const at = Math.floor((((i + EDITS) * 37) % EDITS) * (text.length / EDITS)) + 5;
    for (const [name, edit] of Object.entries(edits)) {
      const [there, back] = [timedRead(edit(text, at)), timedRead(text)];
      if (i < 0) continue;
      walls[name]!.push(there);
      walls.undo!.push(back);
    }
  }
  return walls;
}

function row(size: number): { cells: string[]; p95: number } {
  const text = textOf(size);
  const first = timed(() => createAnalyzer(DEFAULT_STYLE, RULES, { speller }).analyse(text, { container: 'wire' }));
  const cold = Array.from({ length: COLD }, () =>
    timed(() => createAnalyzer(DEFAULT_STYLE, RULES, { speller }).analyse(text, { container: 'wire' })),
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
  const analyzer = createAnalyzer(DEFAULT_STYLE, RULES, { speller });
  const analysis = analyzer.analyse(text, { container: 'wire' });
  const after = used();
  // Both are looked at once more, so that they are not garbage before their time.
  return analysis.findings.length >= 0 && analyzer ? after - before : 0;
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
  const analyzer = createAnalyzer(DEFAULT_STYLE, RULES, { speller });
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
