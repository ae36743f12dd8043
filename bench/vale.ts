// What Vale rules cost: `node scripts/run.mjs bench/vale.ts [FOLDER …]`. 1,000 rules of the kinds that public styles have, or
// the styles in some folders: how long they take to be read; then an article of 1,000 words, read once, and a letter typed
// in it again and again, without them, with them, and with 13,000 house words and 25,000 people besides.
import { basename, dirname, resolve } from 'node:path';
import { namedNodeFiles } from '../src/cli/input/node-files.ts';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { problemList } from '../src/core/config/json.ts';
import { DEFAULT_STYLE, type HouseWord, type Style } from '../src/core/config/style.ts';
import type { Rule } from '../src/core/linter/rule.ts';
import { registerOf } from '../src/core/people/register.ts';
import { loadStyles } from '../src/core/vale/load.ts';
import { sharedLooks } from '../src/core/vale/looks.ts';
import { readRule } from '../src/core/vale/read-rule.ts';
import { ruleOf } from '../src/core/vale/rule.ts';
import { NO_WORDS } from '../src/core/vale/vocabulary.ts';
import { doneAtOnce } from '../src/core/workspace/file-system.ts';
import { speller } from '../test/speller.ts';
import { capital, copy, ruleText, wordAt } from './made.ts';

const [RULES_MADE, WORDS, PEOPLE] = [1_000, 13_000, 25_000];
const [WARM_UP, KEYSTROKES, ROUNDS] = [150, 200, 4];

const timed = (work: () => void): string => {
  const [wall, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return `${Math.round(performance.now() - wall)} ms (CPU ${Math.round((user + system) / 1000)} ms)`;
};

const shared = { vocabulary: NO_WORDS, looks: sharedLooks() };
const folders = process.argv.slice(2);
let rules: readonly Rule[] = [];
const texts = Array.from({ length: RULES_MADE }, (_, i) => ruleText(i));
for (const run of ['first', 'again']) {
  const took = timed(() => {
    rules = folders.length ? folders.flatMap(rulesIn) : texts.flatMap(ruleIn);
  });
  console.log(`${rules.length} rules read, ${run}: ${took}`);
}
console.log(`${rules.filter(({ triggers }) => !triggers).length} of them look at every block`);

function ruleIn(text: string, i: number): Rule | readonly Rule[] {
  const { report } = problemList(text);
  const definition = readRule(`Made.R${i}`, text, report);
  return (definition && ruleOf(definition, shared, () => {})) ?? [];
}

function rulesIn(folder: string): readonly Rule[] {
  const config = { path: resolve(dirname(resolve(folder)), 'copydesk.json'), text: '' };
  const vale = [{ name: basename(folder), start: 0, end: 0 }];
  return doneAtOnce(loadStyles({ vale }, config, namedNodeFiles)).rules;
}

const entries: HouseWord[] = Array.from({ length: WORDS }, (_, i) => ({
  use: `right${i}`,
  avoid: [i % 3 ? `${wordAt(i)} ${wordAt(i * 3 + 1)} qx` : `zq${wordAt(i)}`],
}));
const people = Array.from({ length: PEOPLE }, (_, i) => ({ name: `${capital(i)} ${capital(i * 3 + 7)}son` }));

const styles: Readonly<Record<string, Style>> = {
  none: DEFAULT_STYLE,
  vale: { ...DEFAULT_STYLE, ownRules: rules },
  all: { ...DEFAULT_STYLE, ownRules: rules, words: entries, register: registerOf(people) },
};

const text = copy
  .join('\n\n')
  .split(/(?<=\n\n)/)
  .reduce((all, part) => (all.split(/\s+/).length < 1000 ? all + part : all), '');
const typed = (at: number, i: number): string => `${text.slice(0, at)}${'e'.repeat(1 + (i % 2))}${text.slice(at)}`;
const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};

const best: Record<string, { first: number; key: number; p95: number }> = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, style] of Object.entries(styles)) {
    const analyzer = createAnalyzer(style, undefined, { speller });
    const first = cpu(() => analyzer.analyse(text, { container: 'wire' }));
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + KEYSTROKES; i++) {
      const at = text.indexOf(' ', 1500 + (i % 40) * 80);
      times.push(cpu(() => analyzer.analyse(typed(at, i), { container: 'wire' })));
    }
    const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
    const known = best[name] ?? {
      first: Number.POSITIVE_INFINITY,
      key: Number.POSITIVE_INFINITY,
      p95: Number.POSITIVE_INFINITY,
    };
    best[name] = {
      first: Math.min(known.first, first),
      key: Math.min(known.key, sorted[KEYSTROKES / 2]!),
      p95: Math.min(known.p95, sorted[Math.floor(KEYSTROKES * 0.95)]!),
    };
  }
}
for (const [name, { first, key, p95 }] of Object.entries(best)) {
  const times = (key / best.none!.key).toFixed(2);
  console.log(
    `${name.padEnd(5)} first ${first.toFixed(0)} ms, keystroke ${key.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms: ${times} times`,
  );
}
