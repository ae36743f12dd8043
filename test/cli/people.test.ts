import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
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
    assert.match(await refusedFor('none.csv'), /copydesk\.json: “none\.csv”: there is no such file/);
    assert.match(await refusedFor('../people.csv'), /must lie beside the configuration/);
    assert.match(await refusedFor('/etc/passwd'), /must lie beside the configuration/);
    desk.write({ 'lists/people.csv': TABLE });
    symlinkSync(join(desk.folder, 'lists'), join(desk.folder, 'linked'));
    assert.match(await refusedFor('linked/people.csv'), /“linked” is a link/);
    assert.match(await refusedFor('lists'), /“lists” is not a file/);
  });
});
