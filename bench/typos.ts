// How many typos the check of spelling finds, and how often its first suggestion is right: `node scripts/run.mjs bench/typos.ts
// FOLDER [COUNT] [SEED]`. Typos (a letter put in, dropped, swapped with the next, doubled, hit on the key beside) are planted
// in lower-case words of four letters and more of the articles (`.txt`) of the folder, between spaces or before a comma or
// a point, six an article. What is a word all the same is not planted. With `CLEAN=1` in the environment it also prints what
// is marked in the articles as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAnalyzer } from '../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../src/core/config/style.ts';
import { RULES } from '../src/core/rules/index.ts';
import { speller } from '../test/speller.ts';

const [folder, count = '2000', seed = '1'] = process.argv.slice(2);
if (!folder) throw new Error('usage: bench/typos.ts FOLDER [COUNT] [SEED]');
const AN_ARTICLE = 6;
/** Slips are rare in copy: so many letters lie between two of them at least. */
const APART = 200;
const CHECKS: ReadonlySet<string> = new Set(['misspelling', 'misspelt-word']);
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

let state = Number(seed);
/** A number below another, the same for the same seed. */
function random(below: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((state / 2_147_483_648) * below);
}

/** A typo in a word, of one of the five kinds. */
function typo(word: string): { text: string; kind: string } {
  const at = 1 + random(word.length - 1);
  const [head, letter, tail] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  switch (random(5)) {
    case 0:
      return { kind: 'insert', text: head + String.fromCharCode(97 + random(26)) + letter + tail };
    case 1:
      return { kind: 'drop', text: head + tail };
    case 2:
      return { kind: 'swap', text: head + (tail[0] ?? '') + letter + tail.slice(1) };
    case 3:
      return { kind: 'double', text: head + letter + letter + tail };
    default:
      return { kind: 'key', text: head + beside(letter) + tail };
  }
}

/** A key beside that of a letter. */
function beside(letter: string): string {
  const row = KEYS.find((keys) => keys.includes(letter)) ?? KEYS[0]!;
  const i = row.indexOf(letter);
  return row[i + 1] && (i === 0 || random(2)) ? row[i + 1]! : row[i - 1]!;
}

const rules = RULES.filter(({ id }) => CHECKS.has(id));
const found = (text: string) =>
  createAnalyzer(DEFAULT_STYLE, rules, { speller }).analyse(text, { container: 'wire' }).findings;

const WORD = /(?<= )[a-z]{4,}(?=[ ,.])/g;
interface Planted {
  readonly start: number;
  readonly text: string;
  readonly word: string;
  readonly kind: string;
}

/** A text with typos planted in it, and where they are. */
function plant(text: string): { text: string; planted: readonly Planted[] } {
  const words = [...text.matchAll(WORD)].filter(({ 0: word }) => speller.has(word));
  const chosen = new Map<number, Planted>();
  for (let i = 0; i < AN_ARTICLE * 4 && chosen.size < AN_ARTICLE && words.length > 200; i++) {
    const { 0: word, index } = words[random(words.length)]!;
    const slip = typo(word);
    if (speller.has(slip.text) || slip.text === word) continue;
    if ([...chosen.keys()].every((other) => Math.abs(other - index) > APART))
      chosen.set(index, { start: index, word, ...slip });
  }
  let out = '';
  let from = 0;
  const planted = [...chosen.values()]
    .sort((a, b) => a.start - b.start)
    .map((one) => {
      out += text.slice(from, one.start);
      const start = out.length;
      out += one.text;
      from = one.start + one.word.length;
      return { ...one, start };
    });
  return { text: out + text.slice(from), planted };
}

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const tally = new Map<string, { all: number; found: number; first: number }>();
const missed: string[] = [];
const wrong: string[] = [];
let all = 0;
for (let i = 0; i < names.length * 3 && all < Number(count); i++) {
  const article = readFileSync(resolve(folder, names[random(names.length)]!), 'utf8');
  const { text, planted } = plant(article);
  const findings = found(text);
  for (const { start, text: slip, word, kind } of planted) {
    all++;
    const one = tally.get(kind) ?? { all: 0, found: 0, first: 0 };
    tally.set(kind, one);
    one.all++;
    const finding = findings.find((other) => other.start < start + slip.length && other.end > start);
    if (!finding) {
      missed.push(`${slip} (${word})`);
      continue;
    }
    one.found++;
    if (finding.fixes[0]?.edits[0]?.text === word) one.first++;
    else wrong.push(`${slip} → ${finding.fixes[0]?.edits[0]?.text ?? '–'} (${word})`);
  }
}
const share = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)}%`;
for (const [kind, one] of tally)
  console.log(
    `${kind}: ${one.all} planted, ${share(one.found, one.all)} found, first suggestion right in ${share(one.first, one.found)}`,
  );
const sum = (of: (one: { all: number; found: number; first: number }) => number) =>
  [...tally.values()].reduce((total, one) => total + of(one), 0);
const [a, f, r] = [sum((one) => one.all), sum((one) => one.found), sum((one) => one.first)];
console.log(`all: ${a} planted, ${share(f, a)} found, first suggestion right in ${share(r, f)} of what is found`);
console.log(`missed: ${missed.slice(0, 40).join(', ')}`);
console.log(`first suggestion wrong: ${wrong.slice(0, 40).join(', ')}`);

if (process.env.CLEAN) {
  let words = 0;
  for (const name of names) {
    const text = readFileSync(resolve(folder, name), 'utf8');
    words += text.split(/\s+/).length;
    for (const { start, end, severity } of found(text))
      console.log(
        `${name} ${severity} ${text.slice(start - 30, start)}{${text.slice(start, end)}}${text.slice(end, end + 20)}`.replaceAll(
          '\n',
          '¶',
        ),
      );
  }
  console.log(`${words} words`);
}
