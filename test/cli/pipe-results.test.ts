// `copydesk pipe` with files of its own: results and finished ids, gone on with after a kill.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk, type RunOptions, WRONG_COPY } from './desk.ts';
import { piped, resultsIn } from './piping.ts';

describe('copydesk pipe', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  const pipe = (input: readonly unknown[], args: readonly string[], more: RunOptions = {}) =>
    piped(desk, input, args, more);

  describe('with a file of results', () => {
    const records = ['a', 'b', 7, null].map((id) => ({ id, text: WRONG_COPY }));
    const written = () => readFileSync(join(desk.folder, 'out.ndjson'), 'utf8');

    it('writes there, and only goes on with it when told to', async () => {
      const { out, code } = await pipe(records, ['--out', 'out.ndjson']);
      assert.deepEqual([out, code, resultsIn(written()).length], ['', 0, 4]);
      const whole = written();
      const refused = await pipe(records, ['--out', 'out.ndjson']);
      assert.equal(refused.code, 2);
      assert.match(refused.err, /out\.ndjson is there already; --resume goes on with it/);
      const again = await pipe(records, ['--out', 'out.ndjson', '--resume']);
      assert.equal(again.code, 0);
      assert.match(again.err, /4 records left out, finished in an earlier run/);
      assert.equal(written(), whole);
    });

    it('goes on where a run was killed in the middle of a line', async () => {
      await pipe(records, ['--out', 'out.ndjson']);
      const whole = written();
      for (const at of [
        0,
        1,
        5,
        whole.indexOf('\n') - 1,
        whole.indexOf('\n'),
        whole.indexOf('\n') + 1,
        whole.length - 1,
      ]) {
        writeFileSync(join(desk.folder, 'out.ndjson'), whole.slice(0, at));
        await pipe(records, ['--out', 'out.ndjson', '--resume']);
        assert.equal(written(), whole, `cut at ${at}`);
      }
    });

    it('leaves out a record whose id is used already, and says so', async () => {
      const { err } = await pipe([...records, records[0]], ['--out', 'out.ndjson']);
      assert.match(err, /1 record left out: an earlier one has the same id/);
      assert.equal(resultsIn(written()).length, 4);
    });

    it('ends when another run writes to it as well', async () => {
      const path = join(desk.folder, 'out.ndjson');
      async function* input() {
        yield Buffer.from(`${JSON.stringify(records[0])}\n`);
        while (written() === '') await new Promise((resolve) => setImmediate(resolve));
        appendFileSync(path, '{"id":"of another","line":1}\n');
        yield Buffer.from(`${JSON.stringify(records[1])}\n`);
      }
      const { code, err } = await pipe([], ['--out', 'out.ndjson'], { input });
      assert.equal(code, 2);
      assert.match(err, /out\.ndjson is written by another run at the same time/);
      assert.equal(resultsIn(written()).length, 2);
    });

    it('refuses files that hold something else, and changes nothing in them', async () => {
      desk.write({ 'out.ndjson': '{"id":"a","line":1,"problems":[]}\nMy notes', 'notes.txt': 'My notes\nand more' });
      desk.write({ 'out2.ndjson': 'My notes\n' });
      const refused = async (...args: string[]) => {
        const { code, err } = await pipe(records, args);
        assert.equal(code, 2);
        return err;
      };
      assert.match(
        await refused('--out', 'out2.ndjson', '--resume'),
        /out2\.ndjson:1: this is no output of copydesk pipe/,
      );
      assert.match(await refused('--done', 'notes.txt'), /notes\.txt:1: this is no list of finished ids/);
      assert.match(await refused('--resume'), /--resume needs the --out file/);
      assert.match(await refused('--out', '.', '--resume'), /is a folder/);
      assert.match(
        await refused('--out', 'none/out.ndjson'),
        /none\/out\.ndjson cannot be written: no such file or folder/,
      );
      assert.equal(readFileSync(join(desk.folder, 'notes.txt'), 'utf8'), 'My notes\nand more');
    });
  });

  it('keeps a list of finished ids, and leaves out the records on it', async () => {
    const records = ['a\n"b"', 'ü', 7, '7', null].map((id) => ({ id, text: 'The council met.' }));
    const { results } = await pipe(records, ['--done', 'done']);
    assert.equal(results.length, 5);
    const list = readFileSync(join(desk.folder, 'done'), 'utf8');
    assert.equal(list, '"a\\n\\"b\\""\n"ü"\n7\n"7"\n#5\n');
    writeFileSync(join(desk.folder, 'done'), `${list.slice(0, list.indexOf('7') + 2)}"7`); // Killed as it wrote.
    const again = await pipe(records, ['--done', 'done']);
    assert.deepEqual(
      again.results.map(({ id, line }) => [id, line]),
      [
        ['7', 4],
        [null, 5],
      ],
    );
    assert.equal(readFileSync(join(desk.folder, 'done'), 'utf8'), list);
  });
});
