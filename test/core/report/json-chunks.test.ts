import assert from 'node:assert/strict';
import { jsonChunks, map } from '../../../src/core/report/json-chunks.ts';

const many = Array.from({ length: 500 }, (_, id) => ({ id, tags: ['a', `b\n${id}`], none: undefined, inner: {} }));
const VALUES: readonly unknown[] = [
  1,
  'a',
  null,
  [],
  {},
  { a: [], b: undefined, c: { d: [1, { e: 'f\ng' }] } },
  many,
  { head: 'x', many, tail: { many, empty: [] } },
  [many, [many]],
];

describe('JSON in pieces', () => {
  for (const indent of ['', '  ']) {
    it(`is what JSON.stringify writes, ${indent ? 'indented' : 'in a line'}`, () => {
      for (const value of VALUES) {
        assert.equal([...jsonChunks(value, indent)].join(''), JSON.stringify(value, null, indent));
      }
    });

    it(`takes an iterator for an array, ${indent ? 'indented' : 'in a line'}`, () => {
      const lazy = {
        a: map(many, (one) => one),
        none: map([], (one) => one),
        deep: [{ b: map([1, 2], (one) => one) }],
      };
      const eager = { a: many, none: [], deep: [{ b: [1, 2] }] };
      assert.equal([...jsonChunks(lazy, indent)].join(''), JSON.stringify(eager, null, indent));
    });
  }

  it('comes piece by piece, and asks for an element when it is its turn', () => {
    let asked = 0;
    const pieces = jsonChunks(map(many, () => ++asked));
    for (let i = 0; i < 5; i++) pieces.next();
    assert.ok(asked < 5);
  });

  it('writes what a terminal would obey as escapes, with the same meaning', () => {
    const words = 'a\u001B[2J \u009B \u202E \u2066 \uFEFF \u200F é';
    const json = [...jsonChunks({ [words]: words })].join('');
    assert.match(json, /^[ -~é]+$/);
    assert.deepEqual(JSON.parse(json), { [words]: words });
  });
});
