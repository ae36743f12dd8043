// `lint --cache` finds what `lint` finds, and reads only what has changed.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY } from './desk.ts';

const CACHED = ['lint', '--cache', 'found.cache'];

describe('lint --cache', function () {
  this.timeout(60_000);
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'desk/a.article': WARNED_COPY, 'desk/b.article': CLEAN_COPY });
  });
  afterEach(() => desk.remove());

  const cache = () => readFileSync(join(desk.folder, 'found.cache'), 'utf8');
  /** Changes a message in the cache: what is printed with it was not read again. */
  const mark = () =>
    desk.write({ 'found.cache': cache().replaceAll(/"message":"[^"]*"/g, '"message":"From the cache."') });

  for (const format of ['text', 'json', 'sarif', 'github', 'csv', 'html']) {
    it(`prints what lint prints, at first and again: ${format}`, async () => {
      cpSync('seeds', join(desk.folder, 'seeds'), { recursive: true });
      const args = ['--format', format, '--all', 'seeds', 'desk'];
      const plain = await desk.run(['lint', ...args]);
      assert.ok(plain.out.length > 1_000);
      assert.deepEqual(await desk.run([...CACHED, ...args]), plain);
      assert.deepEqual(await desk.run([...CACHED, ...args]), plain);
    });
  }

  it('does not read again what is as it was', async () => {
    await desk.run([...CACHED, 'desk']);
    mark();
    assert.match((await desk.run([...CACHED, 'desk'])).out, /From the cache\./);
  });

  for (const [what, file, text] of [
    ['the article', 'desk/a.article', `${WARNED_COPY}\nThe council met.\n`],
    ['its configuration', 'desk/copydesk.json', '{ "style": "guardian" }'],
  ] as const) {
    it(`reads an article again when ${what} has changed`, async () => {
      await desk.run([...CACHED, 'desk']);
      mark();
      desk.write({ [file]: text });
      const again = await desk.run([...CACHED, 'desk']);
      assert.deepEqual(again, await desk.run(['lint', 'desk']));
    });
  }

  it('tries fixes where they are printed, also when they were not the last time', async () => {
    await desk.run([...CACHED, 'desk']);
    const json = ['--format', 'json', 'desk'];
    assert.deepEqual(await desk.run([...CACHED, ...json]), await desk.run(['lint', ...json]));
  });

  it('keeps nothing of articles that are gone, and what it has of other folders', async () => {
    desk.write({ 'other/c.article': CLEAN_COPY });
    await desk.run([...CACHED, 'desk', 'other']);
    rmSync(join(desk.folder, 'desk/b.article'));
    desk.write({ 'desk/a.article': CLEAN_COPY });
    await desk.run([...CACHED, 'desk']);
    assert.ok(cache().includes('other/c.article') && cache().includes('desk/a.article'));
    assert.ok(!cache().includes('desk/b.article'));
  });

  it('begins anew where the cache is damaged', async () => {
    await desk.run([...CACHED, 'desk']);
    desk.write({ 'found.cache': cache().slice(0, -200) });
    assert.deepEqual(await desk.run([...CACHED, 'desk']), await desk.run(['lint', 'desk']));
    mark();
    assert.match((await desk.run([...CACHED, 'desk'])).out, /From the cache\./);
  });

  it('does not write over a file that is no cache', async () => {
    desk.write({ 'found.cache': 'Notes of the chief.' });
    const { code, err } = await desk.run([...CACHED, 'desk']);
    assert.equal(code, 2);
    assert.match(err, /found\.cache: it is no cache of Copydesk; name another file, or remove it/);
    assert.equal(cache(), 'Notes of the chief.');
  });

  it('says why it cannot be written, and prints what was found', async () => {
    const { out, err, code } = await desk.run(['lint', '--cache', 'nowhere/found.cache', 'desk']);
    assert.match(err, /nowhere\/found\.cache: /);
    assert.ok(!existsSync(join(desk.folder, 'nowhere')));
    const plain = await desk.run(['lint', 'desk']);
    assert.deepEqual({ out, code }, { out: plain.out, code: plain.code });
  });

  it('is refused with what changes articles or stays', async () => {
    for (const option of ['--fix', '--fix-dry-run', '--watch']) {
      const { code, err } = await desk.run([...CACHED, option, 'desk']);
      assert.equal(code, 2);
      assert.match(err, /--cache does not go with/);
    }
  });
});
