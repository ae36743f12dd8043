import assert from 'node:assert/strict';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY, WRONG_COPY } from './desk.ts';
import { buildCli, type Running, shell } from './process.ts';

/** What only a process of its own shows: its exit code, whatever becomes of its output. */
describe('the process of the command line', function () {
  if (process.platform === 'win32') return; // The shell commands are those of other systems.
  this.timeout(60_000);
  let cli: string;
  let desk: Desk;
  before(() => {
    cli = buildCli();
  });
  after(() => rmSync(dirname(cli), { recursive: true }));
  beforeEach(() => {
    desk = openDesk({ 'clean.article': CLEAN_COPY, 'wrong.article': WRONG_COPY });
  });
  const started: Running[] = [];
  afterEach(() => {
    for (const running of started.splice(0)) running.kill();
    desk.remove();
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

  it('keeps its exit code when nobody hears standard error, because it is full or closed', async () => {
    const ways = ['2>&-', '2> >(exit)', ...(existsSync('/dev/full') ? ['2>/dev/full'] : [])];
    for (const way of ways) {
      assert.equal((await ends(`copydesk lint wrong.article ${way}`)).code, 1, way);
      assert.equal((await ends(`copydesk lint clean.article gone.article ${way}`)).code, 2, way);
    }
  });

  it('keeps its exit code when the reader of its output has seen enough', async () => {
    desk.write({ 'wrong.article': `${WRONG_COPY}\n${'It met in the the hall on Monday.\n\n'.repeat(5000)}` });
    for (const format of ['text', 'sarif']) {
      const { out } = await ends(`copydesk lint --format ${format} wrong.article | head -c 10; echo "\n$PIPESTATUS"`);
      assert.match(out, /\n1\n$/, format);
    }
    const { out } = await ends('copydesk lint clean.article | (exit); echo "$PIPESTATUS"');
    assert.equal(out, '0\n');
  });

  it('ends with 2 when its output is lost', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const { code, err } = await ends('copydesk lint wrong.article >/dev/full');
    assert.equal(code, 2);
    assert.match(err, /standard output could not be written/);
  });

  it('says that a folder is no standard input', async () => {
    const { code, err } = await ends('copydesk lint - < .');
    assert.deepEqual([code, err], [2, 'copydesk: standard input: is a folder\n']);
  });

  it('--watch waits for a folder that is removed to come back, and is stopped by Ctrl+C', async () => {
    desk.write({ 'desk/a.article': WARNED_COPY });
    const running = start('exec "$NODE" "$CLI" lint --watch desk');
    await running.until(() => /1 article read/.test(running.out()));
    renameSync(join(desk.folder, 'desk'), join(desk.folder, 'away'));
    await running.until(() => /desk: no such file or folder/.test(running.err()));
    desk.write({ 'desk/b.article': CLEAN_COPY, 'desk/c.article': CLEAN_COPY });
    await running.until(() => /2 articles read/.test(running.out()));
    desk.write({ 'desk/d.article': WRONG_COPY });
    await running.until(() => /3 articles read/.test(running.out()));
    running.child.kill('SIGINT');
    assert.equal(await running.ended, 1);
  });

  it('--watch ends when nobody reads its output any more', async () => {
    const running = start('copydesk lint --watch . | head -1; echo "$PIPESTATUS"');
    await running.until(() => running.out().includes('clean') || running.out().includes('wrong'));
    desk.write({ 'more.article': WARNED_COPY });
    await running.ended;
    assert.match(running.out(), /\n1\n$/);
  });
});
