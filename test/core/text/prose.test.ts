import assert from 'node:assert/strict';
import retextRepeatedWords from 'retext-repeated-words';
import { proseOf, retextCheck } from '../../../src/core/syntax/text/prose.ts';

describe('retext on a block', () => {
  const check = retextCheck(retextRepeatedWords);

  it('gives a plugin’s messages with offsets into the block', () => {
    const text = 'Marsh spoke in the the hall 🎉. She she left.';
    const found = check(proseOf(text)).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ['the the', 'She she']);
  });

  it('reads masked markup as spaces', () => {
    assert.deepEqual(
      check(proseOf('in the\uFEFF\uFEFFthe hall')).map(({ start }) => start),
      [3],
    );
  });

  it('parses once, when first asked', () => {
    const prose = proseOf('One. Two.');
    assert.equal(prose.tree, prose.tree);
  });
});
