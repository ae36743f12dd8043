import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY, WRONG_COPY } from './desk.ts';

/** An article that --fix can mend. */
const FIXABLE = WARNED_COPY;

describe('the comfort of copydesk lint', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': FIXABLE });
  });
  afterEach(() => desk.remove());
  const content = (name: string) => readFileSync(join(desk.folder, name), 'utf8');

  it('--max-warnings fails on more warnings than that, and says so', async () => {
    assert.equal((await desk.run(['lint', '--max-warnings', '1', 'a.article'])).code, 0);
    const { code, err } = await desk.run(['lint', '--max-warnings', '0', 'a.article']);
    assert.equal(code, 1);
    assert.match(err, /1 warning, more than the 0 allowed/);
    assert.equal((await desk.run(['lint', '--max-warnings', 'few', 'a.article'])).code, 2);
  });

  it('--fix applies the safe fixes in the file and reports what is left', async () => {
    const { code, out } = await desk.run(['lint', '--fix', '--format', 'json', 'a.article']);
    assert.equal(code, 0);
    assert.equal(content('a.article'), 'The council met in the hall on Monday.\n');
    assert.deepEqual(JSON.parse(out)[0].problems, []);
  });

  it('--fix keeps the byte-order mark and the line ends', async () => {
    desk.write({ 'b.article': `\uFEFFOne line.\r\n\r\n${FIXABLE}` });
    await desk.run(['lint', '--fix', 'b.article']);
    assert.equal(content('b.article'), '\uFEFFOne line.\r\n\r\nThe council met in the hall on Monday.\n');
  });

  it('--fix leaves alone what only a person may change', async () => {
    desk.write({ 'wrong.article': WRONG_COPY });
    await desk.run(['lint', '--fix', 'wrong.article']);
    assert.equal(content('wrong.article'), WRONG_COPY);
  });

  it('--fix names a file that it may not write', async function () {
    if (process.getuid?.() === 0) this.skip(); // The superuser may write everything.
    chmodSync(join(desk.folder, 'a.article'), 0o444);
    const { code, err } = await desk.run(['lint', '--fix', 'a.article']);
    assert.equal(code, 2);
    assert.match(err, /a\.article: not fixed, no permission/);
  });

  it('--fix writes UTF-16 as it was, in either order', async () => {
    const little = Buffer.from(`\uFEFFCafé.\r\n\r\n${FIXABLE}`, 'utf16le');
    desk.write({ 'little.article': little, 'big.article': Buffer.from(little).swap16() });
    const { code, err } = await desk.run(['lint', '--fix', 'little.article', 'big.article']);
    assert.equal(code, 0);
    assert.equal(err, 'copydesk: little.article: 1 place fixed\ncopydesk: big.article: 1 place fixed\n');
    const fixed = Buffer.from('\uFEFFCafé.\r\n\r\nThe council met in the hall on Monday.\n', 'utf16le');
    assert.deepEqual(readFileSync(join(desk.folder, 'little.article')), fixed);
    assert.deepEqual(readFileSync(join(desk.folder, 'big.article')), Buffer.from(fixed).swap16());
  });

  it('--fix does not touch a file that it could not write back as it was', async () => {
    const bytes = Buffer.from(`Caf\xe9.\n\n${FIXABLE}`, 'latin1');
    desk.write({ 'old.article': bytes });
    const { code, err } = await desk.run(['lint', '--fix', 'old.article']);
    assert.equal(code, 2);
    assert.match(err, /old\.article: not fixed, some of it could not be read; save it in UTF-8 first/);
    assert.deepEqual(readFileSync(join(desk.folder, 'old.article')), bytes);
  });

  it('--fix-dry-run prints the change as a diff and changes nothing', async () => {
    const { out } = await desk.run(['lint', '--fix-dry-run', 'a.article']);
    assert.match(out, /^--- a\.article.*\n\+\+\+ a\.article.*\n@@.*@@\n-.* the the .*\n\+.* the hall.*\n$/m);
    assert.equal(content('a.article'), FIXABLE);
    desk.write({ 'clean.article': CLEAN_COPY });
    assert.equal((await desk.run(['lint', '--fix-dry-run', 'clean.article'])).out, '');
  });

  it('tells a person how far a long run is, and nobody else', async () => {
    for (let i = 0; i < 120; i++) desk.write({ [`many/${i}.article`]: CLEAN_COPY });
    const watched = await desk.run(['lint', 'many'], { interactive: true });
    assert.match(watched.err, /Reading 101 of 120: many/);
    assert.ok(watched.err.endsWith('\r\u001B[K'), 'the line is taken away');
    assert.equal((await desk.run(['lint', 'many'])).err, '');
  });

  it('--watch checks again when a file changes, until it is stopped', async () => {
    let stop = () => {};
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    let outputs = 0;
    const ran = await desk.run(['lint', '--watch', '.'], {
      stopped,
      onOut: () => {
        outputs++;
        if (outputs === 1) desk.write({ 'b.article': WRONG_COPY });
        else stop();
      },
    });
    assert.match(ran.out, /1 finding \(1 warning\), 1 article read.*2 articles read/s);
    assert.equal(ran.code, 1, 'the code of the last check');
  });

  it('--watch needs something to watch', async () => {
    assert.equal((await desk.run(['lint', '--watch', '-'])).code, 2);
  });

  it('helps with every command, with examples', async () => {
    for (const command of ['lint', 'participants', 'report']) {
      const { code, out } = await desk.run([command, '--help']);
      assert.equal(code, 0);
      assert.match(out, /Examples:\n {2}copydesk /);
    }
    assert.match((await desk.run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
});
