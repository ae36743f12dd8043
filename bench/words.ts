// What a list of house words costs: `node scripts/run.mjs bench/words.ts`. An article of 1,000 words, a letter typed in
// it again and again, with 13,000 entries and without any; and how long the entries take to be read from a table.
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { resolveStyle } from '../src/core/config/config.ts';
import { DEFAULT_STYLE, type HouseWord } from '../src/core/config/style.ts';
import { readWordFile } from '../src/core/config/words/words.ts';
import { houseWords } from '../src/core/linter/house-words/house-words.ts';
import { RULES } from '../src/core/rules/index.ts';
import { speller } from '../test/speller.ts';

const ENTRIES = 13_000;
const [WARM_UP, KEYSTROKES, ROUNDS] = [150, 200, 4];

const copy = readdirSync('test/gold/articles').map((name) => readFileSync(`test/gold/articles/${name}`, 'utf8'));
const words = [...new Set(copy.join(' ').match(/\p{L}{4,}/gu) ?? [])];
/** Phrases that begin with words of copy, so that every word has entries to be looked at. */
const table = `avoid,use,note\n${Array.from({ length: ENTRIES }, (_, i) => {
  const [a, b] = [words[i % words.length], words[(i * 7 + 3) % words.length]];
  return i % 3 ? `${a} ${b} qx,right${i},A note on this` : `zq${a},right${i},`;
}).join('\n')}\n`;
const entries: HouseWord[] = readWordFile('a.csv', table, () => {}).map(({ entry }) => entry);

const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
};
console.log(`table ${Math.round(cpu(() => readWordFile('a.csv', table, () => {})))} ms`);
const json = JSON.stringify({ words: entries });
console.log(`copydesk.json ${Math.round(cpu(() => resolveStyle({ configText: json })))} ms`);
console.log(`index ${cpu(() => houseWords(entries)).toFixed(1)} ms`);

const text = copy
  .join('\n\n')
  .split(/(?<=\n\n)/)
  .reduce((all, part) => (all.split(/\s+/).length < 1000 ? all + part : all), '');
const medians = { none: [] as number[], many: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, list] of [
    ['none', []],
    ['many', entries],
  ] as const) {
    const analyzer = createAnalyzer({ ...DEFAULT_STYLE, words: list }, RULES, { speller });
    analyzer.analyse(text, { container: 'wire' });
    const times: number[] = [];
    for (let i = 0; i < WARM_UP + KEYSTROKES; i++) {
      const at = text.indexOf(' ', 1500 + (i % 40) * 80);
      times.push(
        cpu(() =>
          analyzer.analyse(`${text.slice(0, at)}${'e'.repeat(1 + (i % 2))}${text.slice(at)}`, { container: 'wire' }),
        ),
      );
    }
    const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
    medians[name].push(sorted[KEYSTROKES / 2]!);
  }
}
const [none, many] = [Math.min(...medians.none), Math.min(...medians.many)];
console.log(
  `keystroke ${none.toFixed(2)} ms without, ${many.toFixed(2)} ms with ${ENTRIES}: ${(many / none).toFixed(2)} times`,
);
