import assert from 'node:assert/strict';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type NodeFs, nodePort } from '../../src/cli/files/node-port.ts';
import { type Expected, writeFile } from '../../src/core/workspace/write.ts';
import { type Desk, openDesk } from './desk.ts';
import { systemError, watchedFs } from './faults.ts';

const OLD = 'The old text.\n';
const NEW = 'The new text, which is longer than the old one was.\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** One function writes files; whatever happens, nothing is lost. */
describe('writing a file', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': OLD });
  });
  afterEach(() => desk.remove());

  const at = (name: string) => join(desk.folder, name);
  const content = (name = 'a.article') => readFileSync(at(name), 'utf8');
  const names = () => readdirSync(desk.folder).sort();
  const write = (name = 'a.article', expected: Expected = bytesOf(OLD), fs?: NodeFs) =>
    writeFile(nodePort(fs), at(name), bytesOf(NEW), expected, 'test');
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
    assert.deepEqual(await write('a.article', 'nothing', failing('link', 'EPERM')), { kind: 'taken' });
    assert.equal(content(), OLD);
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
});
