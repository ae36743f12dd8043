import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  canBeArticle,
  containerOf,
  HEAD_LENGTH,
  isArticle,
  isOtherText,
  recognise,
  startsLikeWire,
} from '../../../src/core/workspace/is-article.ts';
import { cpuMs } from '../../cpu.ts';
import { globsOf } from '../workspace/globs.ts';

const NEWS = '---\ntitle: Bridge shut\nauthor: Helen Marsh\n---\n\nThe council shut the bridge.\n';
const PROSE = 'Dear all,\n\nThe meeting is on Monday.\n';

describe('isArticle', () => {
  const yes: Record<string, [name: string, text: string]> = {
    'the extension alone': ['desk/note.wire', PROSE],
    'the extension in capitals': ['NOTE.ARTICLE', ''],
    'a crawl date': ['a.txt', ' date 2026-02-12 The council shut the bridge.'],
    'a crawl date, without an extension': ['desk/bridge', ' date 2026-02-12 The council shut the bridge.'],
    'a dateline after empty lines': ['a.txt', '\n\nKARACHI: The council shut the bridge.'],
    'a slug': ['a.txt', 'BC-Bridge-Council,0450\n\nThe council shut the bridge.'],
    'the label of a release': ['a.txt', 'FOR IMMEDIATE RELEASE\n\nCouncil shuts the bridge\n'],
    'front matter with title and author': ['a.md', NEWS],
    'front matter of news alone': ['a.md', '---\nstandfirst: Cracks in two piers\n---\n'],
    'front matter with Windows line ends': ['a.md', NEWS.replaceAll('\n', '\r\n')],
  };
  for (const [why, [name, text]] of Object.entries(yes)) it(`by ${why}`, () => assert.ok(isArticle(name, text)));

  const no: Record<string, [name: string, text: string]> = {
    'plain text without a sign': ['a.txt', PROSE],
    'a README, even with front matter': ['README.md', NEWS],
    'a README in a folder and another language': ['docs/readme.de.md', NEWS],
    'a changelog': ['CHANGELOG.md', NEWS],
    'a page of documentation': ['guide.md', '---\ntitle: Install\ndescription: How to install it\n---\n'],
    'file without an extension by a dateline alone': ['Makefile', 'KARACHI: The council shut the bridge.'],
    'file without an extension by a later line': ['notes', 'Notes\n\ndate 2026-02-12 The council shut the bridge.'],
    'hidden file': ['.notes', 'date 2026-02-12 The council shut the bridge.'],
    'another kind of file': ['a.ts', ' date 2026-02-12 x'],
    'a transcript': ['a.txt', 'Q: Where were you?\nA: At home.'],
  };
  for (const [why, [name, text]] of Object.entries(no)) it(`is no ${why}`, () => assert.ok(!isArticle(name, text)));

  it('heeds the configuration: articles are in, what is ignored is out', () => {
    const globs = { articles: globsOf('copy/**/*.txt'), ignore: globsOf('archive', '*.draft.wire') };
    assert.ok(isArticle('copy/city/bridge.txt', PROSE, globs));
    assert.ok(!isArticle('notes/bridge.txt', PROSE, globs));
    assert.ok(!isArticle('archive/2020/bridge.wire', PROSE, globs));
    assert.ok(!canBeArticle('city/bridge.draft.wire', globs));
  });

  it('takes what the first line says, not a later one', () => {
    assert.ok(!startsLikeWire('The council met.\n\nKARACHI: The bridge is shut.'));
  });

  it('reads by name', () => {
    assert.equal(containerOf('a/b.MD'), 'markdown');
    assert.equal(containerOf('a/b.txt'), 'wire');
  });
});

