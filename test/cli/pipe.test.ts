// `copydesk pipe`: records in, results out, a line each.
import assert from 'node:assert/strict';
import { type Desk, openDesk, type RunOptions, WARNED_COPY } from './desk.ts';
import { piped } from './piping.ts';

const ARTICLE = `Council agrees ferry plan

Helen Marsh, the mayor, met in the the hall on Monday.

“The ferry will run,” Marsh said.
`;

describe('copydesk pipe', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  const pipe = (input: string | Uint8Array | readonly unknown[], args: readonly string[] = [], more: RunOptions = {}) =>
    piped(desk, input, args, more);
  const errorOf = async (input: string | Uint8Array | readonly unknown[], args: readonly string[] = []) =>
    (await pipe(input, args)).results[0]?.error ?? '';

  it('says of a text what lint and participants say of the same file', async () => {
    desk.write({ 'a.article': ARTICLE });
    const [linted] = await desk.json<object[]>('lint', '--format', 'json', 'a.article');
    const [people] = await desk.json<object[]>('participants', '--format', 'json', 'a.article');
    const { results, code, err } = await pipe([{ id: 'a', text: ARTICLE, meta: { desk: ['news', 7] } }]);
    const { id, line, meta, ...said } = results[0]!;
    assert.deepEqual({ id, line, meta }, { id: 'a', line: 1, meta: { desk: ['news', 7] } });
    const { file: _, ...expected } = { ...linted, ...people } as Record<string, unknown>;
    assert.deepEqual(said, expected);
    assert.ok(said.problems!.length > 0 && said.participants!.length > 0 && said.quotes!.length > 0);
    assert.deepEqual([code, err], [0, '']);
  });

  it('gives findings or people alone', async () => {
    const record = { id: 1, text: ARTICLE };
    const [findings] = (await pipe([record], ['--only', 'findings'])).results;
    assert.deepEqual(Object.keys(findings!), ['id', 'line', 'problems', 'accepted']);
    const [people] = (await pipe([record], ['--only', 'people'])).results;
    assert.deepEqual(Object.keys(people!), ['id', 'line', 'participants', 'quotes']);
  });

  it('tells a record without an id by its line; empty lines count, and ids may come twice', async () => {
    const lines = ['{"text": "The council met."}', '', '  ', '{"id": "b", "text": "x"}', '{"id": "b", "text": "y"}'];
    const { results } = await pipe(lines.join('\n'));
    assert.deepEqual(
      results.map(({ id, line }) => [id, line]),
      [
        [null, 1],
        ['b', 4],
        ['b', 5],
      ],
    );
  });

  it('reports what is no record in its place and reads the others', async () => {
    const bad: [string, RegExp][] = [
      ['["a list"]', /the line is a list, not a record such as/],
      ['[', /the line is no JSON: /],
      ['"text"', /the line is a string, not a record/],
      ['null', /the line is null, not a record/],
      ['{"id": "a", "text": "cut o', /the line is no JSON: /],
      ['{"id": "a"}', /it has no “text”/],
      ['{"id": "a", "text": null}', /it has no “text”/],
      ['{"id": "a", "text": ["x"]}', /“text” is a list; it must be a string/],
      ['{"id": {}, "text": "x"}', /“id” is an object; it must be a string or a number/],
      ['{"id": 12345678901234567890, "text": "x"}', /too many digits to be kept exactly: put it in quotation marks/],
      [`{"id": "${'a'.repeat(1001)}", "text": "x"}`, /the “id” has 1,001 characters, more than 1,000/],
      ['{"id": "a", "text": "x\\u0000y"}', /the text has a NUL at character 2/],
      ['{"id": "a", "text": "x\0y"}', /the line is no JSON: /],
      ['{"id": "a", "text": "x", "date": "May 3"}', /“date” is "May 3"; it must be a day such as "2019-05-23"/],
      ['{"id": "a", "text": "x", "date": "2019-02-30"}', /“date”/],
      ['{"id": "a", "text": "x", "container": "html"}', /“container” is "html"; it must be "wire" or "markdown"/],
      ['{"id": "a", "text": "x", "path": ""}', /“path” is ""; it must be the name of a file/],
    ];
    const good = JSON.stringify({ id: 'good', text: WARNED_COPY });
    const { results, code, err } = await pipe(`${[...bad.map(([line]) => line), good].join('\n')}\n`);
    assert.equal(results.length, bad.length + 1);
    for (const [i, [line, message]] of bad.entries()) {
      assert.match(results[i]!.error ?? '', message, line);
      assert.equal(results[i]!.line, i + 1);
    }
    assert.equal(results[5]!.id, 'a');
    assert.equal(results.at(-1)!.problems!.length, 1);
    assert.equal(code, 0);
    assert.match(err, /^copydesk: 17 of 18 records could not be read: “error” in the result says why\n$/);
  });

  it('takes a byte-order mark, CRLF, a last line without an end, and what it does not know', async () => {
    const record = '{"id":"a","text":"The council met in the the hall.","headline":"x","meta":null,"date":null}';
    const { results } = await pipe(`\uFEFF${record}\r\n\r\n${record}`);
    assert.deepEqual(
      results.map(({ line, problems, error }) => [line, problems?.length, error]),
      [
        [1, 1, undefined],
        [3, 1, undefined],
      ],
    );
  });

  it('reads what is not UTF-8 as lint does, with a note, and refuses UTF-16', async () => {
    const bytes = Buffer.from('{"id":"a","text":"The caf\xe9 opened on Monday."}\n', 'latin1');
    const { results } = await pipe(bytes);
    assert.match(results[0]!.notes![0]!, /^1:8: not UTF-8, 1 character could not be read/);
    const { code, err, out } = await pipe(Buffer.from('\uFEFF{"id":"a","text":"x"}\n', 'utf16le'));
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /it is UTF-16; give it in UTF-8/);
  });

  it('notes that a text is empty', async () => {
    const { results } = await pipe([{ id: 'a', text: ' \n' }]);
    assert.deepEqual(results[0]!.notes, ['empty, there is nothing to read']);
    assert.deepEqual(results[0]!.problems, []);
  });

  it('refuses texts and lines that are too long, unread', async () => {
    const text = 'a '.repeat(600);
    const long = await errorOf([{ id: 'a', text }], ['--max-length', '1000']);
    assert.match(long, /the text has 1,200 characters, more than the 1,000 that --max-length allows/);
    const line = Buffer.concat([Buffer.from('{"id":"a","text":"'), Buffer.alloc(10_000_000, 'a'), Buffer.from('"}\n')]);
    assert.match(
      await errorOf(line),
      /the line has 10,000,020 bytes, more than|the text has 10,000,000 characters, more/,
    );
    assert.match(await errorOf(line, ['--max-length', '10']), /the line has 10,000,020 bytes, more than the 1,048,636/);
  });

  it('says that meta is nested too deeply to be given back', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { results } = await pipe(`{"id":"a","text":"x","meta":${deep}}\n{"id":"b","text":"x"}\n`);
    assert.deepEqual(
      results.map(({ id, error }) => [id, error !== undefined]),
      [
        ['a', true],
        ['b', false],
      ],
    );
  });

  it('goes by the date of a record', async () => {
    const text = 'Helen Marsh met the council on Friday, May 3.\n';
    const rules = async (date?: string) => (await pipe([{ text, date }])).results[0]!.problems!.map(({ rule }) => rule);
    assert.deepEqual(await rules('2024-05-03'), []);
    assert.deepEqual(await rules('2023-05-04T10:00:00Z'), ['weekday-date-mismatch']);
  });

  it('goes by the configuration, by path and container', async () => {
    desk.write({
      'copydesk.json': '{ "files": { "opinion/**": { "repeated-word": "off" } } }',
      'sport/copydesk.json': '{ "checks": { "repeated-word": "error" } }',
    });
    const records = ['news/a', 'opinion/a', 'sport/a', undefined].map((path) => ({ path, text: WARNED_COPY }));
    const severities = async (args: readonly string[] = []) =>
      (await pipe(records, args)).results.map(({ problems }) =>
        problems!.map((problem) => (problem as unknown as { severity: string }).severity).join(),
      );
    assert.deepEqual(await severities(), ['warning', '', 'error', 'warning']);
    assert.deepEqual(await severities(['--config', 'sport/copydesk.json']), ['error', 'error', 'error', 'error']);
    const text = '# Ferry plan\n\nThe council met.\n\n<!-- copydesk-disable nothing-such -->\n';
    const found = (await pipe([{ text }, { text, container: 'markdown' }, { text, path: 'a.md' }])).results.map(
      ({ problems }) => problems!.some(({ rule }) => rule === 'comment-unknown'),
    );
    assert.deepEqual(found, [false, true, true]);
  });

  it('does not begin under a configuration that is wrong', async () => {
    desk.write({ 'copydesk.json': '{ "style": "gardian" }' });
    const { code, out, err } = await pipe([{ text: WARNED_COPY }]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /copydesk\.json:1:\d+: /);
  });

  it('tells of a configuration beside an article that is wrong, once, and ends with 2', async () => {
    desk.write({ 'desk/copydesk.json': '{ "style": "gardian" }' });
    const { code, results, err } = await pipe(['desk/a', 'desk/b'].map((path) => ({ path, text: WARNED_COPY })));
    assert.deepEqual([code, results.length], [2, 2]);
    assert.match(err, /^copydesk: desk.copydesk\.json:1:12: .+\n$/);
  });
});
