// `npm run fuzz`: tries the properties on invented articles, minimises what fails and writes it to test/fuzz/regressions.
//   --cases N     how many (default 20000)
//   --from N      those from number N on (default 0): a long run in parts
//   --seed N      which ones (default: new ones; the seed is printed)
//   --jobs N      in so many processes (default 1)
//   --property P  only this one
//   --out FOLDER  where regressions are written
//   --hostile     instead: hostile texts at n, 2n and 4n, with time and memory; --size N is n (default 50000)
//   --folder F    instead: the properties of fixes, on every article in a folder
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { caseOf } from './case.ts';
import { type Failure, failuresOf, smallest } from './failures.ts';
import { tryFolder } from './folder.ts';
import { measureOne, tryHostile } from './hostile.ts';
import { proposedFixes } from './properties/fixes.ts';
import { PROPERTIES } from './properties/index.ts';
import { seedOf } from './random.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    jobs: { type: 'string', default: '1' },
    property: { type: 'string' },
    out: { type: 'string', default: 'test/fuzz/regressions' },
    hostile: { type: 'boolean' },
    size: { type: 'string', default: '50000' },
    folder: { type: 'string' },
    /** Which of the hostile texts a process started by this one measures. */
    text: { type: 'string' },
    /** Which of the jobs a process started by this one is. */
    job: { type: 'string' },
  },
});
const [cases, from, seed, jobs] = [values.cases, values.from, values.seed, values.jobs].map(Number) as [
  number,
  number,
  number,
  number,
];
const properties = [...PROPERTIES, proposedFixes].filter(({ name }) =>
  values.property ? name === values.property : name !== proposedFixes.name,
);

/** No case takes so long; one that does hangs. */
const HANGS_MS = 120_000;

if (values.text) await measureOne(Number(values.text), Number(values.size));
else if (values.hostile)
  process.exitCode = tryHostile([process.argv[1]!, '--size', values.size, '--text'], Number(values.size)) ? 0 : 1;
else if (values.folder) process.exitCode = (await tryFolder(values.folder)) ? 0 : 1;
else if (values.job) await work(Number(values.job));
else process.exitCode = (await lead()) ? 0 : 1;

/** Tries one job's share of the cases; tells of each in a line: its index, or what fails. */
async function work(job: number): Promise<void> {
  const known = new Set<string>();
  for (let i = from + job; i < cases; i += jobs) {
    tell(i);
    for (const failure of await failuresOf(caseOf(seedOf(seed, i)), properties)) {
      const isNew = !known.has(failure.kind);
      known.add(failure.kind);
      tell(isNew ? await smallest(failure) : { ...failure, case: undefined });
    }
  }
}

function tell(news: unknown): void {
  // Written at once, so that the last line tells where a process hangs.
  writeSync(1, `${JSON.stringify(news)}\n`);
}

interface Kind {
  readonly failure: Failure;
  readonly index: number;
  count: number;
}

/** Starts the jobs and reports what they tell. */
async function lead(): Promise<boolean> {
  console.log(`cases ${from} to ${cases}, seed ${seed}, ${jobs} at a time`);
  const kinds = new Map<string, Kind>();
  const begun = Date.now();
  let done = from;
  const troubles = await Promise.all(
    Array.from({ length: jobs }, (_, job) =>
      follow(job, (index, failure) => {
        if (!failure) {
          if (++done % 5_000 === 0) progress(done, kinds, begun);
          return;
        }
        const kind = kinds.get(failure.kind);
        if (kind) kind.count++;
        else {
          kinds.set(failure.kind, { failure, index, count: 1 });
          console.log(`case ${index}, ${failure.kind}\n  ${failure.wrong}\n  ${written(failure, values.out)}`);
        }
      }),
    ),
  );
  progress(done, kinds, begun);
  for (const { failure, index, count } of [...kinds.values()].sort((a, b) => b.count - a.count))
    console.log(`\n${count} × ${failure.kind}\n  case ${index}: ${JSON.stringify(failure.case.text)}`);
  for (const trouble of troubles) if (trouble) console.log(`\n${trouble}`);
  return kinds.size === 0 && !troubles.some(Boolean);
}

function progress(done: number, kinds: ReadonlyMap<string, Kind>, begun: number): void {
  const failures = [...kinds.values()].reduce((sum, { count }) => sum + count, 0);
  const seconds = Math.round((Date.now() - begun) / 1000);
  console.log(`${done} of ${cases} cases, ${failures} failures of ${kinds.size} kinds, ${seconds} s`);
}

/** Runs a job in a process of its own; gives what is wrong with the process itself. */
async function follow(job: number, hear: (index: number, failure?: Failure) => void): Promise<string | undefined> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', process.argv[1]!, ...process.argv.slice(2), '--seed', String(seed), '--job', String(job)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let index = -1;
  let hangs = false;
  const watchdog = setInterval(() => {
    if (Date.now() - heard < HANGS_MS) return;
    hangs = true;
    child.kill('SIGKILL');
  }, 1_000);
  let heard = Date.now();
  for await (const line of createInterface({ input: child.stdout })) {
    heard = Date.now();
    const news = JSON.parse(line) as number | Failure;
    if (typeof news === 'number') {
      index = news;
      hear(index);
    } else hear(index, news);
  }
  clearInterval(watchdog);
  if (hangs) return `case ${index} hangs`;
  return child.exitCode || child.signalCode ? `job ${job} ended at case ${index} with ${child.exitCode}` : undefined;
}

/** Writes a failure as a regression; gives the file. */
function written(failure: Failure, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha1').update(failure.kind).digest('hex').slice(0, 8);
  const file = join(folder, `${failure.property}-${hash}.json`);
  const { property, wrong } = failure;
  writeFileSync(file, `${JSON.stringify({ property, wrong, case: failure.case }, undefined, 2)}\n`);
  return file;
}
