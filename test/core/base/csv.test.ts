import assert from 'node:assert/strict';
import { cellAt } from '../../../src/core/base/csv.ts';

describe('a cell of a table', () => {
  it('ends at its delimiter, at the end of its line, or with the text', () => {
    assert.deepEqual(cellAt('a b;c', 0, ';'), { text: 'a b', start: 0, end: 3 });
    assert.deepEqual(cellAt('a;b,c\r\nd', 2, ';'), { text: 'b,c', start: 2, end: 5 });
    assert.deepEqual(cellAt('a;b', 2, ';'), { text: 'b', start: 2, end: 3 });
    assert.deepEqual(cellAt('a;', 2, ';'), { text: '', start: 2, end: 2 });
  });

  it('holds delimiters and line ends in quotation marks, and one mark for two', () => {
    assert.deepEqual(cellAt('a,"b, ""c""\nd",e', 2, ','), { text: 'b, "c"\nd', start: 2, end: 14 });
    assert.deepEqual(cellAt('""', 0, ','), { text: '', start: 0, end: 2 });
  });

  it('goes on to the end where its mark is never closed', () => {
    assert.deepEqual(cellAt('"a,b""\nc', 0, ','), { text: 'a,b"\nc', start: 0, end: 8, unclosed: true });
  });

  it('is not closed beyond the length allowed', () => {
    assert.deepEqual(cellAt('"abc",d', 0, ',', 5), { text: 'abc', start: 0, end: 5 });
    assert.deepEqual(cellAt('"abcd",e', 0, ',', 5), { text: 'abcd', start: 0, end: 5, unclosed: true });
  });
});
