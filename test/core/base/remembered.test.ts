import assert from 'node:assert/strict';
import { Remembered, remembering, rememberingOf } from '../../../src/core/base/remembered.ts';

describe('what is remembered of the text before', () => {
  /** The stretches of which something is made anew when each text is read after the other. */
  function madeOf(...texts: readonly (readonly string[])[]): string[][] {
    let made: string[] = [];
    const memory = new Remembered((stretch) => {
      made.push(stretch);
      return stretch.toUpperCase();
    });
    return texts.map((text) => {
      made = [];
      memory.turn();
      assert.deepEqual(
        text.map((stretch) => memory.of(stretch)),
        text.map((stretch) => stretch.toUpperCase()),
      );
      return made;
    });
  }

  it('is what it has again, also behind what is new, gone or another', () => {
    const before = ['a', 'b', 'c', 'd', 'e'];
    for (const [after, made] of [
      [before, []],
      [['a', 'b', 'x', 'c', 'd', 'e'], ['x']],
      [['a', 'c', 'd', 'e'], []],
      [['a', 'b', 'x', 'd', 'e'], ['x']],
      [['a', 'a', 'b', 'c'], []],
    ] as const)
      assert.deepEqual(madeOf(before, after)[1], made, after.join());
  });

  it('is all of it, where many stand elsewhere', () => {
    const before = Array.from({ length: 40 }, (_, i) => `stretch ${i}`);
    const [, made, back] = madeOf(before, [...before].reverse(), before);
    assert.ok(made!.length <= 4 && back!.length <= 4, [made, back].join(' | '));
  });

  it('is nothing of the text before that', () => {
    assert.deepEqual(madeOf(['a'], ['b'], ['a']), [['a'], ['b'], ['a']]);
  });

  it('is one of each where a text is full of the same', () => {
    assert.ok(madeOf(Array.from({ length: 100 }, (_, i) => `stretch ${i % 7}`))[0]!.length <= 11);
  });
});

describe('a function that remembers', () => {
  it('works out again only what nobody has asked for lately', () => {
    const made: string[] = [];
    const upper = remembering(2, (text) => {
      made.push(text);
      return text.toUpperCase();
    });
    for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'b']) assert.equal(upper(text), text.toUpperCase());
    assert.deepEqual(made, ['a', 'b', 'c', 'd', 'b']);
  });

  it('remembers nothing as well', () => {
    let made = 0;
    const none = remembering(2, () => {
      made++;
      return undefined;
    });
    none('a');
    none('a');
    assert.equal(made, 1);
  });
});

describe('what is remembered of an object', () => {
  it('is made once for each, whatever it is', () => {
    let made = 0;
    const sizeOf = rememberingOf((list: readonly string[]) => {
      made++;
      return list.length || undefined;
    });
    const [one, none] = [['a'], []];
    assert.deepEqual(
      [sizeOf(one), sizeOf(none), sizeOf(one), sizeOf(none), sizeOf(['a'])],
      [1, undefined, 1, undefined, 1],
    );
    assert.equal(made, 3);
  });
});
