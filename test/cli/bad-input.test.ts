import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY } from './desk.ts';

type Result = { file: string; problems: { rule: string; start: number; line: number; column: number }[] }[];

/** Input that is bad in whatever way gets a message that names the file, the place and what to do, and loses nothing. */
describe('bad input on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  const lint = async (...args: string[]) => {
    const { code, out, err } = await desk.run(['lint', '--format', 'json', ...args]);
    return { code, err, results: out ? (JSON.parse(out) as Result) : [] };
  };

  it('an unknown option is named, with where the known ones are', async () => {
    const { code, out, err } = await desk.run(['lint', '--loud', '.']);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, "error: unknown option '--loud'\n(copydesk --help says what there is.)\n");
  });

  it('an option that is nearly right has the right one proposed', async () => {
    assert.match((await desk.run(['lint', '--formt', 'json', '.'])).err, /Did you mean --format\?/);
  });

  it('a value that there is not has the others named', async () => {
    const { code, err } = await desk.run(['lint', '--format', 'xml', '.']);
    assert.equal(code, 2);
    assert.match(err, /'xml' is invalid.*text.*json.*sarif.*github/);
  });

  it('an unknown command is named, and the nearest one', async () => {
    const { code, err } = await desk.run(['lintt']);
    assert.equal(code, 2);
    assert.match(err, /unknown command 'lintt'.*Did you mean lint/s);
  });

  for (const command of ['lint', 'participants', 'report']) {
    it(`no path at all: ${command} says what it needs`, async () => {
      assert.deepEqual(await desk.run([command]), {
        code: 2,
        out: '',
        err: 'copydesk: Nothing to read: name a file or a folder, or - for standard input.\n',
      });
    });

    it(`a path that is not there: ${command} names it`, async () => {
      const { code, err } = await desk.run([command, 'gone.article']);
      assert.equal(code, 2);
      assert.equal(err, 'copydesk: gone.article: no such file or folder\n');
    });

    it(`a file that is not text: ${command} names it, the byte and what to do`, async () => {
      desk.write({ 'b.article': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) });
      const { code, err } = await desk.run([command, 'b.article']);
      assert.equal(code, 2);
      assert.equal(err, 'copydesk: b.article: not a text file (byte 5 is NUL); save it as plain text in UTF-8\n');
    });

    it(`a folder without articles: ${command} says so`, async () => {
      desk.write({ 'notes/readme.txt': 'Nothing here.\n' });
      const { code, err } = await desk.run([command, 'notes']);
      assert.equal(code, command === 'report' ? 2 : 0);
      assert.equal(err, 'copydesk: notes: no articles in this folder (--all reads every text file)\n');
    });

    it(`an empty file: ${command} says so`, async () => {
      desk.write({ 'empty.article': '' });
      const { code, err } = await desk.run([command, 'empty.article']);
      assert.equal(code, 0);
      assert.equal(err, 'copydesk: empty.article: empty, there is nothing to read\n');
    });

    it(`only a headline: ${command} reads it and says so`, async () => {
      desk.write({ 'headline.article': 'Council meets\n' });
      const { code, err } = await desk.run([command, 'headline.article']);
      assert.equal(code, 0);
      assert.equal(err, 'copydesk: headline.article: no body text in it\n');
    });
  }

  it('what cannot be read does not keep the others from being reported', async () => {
    desk.write({ 'a.article': WARNED_COPY, 'b.article': 'NUL \0 here.\n', 'c.article': CLEAN_COPY });
    const { code, err, results } = await lint('a.article', 'gone.article', 'b.article', 'c.article');
    assert.equal(code, 2);
    assert.deepEqual(
      results.map(({ file, problems }) => [file, problems.length]),
      [
        ['a.article', 1],
        ['c.article', 0],
      ],
    );
    assert.match(err, /^copydesk: gone\.article: no such file or folder\ncopydesk: b\.article: not a text file .*\n$/);
  });

  it('NUL bytes on standard input are refused as in a file', async () => {
    const { code, err } = await desk.run(['lint', '-'], { stdin: 'The council\0 met.\n' });
    assert.equal(code, 2);
    assert.match(err, /^copydesk: -: not a text file \(byte 12 is NUL\)/);
  });

  it('bytes that are not UTF-8 are noted with place and number, and read as the editor reads them', async () => {
    desk.write({ 'a.article': new Uint8Array(Buffer.from(`Caf\xe9 S\xe3o met.\n\n${WARNED_COPY}`, 'latin1')) });
    const { code, err, results } = await lint('a.article');
    assert.equal(code, 0);
    assert.equal(
      err,
      'copydesk: a.article:1:4: not UTF-8, 2 characters could not be read; save the article in UTF-8\n',
    );
    assert.deepEqual(
      results[0]!.problems.map(({ rule, line, column }) => [rule, line, column]),
      [['repeated-word', 3, 20]],
    );
  });

  it('UTF-16 with a byte-order mark is read', async () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${WARNED_COPY}`, 'utf16le'));
    desk.write({ 'a.article': bytes, 'b.article': WARNED_COPY });
    const { err, results } = await lint('.');
    assert.equal(err, '');
    assert.deepEqual(results[0]!.problems, results[1]!.problems);
  });

  it('lone surrogates are noted in either encoding, what follows keeps its place, and --fix leaves the file alone', async () => {
    const wide = new Uint8Array(Buffer.from(`\uFEFFA \uD83D.\n\n${WARNED_COPY}`, 'utf16le'));
    const narrow = new Uint8Array([0x41, 0x20, 0xed, 0xa0, 0xbd, 0x2e, 0x0a, 0x0a, ...Buffer.from(WARNED_COPY)]);
    desk.write({ 'narrow.article': narrow, 'wide.article': wide });
    const { code, err, results } = await lint('--fix', '.');
    assert.equal(code, 2);
    assert.match(err, /narrow\.article:1:3: not UTF-8, 3 characters/);
    assert.match(err, /wide\.article:1:3: not UTF-8, 1 character could/);
    for (const { problems } of results) {
      assert.deepEqual(
        problems.map(({ rule, line, column }) => [rule, line, column]),
        [['repeated-word', 3, 20]],
      );
    }
    for (const [name, bytes] of Object.entries({ 'narrow.article': narrow, 'wide.article': wide })) {
      assert.deepEqual(new Uint8Array(readFileSync(join(desk.folder, name))), bytes);
    }
  });

  it('mixed line ends count as the editor counts them, and --fix keeps them', async () => {
    const text = 'It met in the the hall.\r\n\r\nIt was was late.\n\nAll went home.\rAll all went out.\r\n';
    desk.write({ 'mixed.article': text });
    const { results } = await lint('mixed.article');
    assert.deepEqual(
      results[0]!.problems.map(({ rule, line, column }) => [rule, line, column]),
      [
        ['repeated-word', 1, 11],
        ['repeated-word', 3, 4],
        ['repeated-word', 6, 1],
      ],
    );
    await desk.run(['lint', '--fix', 'mixed.article']);
    assert.equal(
      readFileSync(join(desk.folder, 'mixed.article'), 'utf8').replace(/[^\r\n]+/g, '·'),
      text.replace(/[^\r\n]+/g, '·'),
    );
  });

  it('5 MB are read, in paragraphs', async () => {
    const paragraph = `${'The council met in the hall and heard the clerk read the plan. '.repeat(8)}\n\n`;
    desk.write({ 'long.article': `${paragraph.repeat(Math.ceil(5e6 / paragraph.length))}${WARNED_COPY}` });
    const { code, results } = await lint('long.article');
    assert.equal(code, 0);
    assert.equal(results[0]!.problems.at(-1)!.rule, 'repeated-word', 'the last paragraph is read');
  }).timeout(60_000);

  it('a line of 2 MB with much to mark is read and printed', async () => {
    const sentence = 'The council met in the the hall on Monday. ';
    desk.write({ 'line.article': sentence.repeat(2e6 / sentence.length) });
    const { code, out } = await desk.run(['lint', 'line.article']);
    assert.equal(code, 0);
    assert.match(out, /findings \(.*1 article read\.\n$/);
  }).timeout(60_000);
});
