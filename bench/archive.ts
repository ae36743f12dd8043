// How fast an archive is read: `node scripts/run.mjs bench/archive.ts [ARTICLES] [JOBS …]` (default: 2,000 articles, 1 and 2
// jobs). Invented articles go through `copydesk pipe`; printed are articles a second, CPU, and memory at each quarter. The
// last run is killed twice on the way and resumed; each result must be in its file once.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  createReadStream,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inventedRecords } from '../test/cli/articles.ts';
import { buildCli } from '../test/cli/process.ts';

const [articles = 2_000, ...given] = process.argv.slice(2).map(Number);
const jobs = given.length ? given : [1, 2];
const folder = mkdtempSync(join(tmpdir(), 'copydesk-archive-'));
const [input, output] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')];
const cli = buildCli();
/** A clock tick of Linux, in which it counts CPU time. */
const TICKS_A_SECOND = 100;

try {
  const file = openSync(input, 'w');
  for (const record of inventedRecords(articles)) writeSync(file, record);
  closeSync(file);
  console.log(`${articles} articles, ${(statSync(input).size / 2 ** 20).toFixed(0)} MB\n`);
  console.log(['jobs', 'articles/s', 'CPU ms each', 'MB at quarters'].map((heading) => heading.padStart(14)).join(''));
  for (const number of jobs) {
    const { seconds, cpu, memory } = await measured(number);
    const cells = [number, (articles / seconds).toFixed(0), ((cpu / articles) * 1000).toFixed(1), memory.join(' ')];
    console.log(cells.map((cell) => String(cell).padStart(14)).join(''));
    rmSync(output);
  }
  const whole = await wholeSize(jobs.at(-1)!);
  console.log(`\nKilled twice and resumed: ${await checked()} results, each once; ${whole} bytes.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function start(number: number): ChildProcess {
  const args = [cli, 'pipe', '--jobs', String(number), '--out', output, '--resume'];
  return spawn(process.execPath, args, { stdio: [openSync(input, 'r'), 'ignore', 'inherit'] });
}

async function measured(number: number) {
  const begun = performance.now();
  const child = start(number);
  const results = lineCounter();
  const memory: number[] = [];
  let cpu = 0;
  const looking = setInterval(() => {
    try {
      cpu = cpuOf(child.pid!);
      if (results() >= ((memory.length + 1) * articles) / 4 - articles / 20) memory.push(memoryOf(child.pid!));
    } catch {
      // It has ended.
    }
  }, 200);
  const [code] = await once(child, 'close');
  clearInterval(looking);
  if (code !== 0) throw new Error(`ended with ${code}`);
  return { seconds: (performance.now() - begun) / 1000, cpu, memory };
}

/** Runs to the end, killed at a third and at two thirds. */
async function wholeSize(number: number): Promise<number> {
  for (const share of [1 / 3, 2 / 3]) {
    const child = start(number);
    const results = lineCounter();
    const killing = setInterval(() => results() >= articles * share && child.kill('SIGKILL'), 20);
    const [code] = await once(child, 'close');
    clearInterval(killing);
    if (code === 0) throw new Error('ended before it was killed');
  }
  const [code] = await once(start(number), 'close');
  if (code !== 0) throw new Error(`ended with ${code}`);
  return statSync(output).size;
}

/** @returns how many results there are; throws where one is missing or there twice */
async function checked(): Promise<number> {
  const ids = new Set<string>();
  let lines = 0;
  for await (const line of createInterface(createReadStream(output))) {
    ids.add(JSON.parse(line).id);
    lines++;
  }
  if (lines !== articles || ids.size !== articles) throw new Error(`${lines} results of ${ids.size} articles`);
  return lines;
}

/** Counts the lines of the output as it grows. */
function lineCounter(): () => number {
  let [at, lines] = [0, 0];
  const buffer = Buffer.alloc(1 << 20);
  return () => {
    const size = statSync(output, { throwIfNoEntry: false })?.size ?? 0;
    if (size <= at) return lines;
    const file = openSync(output, 'r');
    for (let read = 1; at < size && read > 0; at += read) {
      read = readSync(file, buffer, 0, buffer.length, at);
      for (const byte of buffer.subarray(0, read)) if (byte === 10) lines++;
    }
    closeSync(file);
    return lines;
  };
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024);
}
