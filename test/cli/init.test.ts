import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';

describe('copydesk init', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': 'The board met on Monday, and the vote is on Tuesday.\n' });
  });
  afterEach(() => desk.remove());

  it('writes a house style that holds in the folder and has no mistake', async () => {
    const { code, err } = await desk.run(['init', '--style', 'guardian']);
    assert.deepEqual(
      [code, err],
      [0, 'copydesk: copydesk.json was written. It holds for this folder and those below.\n'],
    );
    assert.match(readFileSync(join(desk.folder, 'copydesk.json'), 'utf8'), /^ {2}"style": "guardian",$/m);
    assert.deepEqual(await desk.run(['lint', '--fail-on', 'never', '.']).then((run) => [run.code, run.err]), [0, '']);
  });

  it('leaves a configuration that is there as it is', async () => {
    desk.write({ 'copydesk.yaml': 'style: ap\n' });
    const { code, err } = await desk.run(['init']);
    assert.deepEqual([code, err], [2, 'copydesk: copydesk.yaml is there already; nothing was written.\n']);
    assert.equal(existsSync(join(desk.folder, 'copydesk.json')), false);
  });

  it('does not take a style there is none of', async () => {
    const { code, err } = await desk.run(['init', '--style', 'times']);
    assert.equal(code, 2);
    assert.match(err, /guardian/);
    assert.equal(existsSync(join(desk.folder, 'copydesk.json')), false);
  });
});
