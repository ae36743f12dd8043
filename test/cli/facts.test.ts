import assert from 'node:assert/strict';
import { sidecarText } from '../../src/core/sheet/sidecar.ts';
import { type Desk, openDesk } from './desk.ts';

const STORY = 'Ana Prado, the mayor of Ulvik, opened the bridge on Friday.\n\n“It cost $3 million,” Prado said.\n';
const TICK = {
  kind: 'person',
  words: 'Ana Prado',
  context: 'mayor of Ulvik',
  by: 'Kim',
  at: '2026-05-04T10:00:00Z',
} as const;

describe('copydesk facts', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': STORY });
  });
  afterEach(() => desk.remove());

  it('lists the facts of an article with their lines', async () => {
    const { code, out } = await desk.run(['facts', 'a.article']);
    assert.equal(code, 0);
    assert.match(out, /\[ \] {4}1 {2}Ana Prado, mayor of Ulvik {2}\(spelling and title\)/);
    assert.match(out, /\[ \] {4}3 {2}“It cost \$3 million,” – Ana Prado/);
    assert.match(out, /0 of 4 checked\./);
  });

  it('writes boxes by kind in Markdown', async () => {
    const { out } = await desk.run(['facts', '--format', 'markdown', 'a.article']);
    assert.match(
      out,
      /^# a\.article\n\n0 of 4 checked\.\n\n## People\n\n- \[ \] Ana Prado, mayor of Ulvik \(line 1: spelling and title\)\n/,
    );
    assert.match(out, /## Numbers\n\n- \[ \] \$3 million – /);
  });

  it('writes JSON with offsets, and CSV', async () => {
    const [sheet] = await desk.json<
      [{ file: string; all: number; facts: { kind: string; places: { start: number; end: number }[] }[] }]
    >('facts', '--format', 'json', 'a.article');
    assert.equal(sheet.all, 4);
    const number = sheet.facts.find(({ kind }) => kind === 'number')!.places[0]!;
    assert.equal(STORY.slice(number.start, number.end), '$3 million');
    const { out } = await desk.run(['facts', '--format', 'csv', 'a.article']);
    assert.match(
      out,
      /^file,line,column,kind,words,of,check,excerpt,findings,checked,by,at\r\na\.article,1,1,person,Ana Prado,mayor of Ulvik,/,
    );
  });

  it('ticks what the file beside the article has, and leaves it out with --open', async () => {
    desk.write({ 'a.article.checked.json': sidecarText([TICK]) });
    const { out } = await desk.run(['facts', 'a.article']);
    assert.match(out, /\[x\] {4}1 {2}Ana Prado/);
    assert.match(out, /1 of 4 checked\./);
    const open = await desk.run(['facts', '--open', 'a.article']);
    assert.doesNotMatch(open.out, /\[x\]/);
    assert.match(open.out, /1 of 4 checked\./);
  });

  it('names a file of ticks that cannot be read, and shows everything as open', async () => {
    desk.write({ 'a.article.checked.json': '{"checked": 3}' });
    const { code, out, err } = await desk.run(['facts', 'a.article']);
    assert.equal(code, 2);
    assert.match(err, /a\.article\.checked\.json: it has no list named “checked”; everything is shown as open/);
    assert.match(out, /0 of 4 checked\./);
  });
});
