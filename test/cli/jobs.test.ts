// Several threads read files as one does, and what they find comes in the order of the files.
import assert from 'node:assert/strict';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';
import { buildCli, shell } from './process.ts';

describe('reading in several threads', function () {
  this.timeout(120_000);
  let cli: string;
  let desk: Desk;
  before(() => {
    cli = buildCli();
  });
  after(() => rmSync(dirname(cli), { recursive: true, force: true }));
  beforeEach(() => {
    desk = openDesk({ 'copydesk.json': '{ "checks": { "serial-comma-inconsistent": "error" } }' });
    cpSync('seeds', join(desk.folder, 'seeds'), { recursive: true });
  });
  afterEach(() => desk.remove());

  /** What a command prints and how it ends, on each stream by itself. */
  async function ran(command: string) {
    const running = shell(cli, desk.folder, command);
    const code = await running.ended;
    return { code, out: running.out(), err: running.err() };
  }

  for (const command of ['lint --style ap', 'lint --format json', 'participants']) {
    it(`gives what one thread gives: ${command}`, async () => {
      writeFileSync(join(desk.folder, 'seeds', 'broken.article'), Buffer.from([0x41, 0xff, 0xfe, 0x20, 0x42]));
      const [one, two] = [await ran(`copydesk ${command} seeds`), await ran(`copydesk ${command} --jobs 2 seeds`)];
      assert.ok(one.out.length > 1_000);
      assert.deepEqual(two, one);
    });
  }

  it('tells of a number of threads that is none', async () => {
    const { code, err } = await ran('copydesk lint --jobs 0 seeds');
    assert.equal(code, 2);
    assert.match(err, /--jobs.*It must be 1 or more/);
  });
});
