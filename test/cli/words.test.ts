import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';

const COPY = 'The upcoming fair was sumbitted to the council on Monday.\n';

interface Result {
  problems: { rule: string; message: string; severity: string }[];
}

describe('house words on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': COPY });
  });
  afterEach(() => desk.remove());

  const found = async () =>
    (await desk.json<Result[]>('lint', '--format', 'json', '.')).flatMap(({ problems }) =>
      problems.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
    );

  it('come from the configuration and the files it names', async () => {
    desk.write({
      'copydesk.json': '{ "words": ["lists/words.csv", { "use": "sumbitted" }] }',
      'lists/words.csv': 'avoid,use,note\nupcoming,coming,Shorter\n',
    });
    assert.deepEqual(await found(), ['warning house-word: House style: “coming”, not “upcoming”. Shorter.']);
  });

  it('may be set to another severity, or off for some files', async () => {
    const words = '"words": [{ "avoid": "upcoming" }, { "use": "sumbitted" }]';
    desk.write({ 'copydesk.json': `{ ${words}, "checks": { "house-word": "hint" } }` });
    assert.deepEqual(await found(), ['hint house-word: House style: avoid “upcoming”.']);
    desk.write({ 'copydesk.json': `{ ${words}, "files": { "a.*": { "house-word": "off" } } }` });
    assert.deepEqual(await found(), []);
  });

  it('that cannot be used are named with file, line and column, the rest counts, the exit code is 2', async () => {
    desk.write({
      'copydesk.json': '{ "words": ["words.csv", "gone.csv", "../out.csv", "linked.csv", "big.csv"] }',
      'words.csv': 'avoid,use\nupcoming,coming\na,b,c\n,\n',
      'big.csv': `use\n${'sumbitted\n'.repeat(1_000_000)}`,
    });
    symlinkSync('/etc/hostname', join(desk.folder, 'linked.csv'));
    const { code, out, err } = await desk.run(['lint', '.']);
    assert.equal(code, 2);
    assert.match(out, /House style: “coming”, not “upcoming”/);
    assert.deepEqual(
      err
        .trim()
        .split('\n')
        .map((line) => line.replace(/^copydesk: /, '').slice(0, 60)),
      [
        'copydesk.json:1:26: “gone.csv”: there is no such file.',
        'copydesk.json:1:38: “../out.csv”: it must lie beside the con',
        'copydesk.json:1:52: “linked.csv”: “linked.csv” is a link, wh',
        'copydesk.json:1:66: “big.csv”: it has 10.0 MB; at most 4 MB ',
        'words.csv:3:5: This row has more cells than the first: a tex',
      ],
    );
  });

  it('are added: to a configuration that is made, to one that is there, to the table it names', async () => {
    const text = (name: string) => readFileSync(join(desk.folder, name), 'utf8');
    const added = await desk.run(['words', 'add', 'sumbitted', 'eBay']);
    assert.deepEqual([added.code, added.out], [0, '']);
    assert.equal(added.err.split('\n')[0], 'copydesk: copydesk.json: “sumbitted” is one of the house words');
    assert.deepEqual(JSON.parse(text('copydesk.json')), { words: [{ use: 'sumbitted' }, { use: 'eBay' }] });
    assert.deepEqual(await found(), []);
    desk.write({ 'copydesk.json': '{ "words": ["words.csv"] }', 'words.csv': 'avoid,use\nupcoming,coming\n' });
    assert.equal((await desk.run(['words', 'add', 'sumbitted'])).code, 0);
    assert.equal(text('words.csv'), 'avoid,use\nupcoming,coming\n,sumbitted\n');
    desk.write({ 'words.csv': 'avoid\nupcoming\n' });
    const refused = await desk.run(['words', 'add', 'sumbitted']);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /words\.csv was not changed: .*by hand/);
    assert.equal((await desk.run(['words', 'add', '42'])).code, 2);
  });
});
