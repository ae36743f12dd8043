import assert from 'node:assert/strict';
import { canBeArticle, containerOf, isArticle, matches, startsLikeWire } from '../../../src/core/article/is-article.ts';

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
    const globs = { articles: ['copy/**/*.txt'], ignore: ['archive', '*.draft.wire'] };
    assert.ok(isArticle('copy/city/bridge.txt', PROSE, globs));
    assert.ok(!isArticle('notes/bridge.txt', PROSE, globs));
    assert.ok(!isArticle('archive/2020/bridge.wire', PROSE, globs));
    assert.ok(!canBeArticle('city/bridge.draft.wire', globs));
  });

  it('matches a pattern with a slash from the folder of the configuration only', () => {
    assert.ok(matches('old/a.txt', ['/old/']));
    assert.ok(!matches('city/old/a.txt', ['/old/']));
    assert.ok(matches('city/old/a.txt', ['old/']));
  });

  it('takes what the first line says, not a later one', () => {
    assert.ok(!startsLikeWire('The council met.\n\nKARACHI: The bridge is shut.'));
  });

  it('reads by name', () => {
    assert.equal(containerOf('a/b.MD'), 'markdown');
    assert.equal(containerOf('a/b.txt'), 'wire');
  });
});
