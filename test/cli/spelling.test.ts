import assert from 'node:assert/strict';
import { type Desk, openDesk } from './desk.ts';

interface Result {
  readonly problems: readonly { readonly rule: string; readonly start: number; readonly fixes: readonly unknown[] }[];
}

describe('spelling on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': 'The plan was sumbitted to the council on Monday.\n' });
  });
  afterEach(() => desk.remove());

  const misspellings = async () => {
    const [result] = await desk.json<[Result]>('lint', '--format', 'json', 'a.article');
    return result.problems.filter(({ rule }) => rule === 'misspelling');
  };

  it('is checked, and says what was meant', async () => {
    const [found, ...others] = await misspellings();
    assert.equal(found?.start, 13);
    assert.equal(found.fixes.length, 1);
    assert.deepEqual(others, []);
  });

  it('is not where the house has turned it off', async () => {
    desk.write({ 'copydesk.json': '{ "checks": { "spelling": "off" } }' });
    assert.deepEqual(await misspellings(), []);
  });
});
