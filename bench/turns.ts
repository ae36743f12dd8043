// How long the turns are in which long texts are read: `npm run bench:turns [-- MEGABYTES … KIND …]`. Prints the longest ones
// without what the garbage collector took, with what ran last in each, at a first reading and after an edit.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
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

interface Collection {
  readonly startTime: number;
  readonly duration: number;
}
const collections: Collection[] = [];
const observer = new PerformanceObserver((list) => collections.push(...list.getEntries()));
observer.observe({ entryTypes: ['gc'] });

/** Says of each turn how long garbage was collected in it; gives how long in all, in ms. */
function addCollections(
  turns: readonly { begun: number; ended: number; collecting: number }[],
  all: readonly Collection[],
): number {
  let [i, sum] = [0, 0];
  for (const { startTime, duration } of [...all].sort((a, b) => a.startTime - b.startTime)) {
    while (i < turns.length && turns[i]!.ended < startTime) i++;
    const turn = turns[i];
    if (turn && turn.begun <= startTime) turn.collecting += duration;
    sum += duration;
  }
  return Math.round(sum);
}

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
    const read = async (what: string, now: string) => {
      console.log(`\n${megabytes} MB, ${kind}, ${what}`);
      const turns: { begun: number; ended: number; collecting: number; last: string }[] = [];
      const begun = performance.now();
      const steps = analyzer.steps(Buffer.from(now).toString(), { container: 'wire' });
      for (let i = 0; ; i++) {
        const before = performance.now();
        const { done } = steps.next();
        turns.push({ begun: before, ended: performance.now(), collecting: 0, last: `${i} ${last}` });
        if (done) break;
      }
      const took = Math.round(performance.now() - begun);
      await setTimeout(200);
      const collected = addCollections(turns, collections.splice(0));
      console.log(`${took} ms in ${turns.length} turns, ${collected} ms of it collecting garbage; the longest:`);
      const own = ({ begun, ended, collecting }: (typeof turns)[number]) => ended - begun - collecting;
      for (const turn of turns.sort((a, b) => own(b) - own(a)).slice(0, SHOWN))
        console.log(
          `${own(turn).toFixed(1).padStart(8)} ms and ${turn.collecting.toFixed(1).padStart(6)} collecting  ${turn.last}`,
        );
    };
    await read('first', text);
    await read('a letter', `${text.slice(0, middle - 5)}e${text.slice(middle - 5)}`);
    await read('Enter', `${text.slice(0, middle - 5)}\n\n${text.slice(middle - 5)}`);
    await read('the same name elsewhere', `${text.slice(0, middle)}\n\nHelen Marsh is back.${text.slice(middle)}`);
  }
observer.disconnect();
