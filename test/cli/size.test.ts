import assert from 'node:assert/strict';
import { type Desk, openDesk } from './desk.ts';

/** What broke off with an error when it was first tried: more than an argument list, or than a string can hold. */
describe('the size of what is read', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  it('130,000 sentences have a report', async () => {
    desk.write({ 'a.article': 'The clerk met us. '.repeat(130_000) });
    const { code, out } = await desk.run(['report', '--format', 'html', 'a.article']);
    assert.equal(code, 0);
    assert.equal(out.match(/<rect class="bar"/g)?.length, 130_000);
    assert.ok(out.endsWith('</html>\n'));
  }).timeout(60_000);

  it('many findings are printed in pieces', async () => {
    desk.write({ 'a.article': 'The council met in the the hall.\n\n'.repeat(8_000) });
    for (const format of ['sarif', 'json', 'text', 'github', 'junit', 'html', 'ndjson', 'csv']) {
      const pieces: number[] = [];
      const { out } = await desk.run(['lint', '--format', format, 'a.article'], {
        onOut: (text) => pieces.push(text.length),
      });
      assert.ok(pieces.length > 4, `${format}: ${pieces.length} pieces`);
      assert.ok(pieces.every((length) => length < 100_000));
      if (format === 'sarif') assert.equal(JSON.parse(out).runs[0].results.filter(isRepeated).length, 8_000);
    }
  }).timeout(120_000);
});

const isRepeated = ({ ruleId }: { ruleId: string }) => ruleId === 'repeated-word';
