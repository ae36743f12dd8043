import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, parseTree } from 'jsonc-parser';
import { resolveStyle } from '../../../src/core/config/config.ts';
import {
  additionOf,
  settingOf,
  valueAt,
  withArticleMoved,
  withItem,
  withoutItems,
  withValue,
} from '../../../src/core/config/edits.ts';
import { cpuMs } from '../../cpu.ts';

const off = (text: string | undefined, check: string, file?: string) =>
  withValue(text, file === undefined ? ['checks', check] : ['files', file, check], 'off');

describe('turning a check off in a configuration', () => {
  it('makes a text where there is none', () => {
    assert.deepEqual(JSON.parse(off(undefined, 'repeated-word')), { checks: { 'repeated-word': 'off' } });
  });
  it('keeps comments and what is set already', () => {
    const before = '{\n  // our house\n  "style": "ap",\n  "checks": { "lead-too-long": "off" }\n}\n';
    const after = off(before, 'repeated-word');
    assert.match(after, /\/\/ our house/);
    const { style, problems } = resolveStyle({ configText: after });
    assert.deepEqual(problems, []);
    assert.equal(style.house, 'ap');
    assert.deepEqual(Object.keys(style.checks).sort(), ['lead-too-long', 'repeated-word']);
  });
  it('turns it off for one file', () => {
    const { files } = resolveStyle({ configText: off('{}', 'repeated-word', 'desk/a.txt') });
    const written = files.map((entry) => [entry.files.written, entry.checks]);
    assert.deepEqual(written, [['desk/a.txt', { 'repeated-word': { severity: 'off' } }]]);
  });
  it('can be taken back', () => {
    const text = off('{ "style": "ap" }', 'repeated-word');
    assert.equal(valueAt(text, ['checks', 'repeated-word']), 'off');
    const back = withValue(text, ['checks', 'repeated-word'], undefined);
    assert.equal(valueAt(back, ['checks', 'repeated-word']), undefined);
    assert.equal(withValue(back, ['checks', 'repeated-word'], undefined), back, 'what is not there stays so');
  });
  it('is taken back also after other changes, to what it was', () => {
    const before = '{ "checks": { "repeated-word": "info" } }';
    const change = settingOf(['checks', 'repeated-word'], 'off');
    const later = off(change.apply(before), 'double-space');
    assert.deepEqual(JSON.parse(change.revert(later, before)).checks, {
      'repeated-word': 'info',
      'double-space': 'off',
    });
  });
  it('keeps tabs and the line ends there are', () => {
    const after = off('{\r\n\t"style": "ap"\r\n}\r\n', 'repeated-word');
    assert.equal(after, '{\r\n\t"style": "ap",\r\n\t"checks": {\r\n\t\t"repeated-word": "off"\r\n\t}\r\n}\r\n');
  });
});

describe('a text that is broken', () => {
  const broken: Record<string, [text: string, reason: RegExp]> = {
    'JSON that is cut off': ['{\n  "style": "ap"', /^line 2: A closing brace “}” is missing\. Mend it first\.$/],
    'no object': ['[]', /no object in braces/],
    'a list that is none': ['{ "accepted": {} }', /“accepted” is no list/],
  };
  for (const [what, [text, reason]] of Object.entries(broken)) {
    it(`is refused, with the reason: ${what}`, () => {
      assert.throws(() => withItem(text, 'accepted', 1), { message: reason });
      assert.throws(() => withoutItems(text, 'accepted', () => true), { message: reason });
    });
  }
});

