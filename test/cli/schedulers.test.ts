// The recipes of docs/archives.md for GNU parallel and Dask, run as they stand there. Skipped where the programs are not
// installed (Debian: `apt-get install parallel python3-distributed`; `.ci/run` tries to).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inventedRecords } from './articles.ts';
import { type Desk, openDesk } from './desk.ts';
import { buildCli, type Running, shell } from './process.ts';

const RECORDS = [...inventedRecords(60)];
const PARTS = 6;

describe('copydesk pipe under schedulers', function () {
  if (process.platform === 'win32') return;
  this.timeout(600_000);
  let cli: string;
  let desk: Desk;
  const started: Running[] = [];
  before(() => {
    cli = buildCli();
  });
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(async () => {
    for (const running of started.splice(0)) {
      running.kill();
      await running.ended;
    }
    desk.remove();
  });
  after(() => rmSync(dirname(cli), { recursive: true }));

  const start = (command: string) => {
    const running = shell(cli, desk.folder, command);
    started.push(running);
    return running;
  };
  const succeeds = async (command: string) => {
    const running = start(command);
    assert.equal(await running.ended, 0, running.out() + running.err());
    return running;
  };
  /** The ids of all results in files, in order. */
  const idsIn = (names: readonly string[]): string[] =>
    names
      .flatMap((name) => readFileSync(join(desk.folder, name), 'utf8').split('\n').filter(Boolean))
      .map((line) => JSON.parse(line) as { id: string; problems: unknown[]; participants: unknown[] })
      .map(({ id, problems, participants }) => (problems && participants ? id : ''))
      .sort();
  const allIds = RECORDS.map((record) => JSON.parse(record).id as string).sort();

  it('GNU parallel: each record once, and again after a part was cut off', async function () {
    if (!/^GNU parallel/.test(said('parallel', '--version'))) {
      console.log('      (GNU parallel is not installed)');
      this.skip();
    }
    desk.write({ 'articles.ndjson': RECORDS.join('') });
    const command = recipe('GNU parallel')
      .replace('20M', '20k')
      .replace('copydesk pipe', `'${process.execPath}' '${cli}' pipe`);
    await succeeds(command);
    const results = () => readdirSync(desk.folder).filter((name) => name.startsWith('results-'));
    assert.ok(results().length > 1, results().join());
    assert.deepEqual(idsIn(results()), allIds);
    const cut = join(desk.folder, results()[0]!);
    truncateSync(cut, Math.floor(readFileSync(cut).length / 2));
    await succeeds(command);
    assert.deepEqual(idsIn(results()), allIds);
  });

  it('Dask: each record once, though a worker is killed', async function () {
    const python = ['/usr/bin/python3', 'python3'].find((one) => said(one, '-c', 'import distributed; print("there")'));
    if (!python) {
      console.log('      (Dask distributed is not installed)');
      this.skip();
    }
    for (let part = 0; part < PARTS; part++)
      desk.write({ [`parts/${part}.ndjson`]: RECORDS.filter((_, i) => i % PARTS === part).join('') });
    const quiet = '--host 127.0.0.1 --no-dashboard --scheduler-file scheduler.json';
    const scheduler = start(`exec ${python} -m distributed.cli.dask_scheduler ${quiet} --port 0`);
    await scheduler.until(() => /Scheduler at:\s+tcp:\S+/.test(scheduler.err() + scheduler.out()));
    const [, address] = /Scheduler at:\s+(tcp:\S+)/.exec(scheduler.err() + scheduler.out())!;
    const workers = [1, 2].map((number) =>
      start(
        `exec ${python} -m distributed.cli.dask_worker ${address} --host 127.0.0.1 --no-dashboard --no-nanny --nthreads 1 ` +
          `--local-directory worker-${number}`,
      ),
    );
    for (const worker of workers) await worker.until(() => /Registered to/.test(worker.err() + worker.out()));
    const code = recipe('Dask')
      .replace('tcp://scheduler:8786', address!)
      .replace('"node", "dist/cli.mjs"', `${JSON.stringify(process.execPath)}, ${JSON.stringify(cli)}`)
      .replaceAll('parts/', join(desk.folder, 'parts/'));
    writeFileSync(join(desk.folder, 'read.py'), code);
    const client = start(`exec ${python} read.py`);
    const results = () => readdirSync(join(desk.folder, 'parts')).filter((name) => name.endsWith('.results'));
    const killing = setInterval(() => {
      if (results().length === 0) return;
      clearInterval(killing);
      workers[0]!.kill();
    }, 5);
    const ended = await client.ended;
    clearInterval(killing);
    assert.equal(ended, 0, client.err());
    assert.equal(await workers[0]!.ended, null);
    assert.equal(client.out().trim().split('\n').length, PARTS);
    assert.deepEqual(idsIn(results().map((name) => join('parts', name))), allIds);
  });
});

/** The code under a heading of the page. */
function recipe(heading: string): string {
  const page = readFileSync('docs/archives.md', 'utf8');
  const section = page.slice(page.indexOf(`### ${heading}\n`));
  return /^```\w+\n([\s\S]*?)^```/m.exec(section)![1]!;
}

/** What a program prints; '' where it is not there or fails. */
function said(program: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout : '';
}
