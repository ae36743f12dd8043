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
});
