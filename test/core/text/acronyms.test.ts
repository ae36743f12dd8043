import assert from 'node:assert/strict';
import { readAcronyms } from '../../../src/core/syntax/text/acronyms.ts';
import { tokenise } from '../../../src/core/syntax/text/tokens.ts';

const read = (text: string) =>
  readAcronyms(tokenise(text)).map(({ letters, bracketed, expansion }) => ({
    letters,
    bracketed,
    expansion: expansion && text.slice(expansion.start, expansion.end),
  }));

describe('acronyms', () => {
  it('finds the words that an acronym in brackets stands for', () => {
    assert.deepEqual(read('Staff of the Rural Board of Pay (RBP) left.'), [
      { letters: 'RBP', bracketed: true, expansion: 'Rural Board of Pay' },
    ]);
    assert.equal(read('the Anti-Doping Panel (ADP)')[0]?.expansion, 'Anti-Doping Panel');
  });

  it('finds them after the acronym too', () => {
    assert.equal(read('The RPB (Rural Pay Board) met.')[0]?.expansion, 'Rural Pay Board');
  });

  it('sees through points and plurals', () => {
    assert.deepEqual(
      read('U.S. firms and MPs met.').map(({ letters }) => letters),
      ['US', 'MP'],
    );
  });

  it('leaves shouting, numerals and parts of signs alone', () => {
    for (const text of ['BREAKING NEWS FROM HULL', 'Louis XIV died', 'AT&T paid', 'E.ON paid']) {
      assert.deepEqual(read(text), [], text);
    }
  });
});
