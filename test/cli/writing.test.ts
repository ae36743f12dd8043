import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { uniqueName } from '../../src/cli/files/leftovers.ts';
import { type NodeFs, nodePort } from '../../src/cli/files/node-port.ts';
import { type Expected, type WriteTrouble, writeFile } from '../../src/core/workspace/write.ts';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY } from './desk.ts';
import { fullAfter, killedAt, systemError, watchedFs } from './faults.ts';

const OLD = 'The old text.\n';
const NEW = 'The new text, which is longer than the old one was.\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One function writes files; whatever happens, nothing is lost. */
describe('writing a file', () => {
  let writings = 0;
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': OLD });
  });
  afterEach(() => desk.remove());

  const at = (name: string) => join(desk.folder, name);
  const content = (name = 'a.article') => readFileSync(at(name), 'utf8');
  const names = () => readdirSync(desk.folder).sort();
  const write = (name = 'a.article', expected: Expected = bytesOf(OLD), fs?: NodeFs) =>
    writeFile(nodePort(fs), at(name), bytesOf(NEW), expected, `test${++writings}`);
  /** Before the first call of this name something happens. */
  const before = (name: string, happens: () => void) =>
    watchedFs((called) => {
      if (called === name) happens();
    });
  const failing = (name: string, code: string) => before(name, () => assert.fail(systemError(code)));

  it('gives it the new content, and leaves nothing else behind', async () => {
    assert.equal(await write(), undefined);
    assert.equal(content(), NEW);
    assert.deepEqual(names(), ['a.article']);
  });

  it('makes a new one where nothing is expected, and never in the place of another', async () => {
    assert.equal(await write('b.article', 'nothing'), undefined);
    assert.equal(content('b.article'), NEW);
    assert.deepEqual(await write('a.article', 'nothing'), { kind: 'taken' });
    const meanwhile = before('link', () => writeFileSync(at('c.article'), OLD));
    assert.deepEqual(await write('c.article', 'nothing', meanwhile), { kind: 'taken' });
    assert.deepEqual([content(), content('c.article')], [OLD, OLD]);
    assert.deepEqual(names(), ['a.article', 'b.article', 'c.article']);
  });

  it('makes one that nobody can take the name of also where the disk knows no second names', async () => {
    assert.equal(await write('b.article', 'nothing', failing('link', 'EPERM')), undefined);
    const taken = before('link', () => {
      writeFileSync(at('c.article'), OLD);
      throw systemError('EPERM');
    });
    assert.deepEqual(await write('c.article', 'nothing', taken), { kind: 'taken' });
    assert.equal(content('c.article'), OLD);
  });

  it('refuses one that holds something else than was read, also where it changes at the last moment', async () => {
    assert.deepEqual(await write('a.article', bytesOf('Else.\n')), { kind: 'changed' });
    const saved = before('sync', () => writeFileSync(at('a.article'), 'Saved meanwhile.\n'));
    assert.deepEqual(await write('a.article', bytesOf(OLD), saved), { kind: 'changed' });
    assert.equal(content(), 'Saved meanwhile.\n');
    assert.deepEqual(await write('gone.article'), { kind: 'gone' });
    assert.deepEqual(names(), ['a.article']);
  });

  it('keeps the mode', async () => {
    for (const mode of [0o640, 0o600, 0o755, 0o4711]) {
      writeFileSync(at('a.article'), OLD);
      chmodSync(at('a.article'), mode);
      assert.equal(await write(), undefined);
      assert.equal(statSync(at('a.article')).mode & 0o7777, mode);
    }
  });

  it('keeps the owner and group, and the mode with them', async function () {
    if (process.getuid?.() !== 0) this.skip(); // Only the superuser may give files away.
    chownSync(at('a.article'), 1234, 2345);
    chmodSync(at('a.article'), 0o4751);
    assert.equal(await write(), undefined);
    const { uid, gid, mode } = statSync(at('a.article'));
    assert.deepEqual([uid, gid, mode & 0o7777], [1234, 2345, 0o4751]);
  });

  it('keeps a symbolic link and writes what it stands for, also through several, also where nothing is there', async () => {
    symlinkSync('a.article', at('b'));
    symlinkSync(at('b'), at('c'));
    assert.equal(await write('c'), undefined);
    assert.ok(lstatSync(at('b')).isSymbolicLink() && lstatSync(at('c')).isSymbolicLink());
    assert.equal(content(), NEW);
    symlinkSync('new.article', at('d'));
    assert.equal(await write('d', 'anything'), undefined);
    assert.ok(lstatSync(at('d')).isSymbolicLink());
    assert.equal(content('new.article'), NEW);
  });

  it('refuses links in a circle, and what is no file', async () => {
    symlinkSync('y', at('x'));
    symlinkSync('x', at('y'));
    assert.equal((await write('x', 'anything'))?.kind, 'failed');
    assert.deepEqual(await write('.', 'anything'), { kind: 'folder' });
    assert.deepEqual(await write('/dev/null'.replace(/^/, '../'.repeat(9)), 'anything'), { kind: 'no file' });
  });

  it('keeps a second name', async () => {
    linkSync(at('a.article'), at('b.article'));
    assert.equal(await write(), undefined);
    assert.deepEqual([content(), content('b.article')], [NEW, NEW]);
    assert.equal(statSync(at('a.article')).nlink, 2);
    assert.deepEqual(names(), ['a.article', 'b.article']);
  });

  it('loses nothing when it is killed, at whatever step, and goes on the next time', async () => {
    for (let step = 1; ; step++) {
      writeFileSync(at('a.article'), OLD);
      const killed = (await write('a.article', bytesOf(OLD), killedAt(step)))?.kind === 'failed';
      assert.ok([OLD, NEW].includes(content()), `step ${step}: ${content()}`);
      assert.equal(await write('a.article', bytesOf(content())), undefined);
      assert.equal(content(), NEW);
      if (killed) continue;
      assert.ok(step > 10, `${step} steps`);
      break;
    }
  });

  it('loses nothing of a file with two names when it is killed, at whatever step, and says where the old text is', async () => {
    for (let step = 1; ; step++) {
      desk.remove();
      desk = openDesk({ 'a.article': OLD });
      linkSync(at('a.article'), at('b.article'));
      const killed = await write('a.article', bytesOf(OLD), killedAt(step));
      const backup = names().includes('a.article.copydesk-backup');
      if (backup) assert.equal(content('a.article.copydesk-backup'), OLD, `step ${step}`);
      else assert.ok([OLD, NEW].includes(content()), `step ${step}: ${content()}`);
      const again = await write('a.article', bytesOf(content()));
      assert.equal(again?.kind, backup ? 'interrupted' : undefined, `step ${step}`);
      if (killed) continue;
      assert.ok(step > 15, `${step} steps`);
      break;
    }
  });

  it('loses nothing where the disk is full, also while a file with two names is written', async () => {
    for (const room of [0, 1]) {
      assert.deepEqual(failure(await write('a.article', bytesOf(OLD), fullAfter(room))), ['failed', 'ENOSPC']);
      assert.deepEqual([content(), names()], [OLD, ['a.article']], `room for ${room}`);
    }
    linkSync(at('a.article'), at('b.article'));
    // Room for the copy of the old text, and for its being put back: the third writing is that of the new one.
    const full = watchedFs(async (name, index, half) => {
      if (name !== 'writeFile' || index < 15 || content() !== OLD) return;
      await half();
      throw systemError('ENOSPC');
    });
    assert.deepEqual(failure(await write('a.article', bytesOf(OLD), full)), ['failed', 'ENOSPC']);
    assert.deepEqual([content(), names()], [OLD, ['a.article', 'b.article']]);
  });

  it('says where the old text is when it could neither be written nor put back', async () => {
    linkSync(at('a.article'), at('b.article'));
    const trouble = await write('a.article', bytesOf(OLD), fullAfter(2));
    assert.deepEqual(failure(trouble), ['damaged', 'ENOSPC']);
    assert.equal(content('a.article.copydesk-backup'), OLD);
  });

  it('refuses a file that may not be written, and one in a folder that may not', async () => {
    assert.deepEqual(await write('a.article', bytesOf(OLD), failing('access', 'EACCES')), { kind: 'read-only' });
    assert.deepEqual(await write('a.article', bytesOf(OLD), failing('access', 'EROFS')), { kind: 'read-only' });
    assert.deepEqual(failure(await write('a.article', bytesOf(OLD), failing('copyFile', 'EACCES'))), [
      'failed',
      'EACCES',
    ]);
    assert.deepEqual([content(), names()], [OLD, ['a.article']]);
  });
});

