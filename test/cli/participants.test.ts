import assert from 'node:assert/strict';
import { type Desk, openDesk } from './desk.ts';

const COPY =
  'Water Minister Salma Qureshi opened the dam on Monday.\n\n“The valley is safe now,” Qureshi said.\n\nThe ministry said that the gates would close in May.\n';

describe('copydesk participants', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'dam.article': COPY });
  });
  afterEach(() => desk.remove());

  it('prints people, mentions and quotes as JSON', async () => {
    const [result] = await desk.json<[Record<string, unknown>]>('participants', '--format', 'json', 'dam.article');
    assert.deepEqual(Object.keys(result), ['file', 'participants', 'quotes']);
    const [person] = result.participants as Record<string, unknown>[];
    assert.deepEqual(Object.keys(person!), ['id', 'name', 'titles', 'mentions', 'quotes']);
    assert.equal(person!.name, 'Salma Qureshi');
    const start = COPY.indexOf('Salma');
    assert.deepEqual((person!.mentions as unknown[])[0], {
      start,
      end: start + 13,
      text: 'Salma Qureshi',
      kind: 'full',
    });
    const said = COPY.indexOf('“');
    assert.deepEqual(person!.quotes, [
      { start: said, end: said + 25, text: '“The valley is safe now,”', direct: true, cue: 'said' },
    ]);
    assert.deepEqual((result.quotes as unknown[])[0], {
      start: said,
      end: said + 25,
      direct: true,
      cue: 'said',
      speaker: 'Salma Qureshi',
      speakerId: person!.id,
      source: null,
    });
  });

  it('prints a list for people', async () => {
    desk.write({ 'nobody.article': 'Rain fell on the valley.\n' });
    const { code, out } = await desk.run(['participants', '.']);
    assert.equal(code, 0);
    assert.match(out, /dam\.article\n {2}Salma Qureshi, Water Minister\n {4}first at 1:16, 2 mentions, 1 statement\n/);
    assert.match(out, /nobody\.article\n {2}Nobody is named\.\n/);
    assert.match(out, /1 person, 2 articles read\.\n$/);
  });
});
