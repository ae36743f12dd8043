import assert from 'node:assert/strict';
import fc from 'fast-check';
import { literalGlob, matchesGlobs, readGlob } from '../../../src/core/workspace/glob.ts';
import { cpuMs } from '../../cpu.ts';
import { globsOf } from './globs.ts';

/** By pattern: paths it matches, then paths it does not match. */
const PATTERNS: Readonly<Record<string, readonly [matches: string, others: string]>> = {
  'a.txt': ['a.txt desk/a.txt a.txt/b', 'aa.txt a.txt.old b.txt'],
  '/old/': ['old/a.txt old', 'city/old/a.txt'],
  './old': ['old/a.txt', 'older/a.txt'],
  'old/': ['city/old/a.txt', 'olden/a.txt'],
  'desk/a': ['desk/a desk/a/b.txt', 'x/desk/a'],
  '*.txt': ['a.txt desk/.txt desk/a.b.txt', 'a.txt2 txt'],
  'desk/*.txt': ['desk/a.txt', 'desk/a/b.txt a.txt'],
  'desk/**/*.txt': ['desk/a.txt desk/a/b/c.txt', 'a.txt deskb/a.txt'],
  '**/desk/*': ['desk/a x/desk/a x/y/desk/a.txt', 'desk'],
  'desk/**': ['desk desk/a desk/a/b', 'deska/b'],
  'a**b': ['ab axxb', 'a/b'],
  '?.txt': ['a.txt é.txt 😀.txt', '.txt ab.txt'],
  '[abx-z].txt': ['a.txt y.txt', 'c.txt w.txt'],
  '[!a-c]1': ['d1', 'b1 1'],
  '[^a]1': ['b1', 'a1'],
  '[]-]1': [']1 -1', 'a1'],
  '[[:digit:]]': ['7', 'a'],
  '[(]a[)]': ['(a)', 'a'],
  '[a': ['[a', 'a'],
  '{a,b}.txt': ['a.txt b.txt', 'c.txt {a,b}.txt'],
  '{desk,city/*}/a.txt': ['desk/a.txt city/x/a.txt', 'city/a.txt'],
  '{a,{b,c}d}e': ['ae bde cde', 'be de'],
  '{a,}b': ['b ab', 'aab'],
  '{a}': ['{a}', 'a'],
  '{a,b': ['{a,b', 'a'],
  '\\*': ['*', 'a'],
  '\\{a,b}': ['{a,b}', 'a'],
  '.hidden': ['.hidden x/.hidden/a', 'hidden'],
};

describe('file patterns of a configuration', () => {
  for (const [pattern, [matching, others]] of Object.entries(PATTERNS)) {
    it(`reads ${pattern}`, () => {
      const globs = globsOf(pattern);
      for (const path of matching.split(' ')) assert.ok(matchesGlobs(path, globs), `${path} is matched`);
      for (const path of others.split(' ')) assert.ok(!matchesGlobs(path, globs), `${path} is not matched`);
    });
  }

  for (const [pattern, said] of [
    ['+(*)b', '“+(…)”'],
    ['(a+)+(b)', '“+(…)”'],
    ['@(a|b)', '“@(…)”'],
    ['{a,*(b)}', '“*(…)”'],
    ['!kept.txt', 'begin with “!”'],
    ['page{1..9}', '“{1..9}”'],
    ['a'.repeat(1_001), 'at most 1,000'],
  ] as const) {
    it(`says that it does not read ${pattern.slice(0, 20)}`, () => {
      const glob = readGlob(pattern);
      assert.ok(typeof glob === 'string' && glob.includes(said), String(glob).slice(0, 200));
    });
  }

  it('names one file, whatever its name is', () => {
    const name = fc.stringMatching(/^[a\\*?[\]{}()!@+,.-]{1,8}$/).filter((one) => one !== '.');
    const path = fc.array(name, { minLength: 1, maxLength: 2 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(path, path, (one, other) => {
        const globs = globsOf(literalGlob(one));
        assert.ok(matchesGlobs(one, globs));
        assert.equal(matchesGlobs(other, globs), other === one || other.startsWith(`${one}/`));
      }),
    );
  });

  it('takes time in proportion to the pattern and the path', () => {
    const patterns = [
      `${'*a'.repeat(490)}c`,
      `${'**/'.repeat(330)}c`,
      `${'{a,a}'.repeat(190)}c`,
      `${'{a,'.repeat(240)}b${'}'.repeat(240)}c`,
    ];
    for (const pattern of patterns) {
      const globs = globsOf(pattern);
      const took = cpuMs(() => assert.ok(!matchesGlobs('a/a'.repeat(1_300), globs), pattern.slice(0, 20)));
      assert.ok(took < 3_000, pattern.slice(0, 20));
    }
  });
});
