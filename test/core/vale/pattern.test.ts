import assert from 'node:assert/strict';
import { alternative, compiled, type Searched, searched } from '../../../src/core/vale/finder.ts';
import { PatternTrouble } from '../../../src/core/vale/pattern/ast.ts';
import { literalsOf } from '../../../src/core/vale/pattern/literal.ts';
import { TooSlow } from '../../../src/core/vale/pattern/machine.ts';
import { parsePattern } from '../../../src/core/vale/pattern/parse.ts';
import { plainVariants } from '../../../src/core/vale/pattern/plain-variants.ts';
import { wakingWords, wordsOfAll } from '../../../src/core/vale/pattern/wake.ts';

/** All matches of a pattern, which are the same whether small letters are at hand or not. */
function all(source: string, text: string, anyCase = false): string[] {
  const found = allIn({ text, lower: undefined }, source, anyCase);
  assert.deepEqual(allIn(searched(text), source, anyCase), found, `${source} in “${text}” by what it asks for`);
  return found;
}

function allIn(looked: Searched, source: string, anyCase: boolean): string[] {
  const pattern = compiled(source, { anyCase });
  const found: string[] = [];
  for (let at = 0; ; ) {
    const match = pattern.next(looked, at);
    if (!match) return found;
    found.push(looked.text.slice(match.start, match.end));
    at = Math.max(match.end, match.start + 1);
  }
}

/** The same by the regular expressions of JavaScript. */
const native = (source: string, text: string, flags = ''): string[] =>
  [...text.matchAll(new RegExp(source, `gmu${flags}`))].map(([whole]) => whole);

const SAMPLES = [
  'The mayor said: We will go on. we won, e.g. in May; re-read 12th p.m. AND so (on)...',
  'aaa aab abab aXb\nfoo  bar\n\nx1_y-2 “quoted” — dash',
  '',
  'a',
  'Ärger über élan, naïve café 10-20 boats (s) TV1 U.S.A.',
];

const PATTERNS = [
  'a',
  'ab|a',
  'a|ab',
  '(?:a|b)+',
  'a*?b',
  'a+b*',
  '[a-c]{2,3}',
  '[^a-z ]+',
  '\\bw\\w+',
  '^\\w+',
  '\\w+$',
  '\\s{2,}',
  '(?:foo|bar)\\s+(?:bar)?',
  '\\d{1,2}(?:st|nd|rd|th)',
  '[A-Z]{2,}(?= )',
  '(?<=\\s)\\w\\.',
  '(?<!a)b',
  'a(?!b)',
  '(?<=\\b)\\w+(?=\\W)',
  '\\(.+\\)',
  '\\.\\.\\.',
  '[“"][^”"]*[”"]',
  '\\p{Lu}\\p{Ll}+',
  '.',
  '(a)(b)?',
  '(?:a{2}){1,2}',
  '(?=a)\\w',
  'x*',
];