describe('an item of a list', () => {
  const one = { check: 'a', words: 'b' };
  it('is added on a line of its own, the list is made', () => {
    const first = withItem(undefined, 'accepted', one);
    assert.equal(first, '{\n  "accepted": [\n    { "check": "a", "words": "b" }\n  ]\n}\n');
    assert.equal(
      withItem(first, 'accepted', ['c', 'd']),
      '{\n  "accepted": [\n    { "check": "a", "words": "b" },\n    ["c", "d"]\n  ]\n}\n',
    );
  });
  it('comes behind the comment of the line before it', () => {
    assert.equal(
      withItem('{\n  "style": "ap" // ours\n  // end\n}', 'accepted', 1),
      '{\n  "style": "ap", // ours\n  "accepted": [\n    1\n  ]\n  // end\n}',
    );
    assert.equal(
      withItem('{\r\n\t"accepted": [\r\n\t\t1, // one\r\n\t],\r\n}', 'accepted', 2),
      '{\r\n\t"accepted": [\r\n\t\t1, // one\r\n\t\t2,\r\n\t],\r\n}',
    );
  });
  it('that is there already is not added, nor taken back', () => {
    const before = '{\n  "neverPeople": ["A"]\n}\n';
    const change = additionOf('neverPeople', ['A', 'B']);
    const after = change.apply(before);
    assert.deepEqual(JSON.parse(after), { neverPeople: ['A', 'B'] });
    assert.deepEqual(JSON.parse(change.revert(withItem(after, 'neverPeople', 'C'), before)), {
      neverPeople: ['A', 'C'],
    });
    assert.deepEqual(JSON.parse(additionOf('neverPeople', ['B']).apply(undefined)), { neverPeople: ['B'] });
  });
  it('goes with its line, comments between stay', () => {
    const text = '{\n  "accepted": [\n    // first\n    1, // one\n    2,\n    // third\n    3\n  ]\n}\n';
    assert.equal(
      withoutItems(text, 'accepted', (item) => item === 2),
      '{\n  "accepted": [\n    // first\n    1, // one\n    // third\n    3\n  ]\n}\n',
    );
    assert.equal(
      withoutItems(text, 'accepted', (item) => item !== 1),
      '{\n  "accepted": [\n    // first\n    1 // one\n    // third\n  ]\n}\n',
    );
    assert.equal(
      withoutItems(text, 'accepted', () => false),
      text,
    );
    assert.equal(
      withoutItems('{}', 'accepted', () => true),
      '{}',
    );
  });

  it('follows an article that is moved, by itself or with its folder', () => {
    const text =
      '{\n  "accepted": [\n    { "article": "desk/a.txt" }, // one\n    { "article": "desk/a.txt.old" }, 7\n  ]\n}\n';
    assert.equal(withArticleMoved(text, 'desk/a.txt', 'b.txt'), text.replace('desk/a.txt"', 'b.txt"'));
    assert.equal(withArticleMoved(text, 'desk', 'old/desk'), text.replaceAll('desk/', 'old/desk/'));
    assert.equal(withArticleMoved('{}', 'desk', 'old'), '{}');
  });

  const space = fc.constantFrom('', ' ', '\n  ', '\r\n\t', ' // note, "1"\n', ' /* ], */ ');
  const list = fc
    .record({
      items: fc.array(fc.tuple(space, fc.nat(9), space), { maxLength: 5 }),
      end: space,
      trailing: fc.boolean(),
    })
    .map(({ items, end, trailing }) => {
      const inside = items.map(([before, item, after]) => `${before}${item}${after}`).join(',');
      return `{ "a": 1,${end}"accepted": [${inside}${trailing && items.length ? ',' : ''}${end}]${end}}`;
    });
  const commentsIn = (text: string) => (text.match(/\/\/ note, "1"|\/\* \], \*\//g) ?? []).length;

  it('comes and goes in any text, and nothing else does', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 511 }), (text, mask) => {
        const before = parse(text).accepted as number[];
        const more = withItem(text, 'accepted', 10);
        assert.deepEqual(parse(more), { a: 1, accepted: [...before, 10] });
        assert.equal(commentsIn(more), commentsIn(text));
        const isGone = (_: unknown, index: number) => (mask & (1 << index)) !== 0;
        const less = withoutItems(more, 'accepted', isGone);
        assert.deepEqual(
          parse(less),
          { a: 1, accepted: [...before, 10].filter((_, index) => !isGone(_, index)) },
          `${JSON.stringify(more)} → ${JSON.stringify(less)}`,
        );
        assert.equal(commentsIn(less), commentsIn(more), `${JSON.stringify(more)} → ${JSON.stringify(less)}`);
        assert.deepEqual(errorsOf(less), [], less);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes in time that grows with the list, not with its square', () => {
    const items = Array.from({ length: 5000 }, (_, i) => `    { "check": "double-space", "words": "word ${i}" }`);
    const text = `{\n  "accepted": [\n${items.join(',\n')}\n  ]\n}\n`;
    let less = '';
    assert.ok(cpuMs(() => (less = withoutItems(text, 'accepted', (_, index) => index % 2 === 0))) < 1_000);
    assert.equal((parse(less).accepted as unknown[]).length, 2500);
  });
});

function errorsOf(text: string): unknown[] {
  const errors: { error: number; offset: number; length: number }[] = [];
  parseTree(text, errors, { allowTrailingComma: true });
  return errors;
}
