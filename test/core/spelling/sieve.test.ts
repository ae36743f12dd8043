import assert from 'node:assert/strict';
import { Sieve, summand } from '../../../src/core/spelling/sieve.ts';

describe('a sieve of words', () => {
  const sieve = new Sieve();
  const words = ['a', 'council', 'councils', 'counsel', 'zygotes', 'x'.repeat(40)];
  for (const word of words)
    sieve.put([...word].reduce((sum, letter, i) => (sum + summand(letter.charCodeAt(0), i)) | 0, 0));
  const letters = (bits: number) => [...'abcdefghijklmnopqrstuvwxyz'].filter((_, i) => bits & (1 << i)).join('');

  it('lets through all that were put in and hardly any other', () => {
    for (const word of words) assert.ok(sieve.lets(word), word);
    for (const word of ['', 'b', 'councli', 'counil', 'zygote', 'thé', 'y'.repeat(40), 'x'.repeat(500)])
      assert.ok(!sieve.lets(word), word);
  });

  it('knows with which letters a word may be one of them', () => {
    assert.equal(letters(sieve.lettersAt('councl', 5, 5)), 'i');
    assert.equal(letters(sieve.lettersAt('council', 7, 7)), 's');
    assert.equal(letters(sieve.lettersAt('ygotes', 0, 0)), 'z');
    assert.equal(letters(sieve.lettersAt('counzil', 4, 5)), 'c');
    assert.equal(letters(sieve.lettersAt('council', 0, 1)), 'c');
    assert.equal(letters(sieve.lettersAt('council', 0, 0)), '');
    assert.equal(letters(sieve.lettersAt('x'.repeat(500), 2, 2)), '');
  });
});
