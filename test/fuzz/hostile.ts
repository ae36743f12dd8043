import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { holdingSafeFixes } from '../../src/core/linter/fixes/offers.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { slowness } from '../slowness.ts';
import { speller } from '../speller.ts';
import { HOSTILE, type HostileText } from './hostile-texts.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Twice the text may take so many times the time and memory: a little more than twice, for machines have moods. */
const MOST_TIMES = 3;
/** Growth below these is not looked at: clocks are coarse, and garbage is collected when it is. */
const SLACK_MS = 80;
const SLACK_MB = 8;
/** Whatever the growth, no text takes so long for each 1,000 characters, in ms of processor time; more on a slow machine. */
const MOST_MS = 250;
/** A machine that was busy with something else is asked again. */
const TRIES = 5;

export interface Cost {
  readonly size: number;
  /** Processor time, in ms. */
  readonly ms: number;
  /** What is kept of the text once it is read, in MB. */
  readonly mb: number;
}

export interface Measured {
  readonly text: HostileText;
  readonly costs: readonly Cost[];
  /** Why it fails, undefined where time and memory grow as the text does. */
  readonly wrong?: string | undefined;
}

/** Reads a hostile text at n, 2n and 4n characters and finds what safe fixes can be made. */
export async function measured(text: HostileText, size: number): Promise<Measured> {
  let costs: Cost[] = [];
  let wrong: string | undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    const again: Cost[] = [];
    for (const times of [1, 2, 4]) again.push(await costOf(text, size * times));
    costs = again.map((cost, i) => ({ ...cost, ms: Math.min(cost.ms, costs[i]?.ms ?? cost.ms) }));
    wrong = wrongWith(costs);
    if (!wrong) break;
  }
  return { text, costs, wrong };
}

function wrongWith(costs: readonly Cost[]): string | undefined {
  for (const [i, { size, ms, mb }] of costs.entries()) {
    const most = (MOST_MS * size) / 1_000 + SLACK_MS;
    if (ms > most && ms > most * slowness()) return `${Math.round(ms)} ms for ${size} characters`;
    // Of the shorter texts the dearer one counts: what is too long for front matter is not read at all.
    const due = (of: (cost: Cost) => number): number =>
      Math.max(...costs.slice(0, i).map((shorter) => (of(shorter) * size) / shorter.size)) * (MOST_TIMES / 2);
    if (i > 0 && ms > due((cost) => cost.ms) + SLACK_MS)
      return `${Math.round(ms)} ms for ${size} characters, too much for what shorter ones take`;
    if (i > 0 && mb > due((cost) => cost.mb) + SLACK_MB)
      return `${mb.toFixed(0)} MB for ${size} characters, too much for what shorter ones take`;
  }
  return undefined;
}

async function costOf({ make, container }: HostileText, size: number): Promise<Cost> {
  const text = make(size);
  const used = heapMb();
  const before = process.cpuUsage();
  const analyzer = createAnalyzer(DEFAULT_STYLE, RULES, { speller });
  const analysis = analyzer.analyse(text, { container });
  await holdingSafeFixes({ text, analysis, reread: (changed) => analyzer.analyse(changed, { container }) });
  const ms = process.cpuUsage(before).user / 1_000;
  const mb = Math.max(0, heapMb() - used);
  // Kept until here, so that it counts.
  if (!analyzer || !analysis) throw new Error();
  return { size, ms, mb };
}

function heapMb(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Measures one text in this process, and prints what was measured as JSON. */
export async function measureOne(index: number, size: number): Promise<void> {
  // The first readings of a process are those of a program that is not compiled yet.
  for (const text of HOSTILE.slice(0, 20)) await costOf(text, 2_000);
  const { costs, wrong } = await measured(HOSTILE[index]!, size);
  console.log(JSON.stringify({ costs, wrong }));
}

/** So long one text may take, all tries together, in ms. */
const HANGS_MS = 60_000;

/**
 * Measures all hostile texts, each in a process of its own, and prints them as a table.
 * @param command how a process is started that measures one of them, but for its index
 * @param size the characters of the shortest
 * @returns whether all grow as the text does
 */
export function tryHostile(command: readonly string[], size: number): boolean {
  console.log(`${HOSTILE.length} texts of ${size}, ${size * 2} and ${size * 4} characters: CPU ms, MB kept\n`);
  let failed = 0;
  for (const [index, { container, name }] of HOSTILE.entries()) {
    const { costs = [], wrong } = inProcess([...command, String(index)]);
    const cells = [
      ...costs.map(({ ms }) => ms.toFixed(0).padStart(7)),
      ...costs.map(({ mb }) => mb.toFixed(0).padStart(5)),
    ];
    console.log(`${container.padEnd(9)}${name.padEnd(36)}${cells.join('')}${wrong ? `  FAILS: ${wrong}` : ''}`);
    if (wrong) failed++;
  }
  console.log(`\n${HOSTILE.length} texts, ${failed} fail`);
  return failed === 0;
}

function inProcess(command: readonly string[]): Partial<Measured> {
  const { stdout, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: HANGS_MS,
  });
  return status === 0 ? (JSON.parse(stdout) as Partial<Measured>) : { wrong: `not read in ${HANGS_MS / 1_000} s` };
}
