import assert from 'node:assert/strict';
import { cpuMs } from '../../cpu.ts';
import { made, marked } from './support.ts';

const rule = (scope: string) => `extends: existence\nmessage: "%s"\nscope: ${scope}\ntokens: [boat]`;
const ARTICLE = `---
title: A boat sinks
description: The boat was old.
---

- The boat was insured.

The boat sank. No boat is left.

## A boat comes back

> “The boat was mine,” she said.
`;

describe('the scopes of Vale rules', () => {
  const count = (scope: string): number => marked(rule(scope), ARTICLE).length;

  it('are parts of the article', () => {
    assert.equal(count('text'), 7);
    assert.equal(count('heading'), 2);
    assert.equal(count('heading.h1'), 1);
    assert.equal(count('heading.h2'), 1);
    assert.equal(count('paragraph'), count('text') - count('heading') - count('list') - count('blockquote'));
    assert.equal(count('sentence'), 7);
    assert.equal(count('raw'), 7);
  });

  it('leave out, combine, and may be several', () => {
    assert.equal(count('~heading'), 5);
    assert.equal(count('text & ~heading.h1'), 6);
    assert.equal(count('[heading.h1, heading.h2]'), 2);
    assert.equal(count('text.md'), 7);
    assert.equal(count('text.txt'), 0);
  });

  it('let a pattern begin and end with a sentence', () => {
    const first = "extends: existence\nmessage: '%s'\nscope: sentence\ntokens: ['^No boat']";
    assert.deepEqual(marked(first, ARTICLE), ['No boat']);
    assert.deepEqual(marked(first.replace('sentence', 'paragraph'), ARTICLE), []);
  });

  it('that no article has are named', () => {
    const { rule: none, problems } = made(rule('table.header'));
    assert.equal(none, undefined);
    assert.match(problems.join(), /“scope: table.header” is not read/);
    const { rule: some, problems: told } = made(rule('[heading, code]'));
    assert.ok(some);
    assert.match(told.join(), /“scope: code” is not read/);
  });
});

describe('a Vale rule that cannot be used', () => {
  const refused = (source: string): string => {
    const { rule: none, problems } = made(source);
    assert.equal(none, undefined);
    return problems.join('\n');
  };

  it('is named where it is broken', () => {
    assert.match(refused(''), /1: The file is empty/);
    assert.match(refused('- a'), /1: A rule belongs here/);
    assert.match(refused('message: a'), /“extends” is missing/);
    assert.match(refused('extends: existance\nmessage: a\ntokens: [b]'), /1: .*did you mean “existence”/);
    assert.match(refused('extends: existence\ntokens: [b]'), /“message” is missing/);
    assert.match(refused('extends: existence\nmessage: a'), /“tokens” or “raw” is missing/);
    assert.match(refused('extends: existence\nmessage: a\nlevel: fatal\ntokens: [b]'), /3: Write “suggestion”/);
    assert.match(refused("extends: existence\nmessage: a\ntokens:\n  - '(b'"), /4: The pattern “\(b” .* not closed/);
    assert.match(refused('extends: metric\nmessage: a\nformula: words / magic\ncondition: "> 1"'), /“magic”/);
    assert.match(refused('extends: existence\nmessage: "a\ntokens: [b]'), /1: |2: /);
  });

  it('and one of a kind that is not read, with the reason', () => {
    for (const kind of ['sequence', 'spelling', 'script', 'readability'])
      assert.match(refused(`extends: ${kind}\nmessage: a`), new RegExp(`1: “extends: ${kind}” is not read: \\w`));
  });

  it('keeps what of it can be used', () => {
    const { rule: kept, problems } = made("extends: existence\nmessage: '%s'\nmistake: 1\ntokens:\n  - '(b'\n  - boat");
    assert.deepEqual(kept?.triggers, ['boat']);
    assert.equal(problems.length, 2);
    assert.match(problems[0]!, /3: “mistake” means nothing/);
  });

  it('takes words that mean something else in YAML as words', () => {
    const source = "extends: existence\nmessage: '%s'\ntokens: [true, 1984, yes, Null]";
    assert.deepEqual(marked(source, 'It is true, yes, 1984 and Null.\n'), ['true', 'yes', '1984', 'Null']);
  });
});

describe('hostile Vale rules', () => {
  it('take no more time than their length, whatever their pattern', () => {
    const text = `${'a'.repeat(15_000)}\n\n${'word and word. '.repeat(1_000)}\n`;
    for (const token of ['(a+)+$', '(?:a|a)*b', '(?:.*)*x', '(\\w+\\s?)*!', '(?=(a+)+$)x']) {
      const took = cpuMs(() => {
        try {
          marked(`extends: existence\nmessage: a\nnonword: true\ntokens: ['${token}']`, text);
        } catch (error) {
          assert.match((error as Error).message, /takes too long|"because":"time"/);
        }
      });
      assert.ok(took < 20_000, token);
    }
  });

  it('are read to the end, whatever stands in them', () => {
    for (const source of [
      'extends: [a]',
      'extends: {a: b}',
      'extends: existence\nmessage: {a: b}',
      '{',
      '&a *a',
      'a: !x b',
    ])
      assert.ok(made(source).problems.length > 0, source);
    const { problems } = made('extends: existence\nmessage: a\ntokens: {a: b}\nscope: {a: b}\naction: 1\nlimit: x');
    assert.ok(problems.length > 0);
    made('extends: substitution\nmessage: a\nswap:\n  constructor: __proto__\n  __proto__: a');
    made('extends: metric\nmessage: a\nformula: constructor\ncondition: toString');
  });
});
