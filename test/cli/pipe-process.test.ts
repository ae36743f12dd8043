// `copydesk pipe` as a process: threads, pipes that close, signals, and being killed at any moment.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawer, inventedRecords } from './articles.ts';
import { type Desk, openDesk } from './desk.ts';
import { buildCli, type Running, shell } from './process.ts';

const RECORDS = 50;

describe('the process of copydesk pipe', function () {
  if (process.platform === 'win32') return; // The shell commands are those of other systems.
  this.timeout(600_000);
  let cli: string;
  let desk: Desk;
  /** What a run without any trouble gives, a line each. */
  let expected: string[];
  before(async () => {
    cli = buildCli();
    desk = openDesk({ 'in.ndjson': [...inventedRecords(RECORDS)].join('') });
    expected = linesIn((await ends('copydesk pipe < in.ndjson')).out);
    assert.equal(expected.length, RECORDS);
  });
  const started: Running[] = [];
  after(() => {
    for (const running of started) running.kill();
    desk.remove();
    rmSync(dirname(cli), { recursive: true });
  });

  const start = (command: string) => {
    const running = shell(cli, desk.folder, command);
    started.push(running);
    return running;
  };
  const ends = async (command: string) => {
    const running = start(command);
    return { code: await running.ended, out: running.out(), err: running.err() };
  };
  const file = (name: string) => join(desk.folder, name);

  it('gives with several threads what one gives, in order or not', async () => {
    const ordered = await ends('copydesk pipe --jobs 3 < in.ndjson');
    assert.deepEqual([linesIn(ordered.out), ordered.code, ordered.err], [expected, 0, '']);
    const unordered = await ends('copydesk pipe --jobs 3 --unordered < in.ndjson');
    assert.deepEqual(linesIn(unordered.out).sort(), [...expected].sort());
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const { out, err } = await ends(
      'yes "$(head -1 in.ndjson)" | copydesk pipe | head -1; echo "$' + '{PIPESTATUS[1]}"',
    );
    assert.equal(out, `${expected[0]}\n0\n`);
    assert.equal(err, '');
  });

  it('finishes what is begun and ends with 130 on Ctrl+C, with 143 when it is told to end', async () => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      const running = start('exec "$NODE" "$CLI" pipe --done done < <(cat in.ndjson; exec tail -f /dev/null)');
      await running.until(() => running.out().includes('\n'));
      running.child.kill(signal);
      await running.until(() => running.err().includes('stopped, '));
      assert.equal(await new Promise((resolve) => running.child.once('exit', resolve)), code);
      running.kill();
      const written = linesIn(running.out());
      assert.deepEqual(written, expected.slice(0, written.length));
      assert.match(running.err(), new RegExp(`stopped, ${written.length} results? written`));
      assert.equal(linesIn(readFileSync(file('done'), 'utf8')).length, written.length);
      rmSync(file('done'));
    }
  });

  /** Starts a command over and over, and kills it after so many bytes more of a file, until it ends by itself. */
  async function killedAgainAndAgain(command: string, name: string, seed: number): Promise<number> {
    const draw = drawer(seed);
    for (let kills = 0; ; kills++) {
      assert.ok(kills < 50);
      const running = start(`exec "$NODE" "$CLI" ${command}`);
      const limit = sizeOf(file(name)) + 1 + draw(100_000);
      const looking = setInterval(() => sizeOf(file(name)) >= limit && running.kill(), 1);
      const code = await running.ended;
      clearInterval(looking);
      if (code === 0) return kills;
      assert.equal(code, null, running.err());
    }
  }

  it('killed at any moment and resumed, has each result once in its file', async () => {
    for (const [order, seed] of [
      ['', 1],
      ['--unordered --jobs 2', 2],
    ] as const) {
      const kills = await killedAgainAndAgain(`pipe ${order} --out out --resume < in.ndjson`, 'out', seed);
      assert.ok(kills > 0);
      const written = linesIn(readFileSync(file('out'), 'utf8'));
      if (order) assert.deepEqual(written.sort(), [...expected].sort());
      else assert.deepEqual(written, expected);
      rmSync(file('out'));
    }
  });

  it('leaves a line that was cut off to itself when it goes on with a list', async () => {
    writeFileSync(file('out'), expected[0]!.slice(0, 100));
    writeFileSync(file('list'), '"of-another-record"\n');
    await ends('head -2 in.ndjson | copydesk pipe --done list >> out');
    assert.deepEqual(linesIn(readFileSync(file('out'), 'utf8')).slice(1), expected.slice(0, 2));
    rmSync(file('list'));
  });

  it('killed at any moment and resumed by its list, has lost no result', async () => {
    writeFileSync(file('out'), '');
    const kills = await killedAgainAndAgain('pipe --done list < in.ndjson >> out', 'out', 3);
    assert.ok(kills > 0);
    const written = linesIn(readFileSync(file('out'), 'utf8'));
    const whole = new Set(written.filter((line) => expected.includes(line)));
    assert.equal(whole.size, RECORDS);
    assert.equal(new Set(linesIn(readFileSync(file('list'), 'utf8'))).size, RECORDS);
    // Some may be there twice, and a line that was cut off: no more than one run was at when it was killed.
    assert.ok(written.length <= RECORDS + kills * 32, `${written.length} lines after ${kills} kills`);
  });
});

function linesIn(text: string): string[] {
  return text.split('\n').filter(Boolean);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
