import assert from 'node:assert/strict';
import { factsOf } from '../../../src/core/analysis/facts.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { findPhrases, phraseList, phraseListWithFixes, telltales } from '../../../src/core/linter/phrases.ts';

/** What a list marks in a paragraph, with what it would write. */
function marks(source: string, text: string): string[] {
  const block = factsOf({ kind: 'paragraph', container: 'wire', text, entry: '' }, DEFAULT_STYLE);
  return findPhrases(block, phraseList(source)).map(
    ({ start, end, phrase }) => `${text.slice(start, end)}: ${phrase.instead.join(', ')}`,
  );
}

describe('phrase lists', () => {
  it('marks either word at a place and offers what stands behind the arrow', () => {
    assert.deepEqual(marks('held/hold talks → met | talked', 'They held talks.'), ['held talks: met, talked']);
    assert.deepEqual(marks('held/hold talks', 'They hold, talks.'), []);
  });
  it('does not mark what stands in brackets, and asks for it', () => {
    const list = '(the last) rights (of/at) → rites';
    assert.deepEqual(marks(list, 'He read the last rights of all.'), ['rights: rites']);
    assert.deepEqual(marks(list, 'The last rights went to Hull. Rights of all.'), []);
  });
  it('bars words after an exclamation mark, and takes the end of the block for none of them', () => {
    const list = '(!or rather) then (!it/on) → than';
    assert.deepEqual(marks(list, 'It was rather then'), ['then: than']);
    assert.deepEqual(marks(list, 'Or rather then he left. It was rather then it fell.'), []);
  });
  it('gives each word of a place its own', () => {
    const list = 'wreck/wrecks (havoc) → wreak/wreaks';
    assert.deepEqual(marks(list, 'Gales wreck havoc; he wrecks havoc.'), ['wreck: wreak', 'wrecks: wreaks']);
  });
  it('knows choices of words by name, and any number', () => {
    const list = '@the = a/the\nmore then (@the/@number) → more than';
    assert.deepEqual(marks(list, 'It is more then 20 and more then the rest.'), [
      'more then: more than',
      'more then: more than',
    ]);
    assert.deepEqual(marks(list, 'It cost more then.'), []);
  });
  it('is woken by no word that may not stand there', () => {
    assert.deepEqual(telltales(phraseList('raised (to !everywhere) → razed')), ['raised']);
  });
  it('refuses a line without a replacement where the message wants one, and says which', () => {
    const list = '# Slips.\n@of = of/off\nfree rain → free rein\nhe could @of';
    assert.throws(() => phraseListWithFixes(list, 'slips.txt'), /slips\.txt, line 4: “he could @of” lacks “→”/);
    assert.equal(phraseListWithFixes('# Slips.\nfree rain → free rein', 'slips.txt').size, 1);
  });
});
