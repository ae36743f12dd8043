/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is built are templates, which are strings here */
// The letters and digits of patterns, as the build spells them out.
import assert from 'node:assert/strict';
import { capitals, smalls } from '../../scripts/build/capitals.mjs';
import { digits, letters } from '../../scripts/build/letters.mjs';
import { shortLetters, spelledOut } from '../../scripts/build/short-letters.mjs';

const letter = new RegExp(`^[${letters}]$`, 'u');
const digit = new RegExp(`^[${digits}]$`, 'u');

/** Characters of the blocks that hold Latin, Greek and Cyrillic letters, but for Greek marks of their own. */
function* ofEuropeanScripts() {
  for (const [from, to] of [
    [0x20, 0x36f],
    [0x388, 0x52f],
    [0x1e00, 0x1eff],
    [0x2000, 0x206f],
    [0x20a0, 0x20cf],
  ])
    for (let code = from; code <= to; code++) yield String.fromCodePoint(code);
}

describe('letters and digits spelt out', () => {
  it('are those of Unicode in Latin, Greek and Cyrillic copy, and no mark or sign of currency', () => {
    for (const char of ofEuropeanScripts()) {
      if (/\p{Cn}/u.test(char)) continue;
      assert.equal(letter.test(char), /\p{L}/u.test(char), `letter ${char} ${char.codePointAt(0).toString(16)}`);
      assert.equal(digit.test(char), /\p{N}/u.test(char), `digit ${char} ${char.codePointAt(0).toString(16)}`);
    }
  });

  it('are all the letters there are, and no white space or emoji', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const char = String.fromCodePoint(code);
      if (/\p{L}/u.test(char)) assert.ok(letter.test(char), char);
      if (/\s/.test(char)) assert.ok(!letter.test(char) && !digit.test(char), code.toString(16));
    }
    for (const sign of ['😀', '🇺🇸', '™', '©', '→', '•', '№', '℃', '（', '。']) {
      for (const char of sign) assert.ok(!letter.test(char) && !digit.test(char), sign);
    }
  });

  it('are capitals and small letters exactly where a Unicode of this age has some, below the pairs of surrogates', () => {
    const capital = new RegExp(`^[${capitals}]$`, 'u');
    const small = new RegExp(`^[${smalls}]$`, 'u');
    for (let code = 0; code <= 0xffff; code++) {
      const char = String.fromCodePoint(code);
      assert.ok(!capital.test(char) || /\p{Lu}/u.test(char), `capital ${code.toString(16)}`);
      assert.ok(!small.test(char) || /\p{Ll}/u.test(char), `small ${code.toString(16)}`);
      // A later Unicode may have more of the rarer ones.
      if (code >= 0x530 && !(code >= 0x1e00 && code < 0x2000)) continue;
      assert.equal(capital.test(char), /\p{Lu}/u.test(char), `capital ${code.toString(16)}`);
      assert.equal(small.test(char), /\p{Ll}/u.test(char), `small ${code.toString(16)}`);
    }
  });

  it('stand in brackets of their own, or in those that are there', () => {
    assert.equal(spelledOut(String.raw`\p{L}+[^\p{L}\]\p{N}]\P{L}`), `[${letters}]+[^${letters}\\]${digits}]\\P{L}`);
    assert.equal(spelledOut(String.raw`\p{Lu}[\p{Ll}-]`), `[${capitals}][${smalls}-]`);
    assert.equal(
      built(String.raw`const a = [/\p{N}/u];`),
      "const a = [/* @__PURE__ */ new RegExp(`[${$digits}]`, 'u')];",
    );
    assert.equal(
      built(String.raw`const a = '\\[\\p{L}(?<![\\p{L}-])';`),
      'const a = `\\\\[[${$letters}](?<![${$letters}-])`;',
    );
    assert.equal(
      built('const a = `[\\\\p{L}${b}\\\\p{N}]\\\\p{L}${c}\\\\p{N}`;'),
      'const a = `[${$letters}${b}${$digits}][${$letters}]${c}[${$digits}]`;',
    );
  });

  it('give the same pattern as the literal, but for the class', () => {
    const source = 'const a = /^\\p{L}\\/`\\d[\\\\\\p{L}-]$/iu; export { a };';
    const text = built(source).replace('export { a };', 'return a;').replaceAll('$letters', 'letters');
    const pattern = new Function('letters', text)(letters);
    assert.equal(pattern.source, spelledOut('^\\p{L}\\/`\\d[\\\\\\p{L}-]$'));
    assert.equal(pattern.flags, 'iu');
  });

  it('are made once in a function, and left where the pattern keeps its place in a text, but for methods that set it back', () => {
    assert.equal(
      built(String.raw`const f = (t) => /\p{L}/u.test(t);`),
      "const f = (t) => ($pattern0 ??= new RegExp(`[${$letters}]`, 'u')).test(t);",
    );
    const global = String.raw`const f = (t) => t.replace(/\p{L}/gu, '');`;
    assert.notEqual(shortLetters(global), global);
    for (const kept of ['t.match(/\\p{L}/uy)', 'rated(t, /\\p{L}/gu)', '/\\p{L}/gu.test(t)']) {
      const source = `const f = (t) => ${kept};`;
      assert.equal(shortLetters(source), source);
    }
  });

  it('are left alone in comments and where the pattern names what is none', () => {
    const source = String.raw`// \p{L}
const a = /\P{L}/u;`;
    assert.equal(shortLetters(source), source);
  });

  it('keep lines where they are', () => {
    const source = 'const a =\n  /\\p{L}/u;\nconst b = 1;\n';
    assert.ok(built(source).startsWith('const a =\n  '));
    assert.equal(shortLetters(source).split('\n')[2], 'const b = 1;');
  });
});

/** A line of source as it is built, without what is added below it. */
const built = (source) => shortLetters(source).replace(/\n(?:var \$pattern|import \{ \w+ as)[\s\S]*$/, '');
