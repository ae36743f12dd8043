// How long the turns are in which long texts are read: `npm run bench:turns [-- MEGABYTES …]`. Prints the longest ones, with
// what ran last in each, at a first reading and after an edit.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/config/style.ts';
import { RULES } from '../src/core/rules/index.ts';
import { copyOf } from '../test/core/long-copy.ts';
import { speller } from '../test/speller.ts';

const SHOWN = 12;
const sizes = process.argv
  .slice(2)
  .filter((word) => /^[\d.]+$/.test(word))
  .map(Number);
const kinds = process.argv.slice(2).filter((word) => !/^[\d.]+$/.test(word));

const GOLD = 'test/gold/articles';
const articles = (): string =>
  readdirSync(GOLD)
    .map((name) => readFileSync(join(GOLD, name), 'utf8').trim())
    .join('\n\n');
const repeated = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
/** Copy of a length: the same paragraphs again and again, paragraphs each with a number, articles one after another. */
const COPY: Readonly<Record<string, (length: number) => string>> = {
  repeated: (length) => repeated(`${copyOf(60, 'The the end.')}\n`, length),
  numbered: (length) => copyOf(Math.ceil(length / 117), 'The the end.').slice(0, length),
  articles: (length) => repeated(`${articles()}\n\n`, length),
};

for (const megabytes of sizes.length ? sizes : [2])
  for (const [kind, copy] of Object.entries(COPY)) {
    if (kinds.length && !kinds.includes(kind)) continue;
    const text = copy(megabytes * 1_000_000);
    const middle = text.indexOf('\n\n', text.length / 2);
    let last = '';
    const onRun = (name: string, key: unknown) => {
      last = `${name} ${key ?? ''}`;
    };
    const analyzer = createAnalyzer(DEFAULT_STYLE, RULES, { speller, onRun });
    const read = (what: string, now: string) => {
      console.log(`\n${megabytes} MB, ${kind}, ${what}`);
      const turns: { ms: number; cpu: number; last: string }[] = [];
      const begun = performance.now();
      const steps = analyzer.steps(Buffer.from(now).toString(), { container: 'wire' });
      for (let i = 0; ; i++) {
        const [before, used] = [performance.now(), process.cpuUsage()];
        const { done } = steps.next();
        const { user, system } = process.cpuUsage(used);
        turns.push({ ms: performance.now() - before, cpu: (user + system) / 1000, last: `${i} ${last}` });
        if (done) break;
      }
      console.log(`${Math.round(performance.now() - begun)} ms in ${turns.length} turns; the longest:`);
      for (const { ms, cpu, last } of turns.sort((a, b) => b.ms - a.ms).slice(0, SHOWN))
        console.log(`${ms.toFixed(1).padStart(8)} ms ${cpu.toFixed(1).padStart(8)} CPU  ${last}`);
    };
    read('first', text);
    read('a letter', `${text.slice(0, middle - 5)}e${text.slice(middle - 5)}`);
    read('Enter', `${text.slice(0, middle - 5)}\n\n${text.slice(middle - 5)}`);
    read('the same name elsewhere', `${text.slice(0, middle)}\n\nHelen Marsh is back.${text.slice(middle)}`);
  }
