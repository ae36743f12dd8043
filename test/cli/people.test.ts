import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';

interface Result {
  file: string;
  problems: { rule: string; message: string }[];
}

const COPY = 'Hilary Clinton spoke to the council on Monday.\n';
const TABLE = 'name,wrong\nHillary Clinton,Hilary Clinton\n';

describe('people files on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': COPY, 'copydesk.json': '{ "peopleFiles": ["lists/people.csv"] }' });
  });
  afterEach(() => desk.remove());

  const lint = () => desk.run(['lint', '--format', 'json', '.']);
  const messages = (out: string) =>
    (JSON.parse(out) as Result[]).flatMap(({ problems }) => problems.map(({ rule, message }) => `${rule}: ${message}`));

  it('say how people are spelt, and the finding says where', async () => {
    desk.write({ 'lists/people.csv': TABLE });
    const { code, out, err } = await lint();
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(messages(out), [
      'person-wrong-spelling: “Hilary Clinton” is wrong: lists/people.csv, row 2 has “Hillary Clinton”.',
    ]);
  });

  it('are named with row and column where they are broken; the rest counts, the exit code is 2', async () => {
    desk.write({
      'lists/people.csv': `${TABLE.replace('wrong', 'wrong,title,from').replace('\nH', '\nAna Prado,,mayor,May 2019\nH')}`,
    });
    const { code, out, err } = await lint();
    assert.equal(code, 2);
    assert.match(err, /lists\/people\.csv:2: row 2, “from” “May 2019” cannot be read as a date: write 2019-05-23/);
    assert.equal(messages(out).length, 1);
  });

  it('must be there, beside the configuration or below, and no links', async () => {
    const refusedFor = async (name: string) => {
      desk.write({ 'copydesk.json': JSON.stringify({ peopleFiles: [name] }) });
      const { code, err } = await lint();
      assert.equal(code, 2);
      return err;
    };
    assert.match(await refusedFor('none.csv'), /copydesk\.json:1:17: “none\.csv”: there is no such file/);
    assert.match(await refusedFor('../people.csv'), /must lie beside the configuration/);
    assert.match(await refusedFor('/etc/passwd'), /must lie beside the configuration/);
    desk.write({ 'lists/people.csv': TABLE });
    symlinkSync(join(desk.folder, 'lists'), join(desk.folder, 'linked'));
    assert.match(await refusedFor('linked/people.csv'), /“linked” is a link/);
    assert.match(await refusedFor('lists'), /“lists” is not a file/);
  });
});

describe('people import', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({
      'council.csv': 'Full Name,Role\nCllr Ana Prado,Mayor of Hull\n',
      'a.article': 'Ana Prada spoke.\n',
    });
  });
  afterEach(() => desk.remove());
  const args = ['people', 'import', 'csv', 'council.csv', '--column', 'name=Full Name', '--column', 'title=Role'];

  it('writes a table that the configuration can name', async () => {
    const { code, out, err } = await desk.run([...args, '--out', 'people.csv']);
    assert.deepEqual([code, out, err], [0, '', 'copydesk: people.csv: 1 person\n']);
    const table = readFileSync(join(desk.folder, 'people.csv'), 'utf8');
    assert.equal(table.split('\n')[1], 'Ana Prado,,,,,,Mayor of Hull,,,,');
    const again = await desk.run([...args, '--out', 'people.csv']);
    assert.equal(again.code, 2, 'it is there already');
    assert.match(again.err, /people\.csv/);
    assert.equal((await desk.run(args)).out, table, 'without --out on standard output');
  });

  it('says what is wrong', async () => {
    for (const [wrong, said] of [
      [['people', 'import', 'excel', 'council.csv'], /There are csv, popolo/],
      [['people', 'import', 'csv', 'none.csv'], /none\.csv: no such file/],
      [['people', 'import', 'csv', 'council.csv', '--column', 'nome=Full Name'], /Write it as name=/],
      [['people', 'import', 'csv', 'council.csv', '--column', 'name=Nome'], /no column is called “Nome”/],
      [['people', 'import', 'popolo', 'council.csv'], /Nobody was found/],
    ] as const) {
      const { code, err } = await desk.run(wrong);
      assert.equal(code, 2);
      assert.match(err, said);
    }
  });

  it('reads a folder of files', async () => {
    desk.write({ 'nc/a.yml': 'name: Ana Prado\n', 'nc/deep/b.yml': 'name: Li Wei\n', 'nc/README.md': '# x\n' });
    const { code, out } = await desk.run(['people', 'import', 'openstates', 'nc']);
    assert.equal(code, 0);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(',')[0]),
      ['name', 'Ana Prado', 'Li Wei'],
    );
  });
});
