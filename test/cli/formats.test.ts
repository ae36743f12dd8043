import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { type Desk, openDesk, WARNED_COPY, WRONG_COPY } from './desk.ts';

const DRIFT = 'They sell tin, zinc and coal.\n\nWe buy tin, zinc, and coal.\n\nThey ship tin, zinc and coal.\n';

describe('the formats of copydesk lint', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a b#1.article': WARNED_COPY, 'sub/wrong.article': WRONG_COPY, 'drift.article': DRIFT });
  });
  afterEach(() => desk.remove());

  it('sarif is valid SARIF 2.1.0 with places, related places and fixes', async () => {
    const schema = JSON.parse(readFileSync('test/cli/fixtures/sarif-2.1.0.trimmed.schema.json', 'utf8'));
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const log = await desk.json<Log>('lint', '--format', 'sarif', '.');
    assert.ok(ajv.validate(schema, log), ajv.errorsText());
    const [{ results = [], tool }] = log.runs as [Log['runs'][number]];
    const repeated = results.find(({ ruleId }) => ruleId === 'repeated-word');
    assert.deepEqual(repeated?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'a%20b%231.article' },
      region: { startLine: 1, startColumn: 20, endLine: 1, endColumn: 27, charOffset: 19, charLength: 7 },
    });
    assert.equal(results.find(({ ruleId }) => ruleId === 'quote-marks-unbalanced')?.level, 'error');
    const drift = results.find(({ ruleId }) => ruleId === 'serial-comma-inconsistent');
    assert.ok(drift?.relatedLocations?.length);
    assert.ok(drift.fixes?.[0]?.artifactChanges[0]?.replacements.length);
    assert.ok(tool.driver.rules?.every(({ id }) => results.some(({ ruleId }) => ruleId === id)));
  });

  it('sarif of a clean desk has a run without results', async () => {
    const { runs } = await desk.json<Log>('lint', '--format', 'sarif', '--stdin-filename', 'x.article');
    assert.deepEqual(runs[0]?.results, []);
  });

  it('github has a command for each finding, with what would end it escaped', async () => {
    desk.write({ 'x,y:z.article': WARNED_COPY });
    const { out } = await desk.run(['lint', '--format', 'github', 'x,y:z.article', 'sub']);
    const [first, second] = out.trim().split('\n');
    assert.match(
      first!,
      /^::warning file=x%2Cy%3Az\.article,line=1,col=20,endLine=1,endColumn=27,title=repeated-word::.+$/,
    );
    assert.match(second!, /^::error file=sub\/wrong\.article,line=1,/);
  });

  it('junit has a suite for each file: errors and warnings fail, what is milder is skipped', async () => {
    desk.write({ 'clean.article': 'The council met on Monday.\n', 'a&b.article': WARNED_COPY });
    const { out } = await desk.run(['lint', '--format', 'junit', '.']);
    assert.deepEqual(openTags(out), []);
    assert.match(out, /<testsuite name="clean\.article" tests="1" failures="0" skipped="0">\n {4}<testcase [^>]*\/>/);
    assert.match(out, /<testsuite name="a&amp;b\.article" tests="1" failures="1" skipped="0">/);
    assert.match(out, /<testcase name="a&amp;b\.article:1:20 repeated-word" classname="repeated-word"/);
    assert.match(out, /<failure type="error" message="[^"]+">sub\/wrong\.article:1:\d+: /);
    assert.match(out, /<testcase name="drift\.article:[^>]+>\n {6}<skipped message=/);
  });

  it('ndjson has a line for each finding', async () => {
    const { out } = await desk.run(['lint', '--format', 'ndjson', '.']);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; rule: string; line: number });
    assert.ok(found.some(({ file, rule, line }) => file === 'a b#1.article' && rule === 'repeated-word' && line === 1));
    assert.ok(found.some(({ file }) => file === 'sub/wrong.article'));
  });

  it('csv has a row for each finding, and no cell that a spreadsheet would run', async () => {
    desk.write({ '=x.article': WARNED_COPY });
    const { out } = await desk.run(['lint', '--format', 'csv', '.']);
    const rows = out.trim().split('\r\n');
    assert.equal(rows[0], 'file,line,column,severity,check,message,words');
    assert.ok(rows.some((row) => row.startsWith('a b#1.article,1,20,warning,repeated-word,')));
    assert.ok(rows.some((row) => row.startsWith('"\'=x.article",1,20,')));
  });

  it('html is a page with a table for each file that has findings, and nothing of the copy is markup', async () => {
    desk.write({ 'clean.article': 'The council met on Monday.\n', '<b>.article': WARNED_COPY });
    const { out } = await desk.run(['lint', '--format', 'html', '.']);
    assert.match(out, /<h2>&lt;b&gt;\.article<\/h2>\n<table>/);
    assert.match(out, /<td>1:20<\/td><td><span class="severity warning">warning<\/span><\/td>/);
    assert.doesNotMatch(out, /clean\.article/);
  });

  it('--quiet prints errors only, whatever the format', async () => {
    const results = await desk.json<{ problems: { severity: string }[] }[]>('lint', '--quiet', '--format', 'json', '.');
    assert.deepEqual(
      [...new Set(results.flatMap(({ problems }) => problems.map(({ severity }) => severity)))],
      ['error'],
    );
  });

  it('the text shows, of a paragraph in one line, the part around the words', async () => {
    const long = `${'The council met in the hall and heard the clerk read the plan. '.repeat(4)}`;
    desk.write({ 'long.article': `${long}It met in the the hall. ${long}\n` });
    const { out } = await desk.run(['lint', 'long.article']);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => line.includes('repeated-word'));
    assert.ok(lines[at + 1]!.length <= 100);
    assert.equal(lines[at + 2]!.indexOf('^^^^^^^'), lines[at + 1]!.indexOf('the the'));
  });
});

/** Tags of XML that are not closed, or closed out of turn. */
function openTags(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name, , empty] of xml.matchAll(/<(\/?)([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)) {
    if (empty) continue;
    if (!close) open.push(name!);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}