describe('patterns of Vale rules', () => {
  for (const source of PATTERNS)
    it(`match as those of JavaScript: ${source}`, () => {
      // A word of JavaScript has no letters but those of English.
      for (const text of /\\[wWb]/.test(source) ? SAMPLES.slice(0, -1) : SAMPLES) {
        // Both leave empty matches to whoever asks.
        assert.deepEqual(all(source, text).filter(Boolean), native(source, text).filter(Boolean), text);
        const insensitive = native(source, text, 'i').filter(Boolean);
        assert.deepEqual(all(source, text, true).filter(Boolean), insensitive, text);
      }
    });

  it('know words of any script', () => {
    assert.deepEqual(all('\\b\\w+\\b', 'élan naïve Ж'), ['élan', 'naïve', 'Ж']);
    assert.deepEqual(all('\\blan\\b', 'élan'), []);
  });

  it('turn flags on and off inside', () => {
    assert.deepEqual(all('(?i)us', 'US us'), ['US', 'us']);
    assert.deepEqual(all('(?i:u)s', 'Us US'), ['Us']);
    assert.deepEqual(all('u(?-i)s', 'US Us us', true), ['Us', 'us']);
    assert.deepEqual(all('a(?s).b', 'a\nb'), ['a\nb']);
  });

  it('give what groups have found', () => {
    const match = compiled('(\\w+) \\((?:x|([A-Z]+))\\)', {}).next({ text: 'the Bureau (BBC)', lower: undefined }, 0);
    assert.deepEqual(match?.groups, ['Bureau', 'BBC']);
  });

  it('look behind and ahead over any distance', () => {
    assert.deepEqual(all('(?<!:[^ ]+?):\\s[A-Z]', 'a: B x:y: C'), [': B']);
    assert.deepEqual(all('(?<=a(?!c)[^.]*)b', 'a b. b ac b'), ['b']);
  });

  for (const [source, because] of [
    ['(a)\\1', 'once more'],
    ['(?>a)', 'not supported'],
    ['a++', 'not supported'],
    ['(a', 'not closed'],
    ['a)', 'not opened'],
    ['[a', 'not closed'],
    ['*a', 'nothing stands before'],
    ['\\p{Nonsense}', 'no class'],
    ['[z-a]', 'wrong order'],
    ['a{5,2}', 'wrong order'],
    ['a{2000}', '1,000'],
    ['(?x)a', 'flag'],
    ['\\', 'backslash'],
    ['(?:(?:(?:a{1000}){1000}){1000}){1000}', 'too large'],
    ['(?:(?:(?:(?:){1000}){1000}){1000}){1000}', 'too large'],
    ['(?:(?=(?:(?=(?:(?=a){99}b){99}){99}b){99}){99}b){99}', 'too large'],
    [`${'('.repeat(5000)}a${')'.repeat(5000)}`, 'too deeply'],
  ] as const)
    it(`are refused by name: ${source.slice(0, 40)}`, () => {
      assert.throws(
        () => {
          const pattern = compiled(source, {});
          pattern.next({ text: 'aa', lower: undefined }, 0);
        },
        (error) => error instanceof PatternTrouble && error.message.includes(because),
      );
    });

  for (const source of [
    '(a+)+$',
    '(a|a)*b',
    '(?:a?){50}a{50}',
    '(?:.*)*x',
    '(?=(a+)+$)x',
    '(?<=(a|aa)+)b',
    '(\\w+\\s?)*!',
  ])
    it(`take linear time: ${source}`, () => {
      const took = (length: number): number => {
        const text = 'a'.repeat(length);
        const pattern = compiled(source, {});
        const begun = process.cpuUsage().user;
        for (let i = 0; i < 5; i++) {
          try {
            pattern.next({ text, lower: undefined }, 0);
          } catch (error) {
            if (!(error instanceof TooSlow)) throw error;
          }
        }
        return process.cpuUsage().user - begun;
      };
      took(1000);
      const [short, long] = [took(2_000), took(20_000)];
      assert.ok(long < 60 * Math.max(short, 2_000), `${short} µs, ten times the length ${long} µs`);
    });

  it('give up where all places together would take more than linear time', () => {
    const pattern = compiled('a.*b|a', {});
    const text = 'a'.repeat(20_000);
    assert.throws(() => {
      for (let at = 0; at < text.length; at++) pattern.next({ text, lower: undefined }, at);
    }, TooSlow);
  });
});