describe('recognise', () => {
  for (const [title, text] of samples('articles')) {
    it(`takes for an article: ${title}`, () => {
      const { verdict, reason } = recognise(nameOf(title), text);
      assert.equal(verdict, 'article', `by its ${reason}`);
    });
  }

  for (const [title, text] of samples('others')) {
    it(`takes for no article: ${title}`, () => {
      const { verdict, reason } = recognise(nameOf(title), text);
      assert.notEqual(verdict, 'article', `by its ${reason}`);
    });
  }

  const story = samples('articles').get('headline, byline, body')!;
  const noByline = samples('articles')
    .get('headline, byline without By, body')!
    .replace(/Ellen.*\n.*reporter\n\n/, '');

  it('is unsure where it might be one', () => {
    assert.equal(recognise('a.txt', noByline).verdict, 'unsure');
  });

  it('goes by the same beginning, however much it is given', () => {
    const long = `${'notes\n'.repeat(HEAD_LENGTH / 6)}\n${story}`;
    assert.deepEqual(recognise('a.txt', long), recognise('a.txt', long.slice(0, HEAD_LENGTH)));
  });

  it('takes any line end', () => {
    for (const end of ['\r\n', '\r']) {
      for (const text of [story, ...samples('others').values()]) {
        assert.equal(recognise('a.txt', text.replaceAll('\n', end)).verdict, recognise('a.txt', text).verdict);
      }
    }
  });

  it('is no more than unsure of a file without an extension', () => {
    assert.equal(recognise('desk/story', story).verdict, 'unsure');
    assert.equal(recognise('Makefile', 'all: build\n\tcc -o tide tide.c\n').verdict, 'other');
  });

  it('gives its reason', () => {
    const globs = { articles: globsOf('copy'), ignore: globsOf('old') };
    const reason = (name: string, text: string) => recognise(name, text, globs).reason;
    assert.equal(reason('old/a.txt', story), 'configuration');
    assert.equal(reason('copy/a.txt', ''), 'configuration');
    assert.equal(reason('README.md', story), 'name');
    assert.equal(reason('a.wire', ''), 'name');
    assert.equal(reason('a.txt', 'KARACHI: The bridge is shut.'), 'opening');
    assert.equal(reason('a.md', NEWS), 'front matter');
    assert.equal(
      reason('a.md', '+++\ntitle = "Bridge shut"\nauthors = ["Helen Marsh"]\n+++\nThe bridge is shut.'),
      'front matter',
    );
    assert.equal(reason('a.txt', 'From: a@example.org\nTo: Desk\n\nHi all,\n\nNo.\n'), 'mail');
  });

  it('counts as other texts what is named as text and is no documentation', () => {
    const globs = { articles: [], ignore: globsOf('old') };
    const names = ['a.txt', 'a.md', 'README.md', 'old/a.txt', 'Makefile', 'a.ts'];
    assert.deepEqual(
      names.filter((name) => isOtherText(name, globs)),
      ['a.txt', 'a.md'],
    );
  });

  it('takes time in proportion to the text, whatever it is', function () {
    this.timeout(20_000);
    const shapes = [
      'a',
      ' ',
      '\n',
      '“',
      '"a ',
      'A. ',
      '[](',
      '# ',
      '- ',
      'By ',
      'Aa ',
      '-- ',
      '\t',
      '(',
      '1. ',
      '=',
      'a@',
      'Dear ',
    ];
    for (const shape of shapes) {
      const text = shape.repeat(Math.ceil(HEAD_LENGTH / shape.length));
      const took = cpuMs(() => {
        recognise('a.txt', text);
        recognise('a.txt', `+++\n${text}`);
        recognise('a.md', `---\n${text}`);
      });
      assert.ok(took < 500, shape);
    }
  });
});

/** The invented texts of a file in `samples/`, by their titles. */
function samples(file: string): Map<string, string> {
  const parts = readFileSync(`test/core/syntax/samples/${file}.txt`, 'utf8').split(/^=== /m).slice(1);
  return new Map(parts.map((part) => [part.split('\n', 1)[0]!, part.slice(part.indexOf('\n') + 1)]));
}

const nameOf = (title: string) => (/^(?:Markdown|readme|documentation)/.test(title) ? 'a.md' : 'a.txt');
