import assert from 'node:assert/strict';
import { existsSync, linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_COPY, type Desk, openDesk } from './desk.ts';

describe('copydesk report', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': CLEAN_COPY });
  });
  afterEach(() => desk.remove());
  const content = (name: string) => readFileSync(join(desk.folder, name), 'utf8');

  it('writes every format', async () => {
    const begins = {
      markdown: '# a.article',
      html: '<!DOCTYPE html>',
      json: '{\n  "file": "a.article"',
      'csv-people': 'id,name,',
      'csv-statements': 'speaker,source,',
      ninjs: '{\n  "standard"',
    };
    for (const [format, start] of Object.entries(begins)) {
      const { code, out } = await desk.run(['report', '--format', format, 'a.article']);
      assert.equal(code, 0);
      assert.ok(out.startsWith(start), `${format}: ${out.slice(0, 40)}`);
    }
  });

  it('writes to the file of --out, and overwrites it only with --force', async () => {
    assert.equal((await desk.run(['report', '--out', 'r.md', 'a.article'])).code, 0);
    const first = content('r.md');
    desk.write({ 'r.md': 'Mine\n' });
    const { code, err } = await desk.run(['report', '--out', 'r.md', 'a.article']);
    assert.equal(code, 2);
    assert.match(err, /r\.md is there already; --force overwrites it/);
    assert.equal(content('r.md'), 'Mine\n');
    assert.equal((await desk.run(['report', '--out', 'r.md', '--force', 'a.article'])).code, 0);
    assert.equal(content('r.md'), first);
  });

  it('writes tables with a byte-order mark for spreadsheets to files, without one to pipes', async () => {
    const table = ['report', '--format', 'csv-people', 'a.article'];
    assert.equal((await desk.run([...table, '--out', 'p.csv'])).code, 0);
    assert.equal(content('p.csv'), `\uFEFF${(await desk.run(table)).out}`);
  });

  it('says why a file cannot be written', async () => {
    const { code, err } = await desk.run(['report', '--out', 'gone/r.md', 'a.article']);
    assert.equal(code, 2);
    assert.match(err, /gone\/r\.md cannot be written: no such file or folder/);
    assert.ok(!existsSync(join(desk.folder, 'gone')));
    assert.match(
      (await desk.run(['report', '--out', '.', '--force', 'a.article'])).err,
      /cannot be written: is a folder/,
    );
    assert.match((await desk.run(['report', '--out', '.', 'a.article'])).err, /cannot be written: is a folder/);
    assert.match((await desk.run(['report', '--out', '', 'a.article'])).err, /--out .*It is empty/);
  });

  it('is never written over its article, by whatever name', async () => {
    symlinkSync('a.article', join(desk.folder, 'link.md'));
    linkSync(join(desk.folder, 'a.article'), join(desk.folder, 'second.md'));
    for (const out of ['a.article', './a.article', join(desk.folder, 'a.article'), 'link.md', 'second.md']) {
      const { code, err } = await desk.run(['report', '--out', out, '--force', 'a.article']);
      assert.equal(code, 2);
      assert.equal(err, `copydesk: ${out} is the article itself: name another file with --out.\n`);
    }
    assert.equal(content('a.article'), CLEAN_COPY);
  });

  it('is about one article', async () => {
    desk.write({ 'b.article': CLEAN_COPY });
    const { code, err } = await desk.run(['report', '.']);
    assert.equal(code, 2);
    assert.match(err, /about one article; here are 2/);
  });

  it('names standard input as it is told', async () => {
    const { out } = await desk.run(['report', '--format', 'json', '--stdin-filename', 'x.story'], {
      stdin: CLEAN_COPY,
    });
    assert.equal(JSON.parse(out).file, 'x.story');
  });
});
