import assert from 'node:assert/strict';
import { CLEAN_COPY, type Desk, openDesk, WARNED_COPY } from './desk.ts';

interface Result {
  file: string;
  problems: { rule: string; severity: string }[];
}

describe('the configuration on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': WARNED_COPY, 'sub/b.article': WARNED_COPY });
  });
  afterEach(() => desk.remove());

  const severities = async (...args: string[]) =>
    (await desk.json<Result[]>('lint', '--format', 'json', ...args, '.')).map(({ problems }) =>
      problems.map(({ severity }) => severity).join(),
    );

  it('is the nearest file, beside the article or above', async () => {
    desk.write({ 'copydesk.json': '{ "checks": { "repeated-word": "error" } }' });
    assert.deepEqual(await severities(), ['error', 'error']);
    desk.write({ 'sub/copydesk.json': '{ "checks": { "repeated-word": "off" } }' });
    assert.deepEqual(await severities(), ['error', '']);
  });

  it('is the file of --config, if it is named', async () => {
    desk.write({
      'copydesk.json': '{ "checks": { "repeated-word": "error" } }',
      'lax.json': '{ "checks": { "repeated-word": "hint" } }',
    });
    assert.deepEqual(await severities('--config', 'lax.json'), ['hint', 'hint']);
  });

  it('sets checks otherwise for some files', async () => {
    desk.write({ 'copydesk.json': '{ "files": { "sub/**": { "repeated-word": "off" } } }' });
    assert.deepEqual(await severities(), ['warning', '']);
  });

  it('says which files are articles and which are not read', async () => {
    desk.write({
      'copydesk.json': '{ "articles": ["*.copy"], "ignore": ["sub"] }',
      'c.copy': CLEAN_COPY,
      'sub/d.copy': CLEAN_COPY,
    });
    const results = await desk.json<Result[]>('lint', '--format', 'json', '.');
    assert.deepEqual(
      results.map(({ file }) => file),
      ['a.article', 'c.copy'],
    );
    const named = await desk.json<Result[]>('lint', '--format', 'json', 'sub/b.article');
    assert.equal(named.length, 1, 'a file that is named is read all the same');
  });

  it('with a mistake in it is named with line and column, the rest counts, the exit code is 2', async () => {
    desk.write({ 'copydesk.json': '{\n  "checks": { "repeated-word": "error", "repeated-wrod": "off" }\n}' });
    const { code, out, err } = await desk.run(['lint', '--format', 'json', '.']);
    assert.equal(code, 2);
    assert.match(err, /^copydesk: copydesk\.json:2:\d+: .*repeated-wrod.*\n$/);
    assert.equal(JSON.parse(out)[0].problems[0].severity, 'error');
  });

  it('that is cut off is said to be so once, however many braces are missing', async () => {
    desk.write({ 'copydesk.json': '{ "checks": { "repeated-word": "error"' });
    const { code, err } = await desk.run(['lint', '.']);
    assert.equal(code, 2);
    assert.equal(err, 'copydesk: copydesk.json:1:39: A closing brace “}” is missing.\n');
  });

  it('that is named and is not there ends the run', async () => {
    const { code, out, err } = await desk.run(['lint', '--config', 'gone.json', '.']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /gone\.json: no such file/);
  });
});

describe('the house styles on the command line', () => {
  it('are printed with what they ask for', async () => {
    const desk = openDesk();
    const one = await desk.run(['styles', 'guardian']);
    const { code, out } = await desk.run(['styles']);
    desk.remove();
    assert.deepEqual([one.code, code], [0, 0]);
    assert.match(one.out, /^Guardian \("style": "guardian"\)\n/);
    assert.match(one.out, /^ {2}false-title \(hint\)\n {4}Guardian bans it\.$/m);
    assert.doesNotMatch(one.out, /^Reuters \(/m);
    assert.match(out, /^Reuters \(/m);
  });
});

describe('configurations in several folders', () => {
  it('refine each other, and what one extends, in the shell as in the editor', async () => {
    const desk = openDesk({
      'a.article': WARNED_COPY,
      'sub/b.article': WARNED_COPY,
      'sub/deep/c.article': WARNED_COPY,
      'copydesk.json': '{ "checks": { "repeated-word": "error" } }',
      'sub/copydesk.yaml': 'extends: ../lax.jsonc # for now\nneverPeople:\n  - Hull\n',
      'lax.jsonc': '// lax\n{ "checks": { "repeated-word": "hint" } }',
      'sub/deep/copydesk.json': '{ "root": true }',
    });
    const results = await desk.json<Result[]>('lint', '--format', 'json', '.');
    desk.remove();
    assert.deepEqual(
      results.map(({ problems }) => problems.map(({ severity }) => severity).join()),
      ['error', 'hint', 'warning'],
    );
  });

  it('say where the fault is: in YAML, in what is extended, of two in one folder', async () => {
    const desk = openDesk({
      'a.article': CLEAN_COPY,
      'copydesk.yaml': '# ours\nextends: ../../x.json\nstyle: gaurdian\n',
      'copydesk.yml': '{}',
    });
    const { code, err } = await desk.run(['lint', '.']);
    desk.remove();
    assert.equal(code, 2);
    assert.deepEqual(err.trim().split('\n'), [
      'copydesk: copydesk.yaml:1:1: “copydesk.yml” beside this file is not read: keep one of them.',
      'copydesk: copydesk.yaml:2:10: “../../x.json”: it is outside the workspace, where nothing is read.',
      'copydesk: copydesk.yaml:3:8: Did you mean “guardian”?',
    ]);
  });
});
