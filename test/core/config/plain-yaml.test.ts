import assert from 'node:assert/strict';
import { readPlainYaml } from '../../../src/core/config/plain-yaml.ts';
import { readYaml } from '../../../src/core/config/yaml.ts';

const RULES = [
  "extends: existence\nmessage: \"Not '%s'.\"\nlink: https://example.org/1#a\nignorecase: true\n\ntokens:\n  - 'a''b q1'\n  - foo bar\n  - 12\n",
  "---\n# Words\nextends: substitution\naction:\n  name: replace\nswap:\n  # The longest first\n  '(?:a|b): q1': ab\n  foo bar: \\bbaz\\b\n  true: 'x'\n",
  "tokens:\n- a\n- 'b'\nraw:\n    - p:q\n    - y#z\n",
];
const PIECES =
  " |  |\n|:|: |#| #|'|\"|-|- |\n- |\n  - |a|\\|&|*|!|>|%|@|`|?|,|[|]|{|}|\t|\r\n|---|...|~|1|é|\u2028|\n\n|\n  x: y|(|$|/|''|null".split(
    '|',
  );

/** Texts that are a rule but for some characters. */
function* mangled(count: number): Generator<string> {
  let state = 12_345;
  const below = (n: number): number => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (state >> 8) % n;
  };
  for (let i = 0; i < count; i++) {
    let text = RULES[below(RULES.length)]!;
    for (let k = below(3); k >= 0; k--) {
      const at = below(text.length + 1);
      text = text.slice(0, at) + PIECES[below(PIECES.length)] + text.slice(at + below(3));
    }
    yield text;
  }
}

describe('YAML of one line each', () => {
  it('is read as all YAML is', () => {
    for (const text of RULES) assert.deepEqual(readPlainYaml(text), readYaml(text, assert.fail));
  });

  it('is read as all YAML is, or left to that, whatever else stands in it', () => {
    let read = 0;
    for (const text of mangled(3_000)) {
      const plain = readPlainYaml(text);
      if (!plain) continue;
      read++;
      assert.deepEqual(
        plain,
        readYaml(text, (_, message) => assert.fail(`${JSON.stringify(text)}: ${message}`)),
      );
    }
    assert.ok(read > 300, `${read} were read`);
  });

  it('leaves what is broken to whom can tell what is', () => {
    for (const text of [
      '',
      'extends:\n',
      'a: b\na: c\n',
      'a: [b\n',
      'a: "b\n',
      'a: b\n  c\n',
      'a:\n  - b\n - c\n',
      'a: *b\n',
    ])
      assert.equal(readPlainYaml(text), undefined, text);
  });
});