const failure = (trouble: WriteTrouble<string> | undefined) =>
  trouble && 'error' in trouble ? [trouble.kind, (trouble.error as NodeJS.ErrnoException).code] : trouble;

describe('--fix and --out on disks with faults', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  it('a full disk leaves every file whole, old or new, and is said', async function () {
    const full = join(desk.folder, 'full');
    const made = mount(full, 'size=64k');
    if (!made) this.skip(); // Only the superuser of a Linux system can have such a disk.
    try {
      const article = `${'The council met in the the hall.  It agreed.\n\n'.repeat(400)}`;
      desk.write({ 'full/a.article': article, 'full/filler': 'x'.repeat(40_000) });
      const { code, err } = await desk.run(['lint', '--fix', 'full']);
      assert.equal(code, 2);
      assert.match(err, /full\/a\.article: not fixed, the disk is full/);
      assert.equal(readFileSync(join(full, 'a.article'), 'utf8'), article);
      desk.write({ 'full/r.html': 'The old report.\n' });
      for (const out of [['full/new.html'], ['full/r.html', '--force']]) {
        const ran = await desk.run(['report', 'full/a.article', '--format', 'html', '--out', ...out]);
        assert.equal(ran.code, 2);
        assert.match(ran.err, /cannot be written: the disk is full/);
      }
      assert.equal(readFileSync(join(full, 'r.html'), 'utf8'), 'The old report.\n');
      assert.deepEqual(readdirSync(full).sort(), ['a.article', 'filler', 'r.html']);
    } finally {
      spawnSync('umount', [full]);
    }
  });

  it('a read-only disk is named, and nothing happens', async function () {
    const disk = join(desk.folder, 'disk');
    if (!mount(disk, 'size=64k')) this.skip();
    try {
      desk.write({ 'disk/a.article': WARNED_COPY });
      assert.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0);
      const { code, err } = await desk.run(['lint', '--fix', 'disk']);
      assert.equal(code, 2);
      assert.match(err, /disk\/a\.article: not fixed, no permission to write it/);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('a folder that may not be written is named', async function () {
    if (process.getuid?.() === 0) this.skip(); // The superuser may write everything.
    desk.write({ 'locked/a.article': WARNED_COPY });
    chmodSync(join(desk.folder, 'locked'), 0o555);
    const { code, err } = await desk.run(['lint', '--fix', 'locked']);
    chmodSync(join(desk.folder, 'locked'), 0o755);
    assert.equal(code, 2);
    assert.match(err, /not fixed, no permission to write in its folder/);
  });

  it('what killed runs have left in a folder is removed by the next writing there, and nothing else', async () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    const [mine] = uniqueName().split('-');
    const name = (machine: string | undefined, pid: number | undefined) => `.copydesk-${machine}-${pid}-0a.tmp`;
    const gone = [name(mine, ended), name('ffffffff', ended).replace('0a', 'old'), '.copydesk-old.tmp'];
    const kept = [name(mine, process.pid), name('ffffffff', ended), '.copydesk-new.tmp', 'copydesk-old.tmp'];
    desk.write({ 'desk/a.article': WARNED_COPY, 'desk/b.article': CLEAN_COPY });
    for (const each of [...gone, ...kept]) {
      desk.write({ [`desk/${each}`]: 'Half a te' });
      if (each.includes('old')) utimesSync(join(desk.folder, 'desk', each), 1_000_000, 1_000_000);
    }
    mkdirSync(join(desk.folder, 'desk', name(mine, ended).replace('0a', '0b')));
    symlinkSync('b.article', join(desk.folder, 'desk', name(mine, ended).replace('0a', '0c')));
    const before = readdirSync(join(desk.folder, 'desk'));
    await desk.run(['lint', '--fix', 'desk/b.article']);
    assert.deepEqual(readdirSync(join(desk.folder, 'desk')), before); // Nothing was written.
    await desk.run(['lint', '--fix', 'desk']);
    assert.deepEqual(
      readdirSync(join(desk.folder, 'desk')),
      before.filter((each) => !gone.includes(each)),
    );
    assert.equal(readFileSync(join(desk.folder, 'desk/b.article'), 'utf8'), CLEAN_COPY);
  });

  it('what is saved while others are being fixed is not overwritten', async () => {
    for (let i = 0; i < 120; i++) desk.write({ [`many/${String(i).padStart(3, '0')}.article`]: WARNED_COPY });
    const saved = 'Saved in the the meantime.\n';
    const ran = desk.run(['lint', '--fix', 'many'], {
      interactive: true,
      onErr: (text) => {
        if (text.includes('Reading 101 of')) desk.write({ 'many/110.article': saved });
      },
    });
    assert.equal((await ran).code, 0);
    assert.equal(readFileSync(join(desk.folder, 'many/110.article'), 'utf8'), 'Saved in the meantime.\n');
  });
});

/** A small disk of its own in memory; undefined where that is not permitted. */
function mount(folder: string, options: string): true | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0 ? true : undefined;
}
