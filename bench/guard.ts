// Whether reading has become slower: `npm run bench:guard`, a part of `npm test`. Times reading articles and typing in one
// against a yardstick in the same run, so that the speed of the machine does not count, and fails where either takes a
// fifth longer than `bench/guard.json` says. `-- --update` writes that file anew, on a quiet machine.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/config/style.ts';
import { RULES } from '../src/core/rules/index.ts';
import { speller } from '../test/speller.ts';

const REFERENCE = 'bench/guard.json';
const FOLDER = 'test/gold/articles';
/** What is allowed above the reference, as a share of it. */
const MOST_ABOVE = 0.2;
/** Rounds that are not counted, in which code is compiled, and those whose fastest counts. */
const [WARM_UP, ROUNDS] = [4, 12];
/** How often it is measured before it is believed that something has become slower. */
const ATTEMPTS = 4;
const LETTERS = 40;

type Figures = Readonly<Record<'reading' | 'typing', number>>;

const texts = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));

if (process.argv.includes('--update')) {
  const all = [1, 2, 3].map(measured);
  const middle = (name: keyof Figures) => all.map((one) => one[name]).sort((a, b) => a - b)[1]!;
  const reference: Figures = { reading: rounded(middle('reading')), typing: rounded(middle('typing')) };
  writeFileSync(REFERENCE, `${JSON.stringify(reference, undefined, 2)}\n`);
  console.log(`${REFERENCE}:`, reference);
} else process.exitCode = isAsFast(JSON.parse(readFileSync(REFERENCE, 'utf8')) as Figures) ? 0 : 1;

function isAsFast(reference: Figures): boolean {
  const best: Record<keyof Figures, number> = { reading: Number.POSITIVE_INFINITY, typing: Number.POSITIVE_INFINITY };
  const names = Object.keys(best) as (keyof Figures)[];
  const above = (name: keyof Figures) => best[name] / reference[name] - 1;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const figures = measured();
    for (const name of names) best[name] = Math.min(best[name], figures[name]);
    if (names.every((name) => above(name) <= MOST_ABOVE)) break;
  }
  for (const name of names) {
    const percent = Math.round(above(name) * 100);
    const said = `${name}: ${rounded(best[name])} times the yardstick, ${reference[name]} before (${percent}%)`;
    console.log(above(name) <= MOST_ABOVE ? said : `${said}: more than ${MOST_ABOVE * 100}% slower`);
  }
  return names.every((name) => above(name) <= MOST_ABOVE);
}

/** How many times the yardstick reading and typing take, each by its fastest round. */
function measured(): Figures {
  const fastest = {
    yardstick: Number.POSITIVE_INFINITY,
    reading: Number.POSITIVE_INFINITY,
    typing: Number.POSITIVE_INFINITY,
  };
  const runs = { yardstick, reading, typing: typist() };
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
      const begun = performance.now();
      runs[name]();
      if (round >= WARM_UP) fastest[name] = Math.min(fastest[name], performance.now() - begun);
    }
  }
  return { reading: fastest.reading / fastest.yardstick, typing: fastest.typing / fastest.yardstick };
}

/** Work of the same kind that never changes: words are found, looked up, counted and sorted. */
function yardstick(): number {
  let sum = 0;
  for (let round = 0; round < 12; round++) {
    for (const text of texts) {
      const counts = new Map<string, number>();
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{L}[\p{L}’'-]*/gu)) {
        const lower = word.toLowerCase();
        counts.set(lower, (counts.get(lower) ?? 0) + 1);
      }
      const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
      sum += sorted.reduce((all, [word, count]) => all + word.length * count, 0);
    }
  }
  return sum;
}

/** Each article read for the first time. */
function reading(): void {
  for (const text of texts) createAnalyzer(DEFAULT_STYLE, RULES, { speller }).analyse(text, { container: 'wire' });
}

/** Letters typed all over one long article. */
function typist(): () => void {
  const analyzer = createAnalyzer(DEFAULT_STYLE, RULES, { speller });
  const start = texts.join('\n\n');
  analyzer.analyse(start, { container: 'wire' });
  let text = start;
  let letters = 0;
  return () => {
    for (let i = 0; i < LETTERS; i++) {
      const at = Math.floor(((letters++ * 37) % 200) * (text.length / 200));
      text = Buffer.from(`${text.slice(0, at)}e${text.slice(at)}`).toString();
      analyzer.analyse(text, { container: 'wire' });
    }
  };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
