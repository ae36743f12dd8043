import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_COPY, type Desk, openDesk } from './desk.ts';

const DATED = `date 2026-02-12 ${CLEAN_COPY}`;

describe('which files the command line reads', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  const files = async (...args: string[]) =>
    (await desk.json<{ file: string }[]>('lint', '--format', 'json', ...args)).map(({ file }) => file);

  it('of a folder the articles, by extension or first line, joined to the folder as given', async () => {
    desk.write({
      'desk/a.article': CLEAN_COPY,
      'desk/b.txt': DATED,
      'desk/c.txt': 'Shopping list\n',
      'desk/README.md': '# Notes\n\nRead me.\n',
      'desk/sub/d.wire': CLEAN_COPY,
      'desk/x.png': new Uint8Array([0, 1, 2]),
    });
    assert.deepEqual(await files('desk'), ['desk/a.article', 'desk/b.txt', 'desk/sub/d.wire']);
    assert.deepEqual(await files('./desk/'), ['desk/a.article', 'desk/b.txt', 'desk/sub/d.wire']);
    assert.deepEqual(await files(join(desk.folder, 'desk/sub')), [join(desk.folder, 'desk/sub/d.wire')]);
  });

  it('an ordinary story by its shape, and says how many other texts it left alone', async () => {
    const story =
      'Marsh Lane bridge to shut\n\nBy Ellen Whitcombe\n\nHartsea council voted on Tuesday to shut the bridge.\n';
    desk.write({
      'story.txt': story,
      'story.md': `# ${story}`,
      'list.txt': 'Milk\nEggs\n',
      'README.md': story,
      Makefile: 'all:\n',
    });
    assert.deepEqual(await files('.'), ['story.md', 'story.txt']);
    const one = await desk.run(['lint', '.']);
    assert.equal(one.err, 'copydesk: 1 text file left alone (--all reads it)\n');
    desk.write({ 'notes/more.md': '- Ring Tom\n', 'notes/log.text': '10:15 INFO started\n' });
    assert.equal((await desk.run(['lint', '.'])).err, 'copydesk: 3 text files left alone (--all reads them)\n');
    const { err } = await desk.run(['lint', 'notes']);
    assert.equal(
      err,
      'copydesk: notes: no articles in this folder\ncopydesk: 2 text files left alone (--all reads them)\n',
    );
    assert.ok(!(await desk.run(['lint', '--all', '.'])).err.includes('left alone'));
  });

  it('with --all every text file of it', async () => {
    desk.write({ 'a.article': CLEAN_COPY, 'c.txt': 'List\n', 'd.log': 'Log\n', 'x.png': new Uint8Array([0, 1]) });
    desk.write({ 'copydesk.json': '{}\n', 'sub/copydesk.yaml': '{}\n' });
    assert.deepEqual(await files('--all', '.'), ['a.article', 'c.txt', 'd.log']);
  });

  it('with --all nothing that is hidden or no text', async () => {
    const noise = new Uint8Array(4000).map((_, i) => (i * 7919) % 251 || 1);
    desk.write({
      '.gitignore': 'drafts\n',
      '.settings/a.txt': 'List\n',
      'a.txt': 'List\n',
      'b.pdf': '%PDF-1.4 trailer\n',
      'c.dat': noise,
      'd.wire': `\u0001a1234\u0002\n${CLEAN_COPY}\u0003`,
    });
    assert.deepEqual(await files('--all', '.'), ['a.txt', 'd.wire']);
  });

  it('without an extension what begins with a date, as the editor does', async () => {
    desk.write({ bridge: DATED, Makefile: 'all:\n', notes: `Notes\n\n${DATED}`, '.dated': DATED, LICENSE: DATED });
    assert.deepEqual(await files('.'), ['bridge']);
  });

  it('no folder for an empty path, which a variable that is not set leaves', async () => {
    desk.write({ 'a.article': CLEAN_COPY });
    for (const command of ['lint', 'participants', 'report']) {
      const { code, out, err } = await desk.run([command, '']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /empty/);
    }
  });

  it('a file that is named, whatever it is, and each file once', async () => {
    desk.write({ 'list.txt': 'Shopping list\n', 'a.article': CLEAN_COPY });
    assert.deepEqual(await files('list.txt', '.', './a.article'), ['list.txt', 'a.article']);
  });

  it('nothing that .gitignore leaves out, in the folder, below or above it', async () => {
    desk.write({
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.gitignore': 'drafts/\n*.wire\n!keep.wire\n',
      'a.article': CLEAN_COPY,
      'b.wire': CLEAN_COPY,
      'keep.wire': CLEAN_COPY,
      'drafts/c.article': CLEAN_COPY,
      'sub/.gitignore': '/d.article\n',
      'sub/d.article': CLEAN_COPY,
      'sub/e.article': CLEAN_COPY,
      'sub/f.wire': CLEAN_COPY,
      'node_modules/pack/g.article': CLEAN_COPY,
    });
    assert.deepEqual(await files('.'), ['a.article', 'keep.wire', 'sub/e.article']);
    assert.deepEqual(await files('sub'), ['sub/e.article']);
    assert.deepEqual(await files('drafts'), ['drafts/c.article'], 'a folder that is named is read');
  });

  it('a pattern, where the shell does not know it', async () => {
    desk.write({ 'a.story': CLEAN_COPY, 'sub/b.story': CLEAN_COPY, 'sub/c.txt': 'List\n' });
    assert.deepEqual(await files('**/*.story'), ['a.story', 'sub/b.story']);
  });

  it('linked files, but no linked folders', async () => {
    desk.write({ 'a.article': CLEAN_COPY, 'sub/b.article': CLEAN_COPY });
    symlinkSync(desk.folder, join(desk.folder, 'sub/up'));
    for (const link of ['0.article', 'linked.article'])
      symlinkSync(join(desk.folder, 'a.article'), join(desk.folder, link));
    assert.deepEqual(await files('.'), ['a.article', 'sub/b.article'], 'each file once, by its own name');
    desk.write({ '.git/HEAD': '', '.gitignore': '/a.article\n' });
    assert.deepEqual(await files('.'), ['0.article', 'sub/b.article']);
  });
});
