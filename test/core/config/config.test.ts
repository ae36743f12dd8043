import assert from 'node:assert/strict';
import { resolveStyle } from '../../../src/core/config/config.ts';
import { configPaths, UNCONFIGURED } from '../../../src/core/config/resolved.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { blockRule, type Rule } from '../../../src/core/linter/rule.ts';
import { cpuMs } from '../../cpu.ts';

const lead: Rule = blockRule({
  id: 'lead-too-long',
  category: 'readability',
  scope: 'block',
  severity: 'info',
  summary: '',
  why: '',
  options: {
    words: { description: '', default: 35, minimum: 10, maximum: 80 },
    strict: { description: '', default: false },
    form: { description: '', default: 'short', enum: ['short', 'long'] },
    except: { description: '', default: [] as string[] },
  },
  examples: { flagged: [], accepted: [] },
  check: () => [],
});

const resolve = (configText: string) => resolveStyle({ configText }, [lead]);
/** What is reported, as `line:column message`. */
const complaints = (configText: string) =>
  resolve(configText).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

describe('configuration', () => {
  it('reads every part', () => {
    const { style, articles, ignore, accepted, problems } = resolve(`{
      // Comments and trailing commas are welcome.
      "$schema": "x.json",
      "style": "guardian",
      "checks": { "readability": "hint", "lead-too-long": { "severity": "warning", "options": { "words": 30 } } },
      "people": [{ "name": "Ana Prado", "aliases": ["Ana P"], "pronoun": "she", "refer": "Prado" }],
      "neverPeople": ["Victoria"],
      "articles": ["copy/*.txt"],
      "ignore": ["archive"],
      "accepted": [
        { "check": "lead-too-long", "article": "a.txt", "words": "The mayor", "after": "said on Monday", "note": "agreed" },
      ],
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(accepted, [
      {
        check: 'lead-too-long',
        article: 'a.txt',
        words: 'The mayor',
        before: '',
        after: 'said on Monday',
        note: 'agreed',
      },
    ]);
    assert.equal(style.house, 'guardian');
    assert.deepEqual(style.checks, {
      'category:readability': { severity: 'hint' },
      'lead-too-long': { severity: 'warning', options: { words: 30 } },
    });
    assert.deepEqual(style.people, [{ name: 'Ana Prado', aliases: ['Ana P'], pronoun: 'she', refer: 'Prado' }]);
    const written = [articles, ignore].map((globs) => globs.map((glob) => glob.written));
    assert.deepEqual([style.neverPeople, ...written], [['Victoria'], ['copy/*.txt'], ['archive']]);
  });

  it('is the default style without file and settings, and for an empty file', () => {
    assert.deepEqual(resolveStyle({}).style, DEFAULT_STYLE);
    assert.deepEqual(resolve(' \n').style, DEFAULT_STYLE);
    assert.deepEqual(resolve(' \n').problems, []);
  });

  it('takes the settings where there is no file, and only there', () => {
    const settings = { style: 'ap', checks: { 'lead-too-long': 'off' } };
    assert.equal(resolveStyle({ settings }, [lead]).style.house, 'ap');
    assert.deepEqual(resolveStyle({ settings }, [lead]).style.checks, { 'lead-too-long': { severity: 'off' } });
    assert.deepEqual(resolveStyle({ configText: '{}', settings }, [lead]).style, DEFAULT_STYLE);
  });

  const broken: Record<string, [text: string, problem: string]> = {
    'a house that does not exist': ['{ "style": "gaurdian" }', '1:12 Did you mean “guardian”?'],
    'a mistyped check': [
      '{\n  "checks": { "led-too-long": "off" }\n}',
      '2:15 “led-too-long” is no check or group of checks; did you mean “lead-too-long”?',
    ],
    'a mistyped part': ['{ "stile": "ap" }', '1:3 “stile” is no part of the configuration; did you mean “style”?'],
    'a severity that does not exist': [
      '{ "checks": { "lead-too-long": "loud" } }',
      '1:32 Write “error”, “warning”, “info”, “hint” or “off”.',
    ],
    'a number out of range': [
      '{ "checks": { "lead-too-long": { "options": { "words": 5 } } } }',
      '1:56 Write a number from 10 to 80.',
    ],
    'an option of the wrong type': [
      '{ "checks": { "lead-too-long": { "options": { "strict": "yes" } } } }',
      '1:57 “true” or “false” (without quotation marks) belongs here.',
    ],
    'an option outside its list': [
      '{ "checks": { "lead-too-long": { "options": { "form": "tall" } } } }',
      '1:55 Write “short” or “long”.',
    ],
    'an option that does not exist': [
      '{ "checks": { "lead-too-long": { "options": { "word": 20 } } } }',
      '1:47 “word” is no option of “lead-too-long”; did you mean “words”?',
    ],
    'a person without a name': ['{ "people": [{ "refer": "Lula" }] }', '1:14 A person needs a “name”.'],
    'an accepted finding of no check': [
      '{ "accepted": [{ "check": "led-too-long", "article": "a.txt", "words": "b" }] }',
      '1:27 “led-too-long” is no check; did you mean “lead-too-long”?',
    ],
    'an accepted finding without its words': [
      '{ "accepted": [{ "check": "lead-too-long", "article": "a.txt" }] }',
      '1:16 An accepted finding needs “words”.',
    ],
    'an accepted finding at no place': [
      '{ "accepted": [{ "check": "lead-too-long", "article": "a.txt", "words": "b", "place": 0 }] }',
      '1:87 Write a whole number of 1 or more.',
    ],
    'accepted findings that are no list': [
      '{ "accepted": {} }',
      '1:15 A list of accepted findings in square brackets belongs here.',
    ],
    'a list that is none': ['{ "ignore": "archive" }', '1:13 A list in square brackets belongs here.'],
    'a file pattern of another program': [
      '{ "ignore": ["archive", "+(*)b"] }',
      '1:25 “+(…)” is not read in file patterns: write alternatives as “{a,b}”, a bracket as “[(]”.',
    ],
    'a file pattern that begins with a mark': [
      '{ "articles": ["!a.txt"] }',
      '1:16 A file pattern cannot begin with “!”; for a name that does, write “\\\\!”.',
    ],
    'a pattern of “files” that is too long': [
      `{ "files": { "${'a*'.repeat(600)}": { "lead-too-long": "off" } } }`,
      '1:14 A file pattern has at most 1,000 characters.',
    ],
    'too many file patterns': [
      `{ "ignore": [${Array.from({ length: 1_001 }, (_, i) => `"${i}"`).join()}] }`,
      '1:5904 A list has at most 1,000 file patterns.',
    ],
    'a missing comma': ['{ "style": "ap"\n  "ignore": [] }', '2:3 A comma is missing here.'],
    'no object at all': ['[]', '1:1 An object in braces belongs here.'],
  };
  for (const [what, [text, problem]] of Object.entries(broken)) {
    it(`reports ${what} where it stands`, () => assert.deepEqual(complaints(text), [problem]));
  }

  it('counts the rest where an entry is broken', () => {
    const { style, problems } = resolve(
      '{ "style": "xx", "checks": { "nope": "off", "lead-too-long": "off" }, "neverPeople": ["A", 1] ',
    );
    assert.deepEqual(style.checks, { 'lead-too-long': { severity: 'off' } });
    assert.deepEqual(style.neverPeople, ['A']);
    assert.equal(problems.length, 4);
  });

  it('lives through text that is no JSON', () => {
    for (const text of ['\0', 'style: ap', '{'.repeat(10_000), '['.repeat(50_000), '"\ud800', '{"style":}']) {
      assert.ok(resolve(text).problems.length > 0, JSON.stringify(text.slice(0, 10)));
    }
  });

  it('tells a hundred problems and how many more there are', () => {
    const names = (count: number) => Array.from({ length: count }, (_, i) => `  "nope-${i}": "off"`).join(',\n');
    const told = complaints(`{ "checks": {\n${names(20_000)}\n} }`);
    assert.equal(told.length, 101);
    assert.match(told[99]!, /^101:3 “nope-99” is no check/);
    assert.equal(told[100], '101:3 And 19900 more problems.');
    assert.equal(complaints(`{ "checks": {\n${names(101)}\n} }`).at(-1), '101:3 And 1 more problem.');
    assert.equal(complaints(`{ "checks": {\n${names(100)}\n} }`).length, 100);
  });

  it('takes time in proportion to what is broken', () => {
    const took = (count: number): number => {
      const text = `{ "people": [${'{ "name": 1, "alias": [] },\n'.repeat(count)}] }`;
      return cpuMs(() => assert.equal(resolve(text).problems.length, 101));
    };
    const few = Math.min(...[1, 2, 3].map(() => took(5_000)));
    const many = took(40_000);
    assert.ok(many < 16 * few + 300, `${Math.round(few)} ms, but ${Math.round(many)} ms for 8 times the text`);
  });

  it('lies beside the article or in a folder above, the nearest first, under one of four names', () => {
    const named = (folder: string) => ['json', 'jsonc', 'yaml', 'yml'].map((ending) => `${folder}copydesk.${ending}`);
    assert.deepEqual(configPaths('/desk/city/a.txt'), ['/desk/city/', '/desk/', '/'].flatMap(named));
    assert.deepEqual(configPaths('C:/desk/a.txt'), ['C:/desk/', 'C:/'].flatMap(named));
    assert.deepEqual(configPaths('a.txt'), []);
  });
});

describe('what no configuration comes to', () => {
  it('is what an empty configuration and settings that say nothing come to', () => {
    assert.deepEqual(resolveStyle({ configText: '{}' }), UNCONFIGURED);
    assert.deepEqual(resolveStyle({ configText: '' }), UNCONFIGURED);
    assert.deepEqual(resolveStyle({ settings: { checks: {} } }), UNCONFIGURED);
  });
});