describe('words that wake a pattern', () => {
  const words = (source: string, isWord = true) =>
    wakingWords(parsePattern(isWord ? `\\b(?:${source})\\b` : source).pattern);

  it('are the longest of each way in which it can be written', () => {
    assert.deepEqual(words('in order to'), ['order']);
    assert.deepEqual(words('boats?'), ['boat', 'boats']);
    assert.deepEqual(words('police(?:man|woman)'), ['policeman', 'policewoman']);
    assert.deepEqual(words('re-?use'), ['reuse', 'use']);
    assert.deepEqual(words('happy[ -]*hour'), ['happyhour', 'happy']);
  });

  it('are none where something may stand beside them', () => {
    assert.equal(words('auto\\w+'), undefined);
    assert.equal(words('\\d+th'), undefined);
    assert.equal(words('cat', false), undefined);
    assert.equal(words('[A-Z]{3}'), undefined);
  });

  it('come of a phrase without being read as a pattern', () => {
    const phrase = alternative('Key West', { anyCase: true, isWord: true });
    assert.deepEqual(phrase.words, ['west']);
    assert.deepEqual(phrase.next(searched('off KEY WEST now'), 0), { start: 4, end: 12, groups: [] });
    assert.equal(phrase.next(searched('monkey west'), 0), undefined);
  });
});

describe('what a plain pattern may look like', () => {
  const PLAIN = ['a', 'b', 'ab', 'é', '’', '-', ' ', 'q1', '?', '?', '(?:', '(?:', ')', ')', '\\b', '|', '|'];
  const PIECES = [...PLAIN, '.', '*', '+', '{2}', '[ab]', '(', '\\s', '^', '😀', '{', '(?i)', '(?=a)'];

  /** Patterns of a few pieces; most are broken, or not plain. */
  function* patterns(count: number): Generator<string> {
    let state = 54_321;
    const below = (n: number): number => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (state >> 8) % n;
    };
    for (let i = 0; i < count; i++)
      yield Array.from({ length: 1 + below(9) }, () => PIECES[below(i % 4 ? PLAIN.length : PIECES.length)]!).join('');
  }

  const treeVariants = (source: string) => wakingWords(parsePattern(source).pattern);

  it('is what its tree says', () => {
    let read = 0;
    for (const one of patterns(20_000)) {
      for (const source of [one, `\\b(?:${one})\\b`]) {
        const plain = plainVariants(source);
        if (!plain) continue;
        read++;
        assert.deepEqual(wordsOfAll(plain.variants), treeVariants(source), source);
      }
    }
    assert.ok(read > 5_000, `${read} were read`);
  });

  it('is left to the tree where there are very many ways', () => {
    for (const source of [`(?:${'a|'.repeat(60)}b)c d`, `${'(?:a|b)'.repeat(10)} cd`, `(?:${'ab?'.repeat(8)})? cd`])
      assert.deepEqual(wordsOfAll(plainVariants(source)?.variants), treeVariants(source), source);
  });

  it('is not told of what is more than letters, edges, choices and what may be left out', () => {
    for (const source of ['a+', 'a??', '\\b?', 'a{2}', '(a)', '[a]', '(?:a', 'a)', '(?i)a', '.', '\\w', '😀'])
      assert.equal(plainVariants(source), undefined, source);
  });
});

describe('characters that a pattern asks for', () => {
  const literals = (source: string, anyCase = true) => literalsOf(parsePattern(source, { anyCase }).pattern);

  it('are those at its beginning, and the longest row', () => {
    assert.deepEqual(literals('\\b(?:boats?)\\b'), { first: 'boat', longest: 'boat' });
    assert.deepEqual(literals('no \\w+ evidence'), { first: 'no ', longest: ' evidence' });
    assert.deepEqual(literals('(?<!not )K\\.O\\.'), { first: 'k.o.', longest: 'k.o.' });
    assert.deepEqual(literals('Hmm{2,}', false), { first: 'hmmm', longest: 'hmmm' });
  });

  it('are none where it can be written without them', () => {
    assert.deepEqual(literals('(?:ab|ac)d?'), { first: '', longest: '' });
    assert.deepEqual(literals('(?:ab)*c?'), { first: '', longest: '' });
    assert.deepEqual(literals('[ab]?é'), { first: '', longest: '' });
    assert.deepEqual(literals('x?yz'), { first: '', longest: 'yz' });
  });
});
