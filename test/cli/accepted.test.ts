import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';

const COPY = 'The council met in the the hall.\n\nThe clerk said he he would stay.\n';
const THERE = {
  check: 'repeated-word',
  article: 'desk/a.article',
  words: 'the the',
  before: 'council met in',
  after: 'hall',
};
const GONE = { ...THERE, words: 'of of' };
const MOVED = { ...THERE, article: 'desk/moved.article' };

const config = (...accepted: unknown[]) =>
  `{\n  // our house\n  "accepted": [\n${accepted.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]\n}\n`;

describe('accepted findings on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'desk/a.article': COPY, 'copydesk.json': config(THERE) });
  });
  afterEach(() => desk.remove());
  const text = (name: string) => readFileSync(join(desk.folder, name), 'utf8');

  it('do not count, and are said to be accepted', async () => {
    const { code, out } = await desk.run(['lint', '--fail-on', 'hint', 'desk']);
    assert.equal(code, 1);
    assert.match(out, /he he would stay/);
    assert.doesNotMatch(out, /the the hall/);
    assert.match(out, /^1 finding \(1 warning\), 1 accepted, 1 article read\.$/m);
    desk.write({ 'desk/a.article': COPY.replace('he he', 'he') });
    const clean = await desk.run(['lint', '--fail-on', 'hint', '--max-warnings', '0', 'desk']);
    assert.deepEqual([clean.code, clean.out], [0, 'Nothing to mark, 1 accepted, 1 article read.\n']);
  });

  it('are in the JSON beside the problems', async () => {
    const [{ problems, accepted }] = (await desk.json<{ problems: object[]; accepted: object[] }[]>(
      'lint',
      '--format',
      'json',
      'desk',
    )) as [{ problems: object[]; accepted: object[] }];
    assert.equal(problems.length, 1);
    const [{ rule, line, column }] = accepted as [{ rule: string; line: number; column: number }];
    assert.deepEqual([accepted.length, rule, line, column], [1, 'repeated-word', 1, 20]);
  });

  it('are not fixed', async () => {
    await desk.run(['lint', '--fix', 'desk']);
    assert.equal(text('desk/a.article'), COPY.replace('he he', 'he'));
  });

  it('are listed with their places, those that are gone as well', async () => {
    desk.write({ 'copydesk.json': config(THERE, GONE, MOVED) });
    const { code, out, err } = await desk.run(['lint', '--accepted', 'desk']);
    assert.equal(
      out,
      [
        'desk/a.article:1:20  repeated-word  “the the”',
        'desk/a.article  gone  repeated-word  “of of”',
        'desk/moved.article  gone: no such file  repeated-word  “the the”',
        '',
        '1 finding accepted, 2 gone, 1 article read.',
        '',
      ].join('\n'),
    );
    assert.deepEqual([code, err], [0, '']);
    assert.equal(text('copydesk.json'), config(THERE, GONE, MOVED), 'nothing is written');
    const listed = await desk.json<{ gone: string | null; line?: number }[]>(
      'lint',
      '--accepted',
      '--format',
      'json',
      '.',
    );
    assert.deepEqual(
      listed.map(({ gone, line }) => [gone, line]),
      [
        [null, 1],
        ['words', undefined],
        ['file', undefined],
      ],
    );
  });

  it('that are gone are taken out of the configuration when that is asked for', async () => {
    desk.write({ 'copydesk.json': `\uFEFF${config(THERE, GONE, MOVED).replaceAll('\n', '\r\n')}` });
    const { code, err } = await desk.run(['lint', '--prune-accepted', 'desk']);
    assert.deepEqual([code, err], [0, 'copydesk: copydesk.json: 2 accepted findings removed\n']);
    assert.equal(text('copydesk.json'), `\uFEFF${config(THERE).replaceAll('\n', '\r\n')}`);
  });

  it('are not gone while their check is off, or the people alone are read', async () => {
    desk.write({ 'copydesk.json': config(GONE).replace('{', '{ "checks": { "repeated-word": "off" },') });
    assert.match((await desk.run(['lint', '--accepted', 'desk'])).out, /^0 findings accepted, 1 article read\.$/m);
  });

  it('stay where the configuration is broken', async () => {
    desk.write({ 'copydesk.json': config(GONE).slice(0, -2) });
    const before = text('copydesk.json');
    const { code, err } = await desk.run(['lint', '--prune-accepted', 'desk']);
    assert.equal(code, 2);
    assert.match(err, /copydesk\.json: not changed, line \d+: A closing brace “}” is missing\. Mend it first\./);
    assert.equal(text('copydesk.json'), before);
  });

  it('of a configuration that all articles have left are gone', async () => {
    rmSync(join(desk.folder, 'desk'), { recursive: true });
    desk.write({ 'new/b.article': 'Nothing here.\n', 'new/copydesk.json': '{}' });
    assert.match((await desk.run(['lint', '--accepted', 'new'])).out, /^desk\/a\.article {2}gone: no such file/);
  });

  it('are printed as text and JSON, and in no other form', async () => {
    const { code, err } = await desk.run(['lint', '--accepted', '--format', 'sarif', 'desk']);
    assert.deepEqual([code, err], [2, 'copydesk: --accepted is printed as text or json.\n']);
  });

  it('are counted in the report', async () => {
    const { out } = await desk.run(['report', 'desk/a.article']);
    assert.match(out, /\| Findings \| 1, 1 accepted \|/);
  });
});
