import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY } from './desk.ts';

const OUTSIDE = 'a link out of the folder, not read';
const NO_FILE = 'is no file but a pipe, a socket or a device';

/** What else than files a folder may hold, and where links may lead. */
describe('links, pipes and other things that are no files', () => {
  if (process.platform === 'win32') return; // Names and links are of another kind there.
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'desk/a.article': CLEAN_COPY, 'outside.txt': WARNED_COPY });
  });
  afterEach(() => desk.remove());

  const at = (name: string) => join(desk.folder, name);
  const pipe = (name: string) => assert.equal(spawnSync('mkfifo', [at(name)]).status, 0);
  const lint = async (...args: string[]) => {
    const { code, out, err } = await desk.run(['lint', '--format', 'json', ...args]);
    return { code, err, files: out ? JSON.parse(out).map(({ file }: { file: string }) => file) : [] };
  };

  it('a link out of the folder is named and not read, in whatever way the folder is named', async () => {
    symlinkSync('../outside.txt', at('desk/x.article'));
    symlinkSync('..', at('desk/up'));
    symlinkSync('desk', at('linked'));
    for (const folder of ['desk', 'linked']) {
      assert.deepEqual(await lint(folder), {
        code: 0,
        err: `copydesk: ${folder}/x.article: ${OUTSIDE}\n`,
        files: [`${folder}/a.article`],
      });
    }
    assert.deepEqual(await lint('desk/**/*.article'), {
      code: 0,
      err: `copydesk: desk/x.article: ${OUTSIDE}\n`,
      files: ['desk/a.article'],
    });
    await desk.run(['lint', '--fix', 'desk']);
    assert.equal(readFileSync(at('outside.txt'), 'utf8'), WARNED_COPY);
  });

  it('a link that a pattern stands for is read where it stays in the folder of the pattern, else named', async () => {
    desk.write({ 'desk/sub/b.txt': CLEAN_COPY });
    symlinkSync('sub/b.txt', at('desk/b.article'));
    symlinkSync('../a.article', at('desk/sub/up.article'));
    symlinkSync('gone', at('desk/dangling.article'));
    symlinkSync('loop.article', at('desk/loop.article'));
    symlinkSync('sub', at('desk/linked'));
    const gone = 'copydesk: desk/dangling.article: a link, and no such file or folder\n';
    const circle = 'copydesk: desk/loop.article: a link, and its links go round in a circle\n';
    assert.deepEqual(await lint('desk/**/*.article'), {
      code: 2,
      err: gone + circle,
      files: ['desk/a.article', 'desk/b.article'],
    });
    assert.deepEqual(await lint('desk/sub/*.article'), {
      code: 0,
      err: `copydesk: desk/sub/up.article: ${OUTSIDE}\n`,
      files: [],
    });
    assert.deepEqual((await lint(`${at('desk')}/{b,c}.article`)).files, ['desk/b.article']);
  });

  it('a link that is named itself is read and fixed, and stays', async () => {
    symlinkSync('../outside.txt', at('desk/x.article'));
    assert.deepEqual((await lint('--fix', 'desk/x.article')).files, ['desk/x.article']);
    assert.notEqual(readFileSync(at('outside.txt'), 'utf8'), WARNED_COPY);
  });

  it('a folder whose name begins like that of the one that was named is outside', async () => {
    desk.write({ 'desk-2/b.article': CLEAN_COPY });
    symlinkSync('../desk-2/b.article', at('desk/x.article'));
    assert.match((await lint('desk')).err, new RegExp(OUTSIDE));
  });

  it('links to nothing and in a circle are named, where they have the name of an article', async () => {
    symlinkSync('gone', at('desk/dangling.article'));
    symlinkSync('loop.article', at('desk/loop.article'));
    symlinkSync('gone', at('desk/.#a.article'));
    symlinkSync('gone', at('desk/logo.png'));
    const { code, err, files } = await lint('desk');
    assert.deepEqual([code, files], [2, ['desk/a.article']]);
    assert.equal(
      err,
      'copydesk: desk/dangling.article: a link, and no such file or folder\n' +
        'copydesk: desk/loop.article: a link, and its links go round in a circle\n',
    );
  });

  it('a pipe, a socket or a device is refused by name, and passed over in a folder', async () => {
    pipe('desk/pipe.article');
    const socket = createServer().listen(at('desk/socket.article'));
    await new Promise((listening) => socket.once('listening', listening));
    assert.deepEqual(await lint('desk'), { code: 0, err: '', files: ['desk/a.article'] });
    for (const path of ['desk/pipe.article', 'desk/socket.article', '/dev/zero']) {
      assert.deepEqual(await lint(path), { code: 2, err: `copydesk: ${path}: ${NO_FILE}\n`, files: [] });
    }
    await new Promise((closed) => socket.close(closed));
  });

  for (const name of ['copydesk.json', '.gitignore']) {
    it(`a ${name} that is no text file is named, and the articles are read`, async () => {
      const cases: [string, () => void, string][] = [
        ['pipe', () => pipe(`desk/${name}`), NO_FILE],
        ['folder', () => mkdirSync(at(`desk/${name}`)), 'is a folder'],
        ['device', () => symlinkSync('/dev/zero', at(`desk/${name}`)), NO_FILE],
        ['NUL', () => writeFileSync(at(`desk/${name}`), 'x\0'), 'not a text file \\(byte 2 is NUL\\).*'],
      ];
      if (name === 'copydesk.json')
        cases.push(['dangling', () => symlinkSync('gone', at(`desk/${name}`)), 'no such file or folder']);
      if (process.getuid?.() !== 0) cases.push(['secret', () => secret(`desk/${name}`), 'no permission']);
      for (const [what, make, said] of cases) {
        desk.remove();
        desk = openDesk({ 'a.article': CLEAN_COPY, 'desk/b.article': WARNED_COPY, 'desk/sub/c.article': CLEAN_COPY });
        make();
        const { code, err, files } = await lint('.');
        assert.deepEqual([code, files], [2, ['a.article', 'desk/b.article', 'desk/sub/c.article']], what);
        assert.match(err, new RegExp(`^copydesk: desk/${name.replace('.', '\\.')}: ${said}\n$`), what);
      }
    });
  }

  const secret = (name: string) => {
    writeFileSync(at(name), '{}');
    chmodSync(at(name), 0);
  };

  it('a configuration that is named and is a pipe ends the run', async () => {
    pipe('pipe.json');
    assert.deepEqual(await lint('--config', 'pipe.json', 'desk'), {
      code: 2,
      err: `copydesk: pipe.json: ${NO_FILE}\n`,
      files: [],
    });
  });

  it('configuration and .gitignore in UTF-16 are read', async () => {
    const wide = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    desk.write({
      '.git/HEAD': '',
      'desk/.gitignore': wide('b.article\n'),
      'desk/copydesk.json': wide('{ "ignore": ["c.article"] }'),
      'desk/b.article': CLEAN_COPY,
      'desk/c.article': CLEAN_COPY,
    });
    assert.deepEqual(await lint('desk'), { code: 0, err: '', files: ['desk/a.article'] });
  });

  it('a name that is not UTF-8 is said to be so, in a folder and on the command line', async function () {
    if (process.platform !== 'linux') this.skip(); // Other systems have no such names.
    writeFileSync(
      Buffer.concat([Buffer.from(at('desk/caf')), Buffer.from([0xe9]), Buffer.from('.article')]),
      CLEAN_COPY,
    );
    const said = 'copydesk: desk/caf\uFFFD.article: no such file or folder, or its name is not UTF-8: rename it\n';
    assert.deepEqual(await lint('desk'), { code: 2, err: said, files: ['desk/a.article'] });
    assert.deepEqual(await lint('desk/caf\uFFFD.article'), { code: 2, err: said, files: [] });
  });
});
