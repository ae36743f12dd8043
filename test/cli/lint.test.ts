import assert from 'node:assert/strict';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY, WRONG_COPY } from './desk.ts';

interface Problem {
  rule: string;
  severity: string;
  start: number;
  end: number;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  fixes: { title: string; edits: { start: number; end: number; text: string }[] }[];
  related: unknown[];
}
type Result = { file: string; problems: Problem[] }[];

describe('copydesk lint', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  it('prints the findings of a file as JSON, with offsets and positions', async () => {
    desk.write({ 'a.article': `First line.\r\n\r\n${WARNED_COPY}` });
    const [{ file, problems }] = (await desk.json('lint', '--format', 'json', 'a.article')) as [Result[number]];
    assert.equal(file, 'a.article');
    const problem = problems.find(({ rule }) => rule === 'repeated-word');
    assert.ok(problem);
    assert.deepEqual(
      { ...problem, message: undefined, fixes: undefined },
      {
        rule: 'repeated-word',
        severity: 'warning',
        message: undefined,
        start: 34,
        end: 41,
        line: 3,
        column: 20,
        endLine: 3,
        endColumn: 27,
        fixes: undefined,
        related: [],
      },
    );
    assert.deepEqual(Object.keys(problem.fixes[0]!), ['title', 'edits']);
  });

  it('counts offsets without the byte-order mark', async () => {
    desk.write({ 'a.article': WARNED_COPY, 'b.article': `\uFEFF${WARNED_COPY}` });
    const [plain, marked] = (await desk.json('lint', '--format', 'json', '.')) as [Result[number], Result[number]];
    assert.equal(marked.file, 'b.article');
    assert.deepEqual(marked.problems, plain.problems);
  });

  it('ends with 0 without findings, with 1 at or above --fail-on', async () => {
    desk.write({ 'clean.article': CLEAN_COPY, 'warned.article': WARNED_COPY, 'wrong.article': WRONG_COPY });
    const code = async (...args: string[]) => (await desk.run(['lint', ...args])).code;
    assert.equal(await code('clean.article'), 0);
    assert.equal(await code('warned.article'), 0);
    assert.equal(await code('--fail-on', 'warning', 'warned.article'), 1);
    assert.equal(await code('--fail-on', 'warning', 'clean.article'), 0);
    assert.equal(await code('wrong.article'), 1);
    assert.equal(await code('--fail-on', 'never', 'wrong.article'), 0);
  });

  it('shows people the place, the words and a caret under them', async () => {
    desk.write({ 'a.article': WARNED_COPY });
    const { out } = await desk.run(['lint', 'a.article']);
    const lines = out.split('\n');
    assert.equal(lines[0], 'a.article');
    assert.match(lines[1]!, /^ {2}1:20 +warning {2}.*repeated-word$/);
    assert.equal(lines[3]!.indexOf('^^^^^^^'), lines[2]!.indexOf('the the'));
    assert.match(out, /1 finding \(1 warning\), 1 article read\.\n$/);
  });

  it('reads standard input as the file it is named after', async () => {
    const ran = await desk.run(['lint', '--format', 'json', '--stdin-filename', 'draft.article'], {
      stdin: WARNED_COPY,
    });
    const [{ file, problems }] = JSON.parse(ran.out);
    assert.equal(file, '-');
    assert.equal(problems[0].rule, 'repeated-word');
    const piped = await desk.run(['lint', '--format', 'json', '-'], { stdin: WARNED_COPY });
    assert.equal(piped.out, ran.out);
  });

  it('applies the house style that is asked for, and refuses one that there is not', async () => {
    desk.write({ 'a.article': CLEAN_COPY });
    assert.equal((await desk.run(['lint', '--style', 'ap', 'a.article'])).code, 0);
    const { code, err } = await desk.run(['lint', '--style', 'tabloid', 'a.article']);
    assert.equal(code, 2);
    assert.match(err, /tabloid.*guardian/s);
  });

  describe('bad input', () => {
    const refused = async (args: string[], message: RegExp, files = {}) => {
      desk.write(files);
      const { code, out, err } = await desk.run(['lint', '--format', 'json', ...args]);
      assert.equal(code, 2);
      assert.match(err, message);
      return out;
    };

    it('no path at all', () => refused([], /name a file or a folder/));
    it('an unknown option', () => refused(['--loud', '.'], /unknown option '--loud'/));
    it('an unknown command', async () => {
      const { code, err } = await desk.run(['lnit']);
      assert.equal(code, 2);
      assert.match(err, /unknown command 'lnit'.*lint/s);
    });
    it('a file that is not there is named, the others are reported', async () => {
      const out = await refused(['gone.article', 'a.article'], /gone\.article: no such file/, {
        'a.article': WARNED_COPY,
      });
      assert.deepEqual(
        JSON.parse(out).map(({ file }: { file: string }) => file),
        ['a.article'],
      );
    });
    it('a file that is not text is named, the others are reported', async () => {
      const out = await refused(['b.article', 'a.article'], /b\.article: not a text file/, {
        'a.article': WARNED_COPY,
        'b.article': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      });
      assert.equal(JSON.parse(out).length, 1);
    });
    it('a folder without articles says so and is no failure', async () => {
      desk.write({ 'notes/readme.txt': 'Nothing here.\n' });
      const { code, out, err } = await desk.run(['lint', '--format', 'json', 'notes']);
      assert.deepEqual([code, out], [0, '[]\n']);
      assert.match(err, /notes: no articles in this folder/);
    });
    it('bytes that are not UTF-8 are noted, and read as the editor reads them', async () => {
      desk.write({ 'a.article': new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x2e, 0x0a]) });
      const { code, err } = await desk.run(['lint', 'a.article']);
      assert.equal(code, 0);
      assert.match(err, /not UTF-8/);
    });
    it('UTF-16 with a byte-order mark is read', async () => {
      const bytes = new Uint8Array(Buffer.from(`\uFEFF${WARNED_COPY}`, 'utf16le'));
      desk.write({ 'a.article': bytes, 'b.article': WARNED_COPY });
      const [wide, plain] = (await desk.json('lint', '--format', 'json', '.')) as [Result[number], Result[number]];
      assert.deepEqual(wide.problems, plain.problems);
    });
    it('empty files, lone surrogates, mixed line ends and a headline alone pass', async () => {
      desk.write({
        'empty.article': '',
        'headline.article': 'Council meets\n',
        'mixed.article': 'One line.\r\n\r\nAnother.\n\nA third.\r',
        'surrogate.article': new Uint8Array([0x41, 0xed, 0xa0, 0xbd, 0x42, 0x0a]),
      });
      const results = await desk.json<Result>('lint', '--format', 'json', '.');
      assert.equal(results.length, 4);
    });
    it('5 MB are read', async () => {
      const paragraph = `${'The council met in the hall and heard the clerk read the plan. '.repeat(8)}\n\n`;
      desk.write({ 'long.article': paragraph.repeat(Math.ceil(5e6 / paragraph.length)) });
      const results = await desk.json<Result>('lint', '--format', 'json', 'long.article');
      assert.equal(results[0]!.file, 'long.article');
    }).timeout(60_000);
  });
});
