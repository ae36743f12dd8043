import assert from 'node:assert/strict';
import { measured } from './hostile.ts';
import { HOSTILE } from './hostile-texts.ts';

/** Short, so that what takes more than quadratic time shows: `npm run fuzz -- --hostile` tries longer ones. */
const SIZE = 1_000;

describe('hostile texts', function () {
  this.timeout(60_000);

  it('are many', () => {
    assert.ok(HOSTILE.length >= 80);
    const names = HOSTILE.map(({ name, container }) => `${container} ${name}`);
    assert.equal(new Set(names).size, names.length);
  });

  for (const text of HOSTILE) {
    it(`take time in proportion: ${text.name} (${text.container})`, async () => {
      assert.equal((await measured(text, SIZE)).wrong, undefined);
    });
  }
});
