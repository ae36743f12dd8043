import assert from 'node:assert/strict';
import { moved } from '../../src/vscode/diagnostics/settled.ts';

/** Where a span that marks the word `marked` is after an edit, in words. */
function after(before: string, marked: string, [at, length, text]: readonly [number, number, string]): string {
  const start = before.indexOf(marked);
  const standing = { rule: 'a', start, end: start + marked.length };
  const [one] = moved([standing], [{ rangeOffset: at, rangeLength: length, text }]);
  const edited = before.slice(0, at) + text + before.slice(at + length);
  return edited.slice(one!.start, one!.end);
}

describe('a marked word', () => {
  it('is where it was, after edits behind it and before it', () => {
    assert.equal(after('a word here', 'word', [8, 1, 'th']), 'word');
    assert.equal(after('a word here', 'word', [0, 1, 'the']), 'word');
  });

  it('grows with what is typed in it or at its edge, and shrinks with what is deleted', () => {
    assert.equal(after('a word here', 'word', [4, 0, 'x']), 'woxrd');
    assert.equal(after('a word here', 'word', [6, 0, 's']), 'words');
    assert.equal(after('a word here', 'word', [4, 1, '']), 'wod');
  });

  it('is nothing where it was deleted', () => assert.equal(after('a word here', 'word', [0, 11, '']), ''));

  it('is moved by several edits, given from the last to the first', () => {
    const standing = { rule: 'a', start: 10, end: 14 };
    const edits = [
      { rangeOffset: 5, rangeLength: 0, text: 'xx' },
      { rangeOffset: 0, rangeLength: 1, text: '' },
    ];
    assert.deepEqual(moved([standing], edits), [{ rule: 'a', start: 11, end: 15 }]);
  });
});
