import assert from 'node:assert/strict';
import { wordInConfig, wordInFile } from '../../../src/core/config/words/edits.ts';
import { isAddable } from '../../../src/core/linter/house-words/addable.ts';

/** What a file becomes, and what it is after that was taken back. */
function added(name: string, word: string, before: string): string {
  const change = wordInFile(name, word);
  const after = change.apply(before);
  // An end of line that was missing stays.
  assert.equal(change.revert(after, before).trimEnd(), before.trimEnd());
  return after;
}

describe('adding a house word', () => {
  it('puts it into the configuration, which keeps its comments', () => {
    const change = wordInConfig('sumbit');
    const before = '{\n  // ours\n  "style": "ap"\n}\n';
    const after = change.apply(before);
    assert.equal(after, '{\n  // ours\n  "style": "ap",\n  "words": [\n    { "use": "sumbit" }\n  ]\n}\n');
    assert.equal(change.apply(after), after, 'once');
    assert.equal(wordInConfig('b').apply('{ "words": ["a.csv"] }'), '{ "words": ["a.csv",\n    { "use": "b" }\n  ] }');
  });

  const cases: Record<string, [name: string, word: string, before: string, after: string]> = {
    'a table, in its columns': ['a.csv', 'eBay', 'avoid,use,note\nx,y,z\n', 'avoid,use,note\nx,y,z\n,eBay,\n'],
    'a table with semicolons and no end of line': ['a.csv', 'b', 'Use;Avoid\r\na;c', 'Use;Avoid\r\na;c\r\nb;\r\n'],
    'a table behind comments': ['a.csv', 'b', '# ours\nuse\na\n', '# ours\nuse\na\nb\n'],
    'a list in YAML': ['a.yaml', 'b', '# ours\n- use: a\n  avoid: x\n', '# ours\n- use: a\n  avoid: x\n- b\n'],
    'an indented list in YAML, with a word that YAML takes for another': [
      'a.yml',
      'no',
      '  - a\n',
      '  - a\n  - "no"\n',
    ],
    'a list that has it': ['a.yaml', 'a', '- a\n', '- a\n'],
  };
  for (const [what, [name, word, before, after]] of Object.entries(cases)) {
    it(`puts it into ${what}, and takes it back`, () => assert.equal(added(name, word, before), after));
  }

  it('begins a file that is empty', () => {
    assert.equal(wordInFile('a.csv', 'b').apply(''), 'use,avoid,note\nb,,\n');
    assert.equal(wordInFile('a.yaml', 'b').apply(undefined), '- b\n');
  });

  it('is taken back alone where more was added since', () => {
    const change = wordInFile('a.csv', 'b');
    assert.equal(change.revert('use\na\nb\nc\n', 'use\na\n'), 'use\na\nc\n');
    assert.equal(change.revert('use\na\nb\n', 'use\nb\n'), 'use\na\nb\n', 'it was there before');
  });

  it('refuses a file that it would not be right in', () => {
    for (const [name, text] of [
      ['a.csv', 'avoid,note\nx,y\n'],
      ['a.yaml', '[a, b]\n'],
      ['a.yaml', 'words: 3\n'],
    ] as const)
      assert.throws(() => wordInFile(name, 'c').apply(text), /by hand/, text);
  });

  it('is for words and short phrases', () => {
    for (const word of ['eBay', 'set-up', 'in the round', 'Åland']) assert.ok(isAddable(word), word);
    for (const word of ['', ' a', '42', '—', 'a\nb', 'x'.repeat(101)]) assert.ok(!isAddable(word), word);
  });
});
