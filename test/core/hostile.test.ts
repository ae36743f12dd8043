import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import type { Container } from '../../src/core/model.ts';
import { DEFAULT_STYLE } from '../../src/core/style/style.ts';

/** Texts that are no articles: what a pattern with nested repetitions or a look at all pairs would choke on. */
const UNITS: Readonly<Record<string, string>> = {
  'one line without spaces': 'a',
  'capitals inside a word': 'Ab',
  'NUL bytes': 'a\0 ',
  'lone surrogates': '\ud800x \udc00',
  'straight quotes': '"',
  'opening quotes': '“a ',
  brackets: '[( ',
  names: 'Ali Khan ',
  'joined names': 'Ali-Khan-',
  figures: '1,000,',
  'years in a row': '2019-',
  hyphens: 'a-',
};
const SIZE = 6_000;
/** Far above what is needed on a busy machine, far below what a pattern that explodes takes. */
const MOST_MS = 8_000;

describe('the core on texts that are no articles', function () {
  this.timeout(120_000);

  for (const [name, unit] of Object.entries(UNITS)) {
    for (const container of ['wire', 'markdown'] satisfies Container[]) {
      it(`comes to an end on ${name} (${container})`, () => {
        const text = unit.repeat(Math.ceil(SIZE / unit.length));
        const before = Date.now();
        const { article } = createAnalyzer(DEFAULT_STYLE).analyse(text, { container });
        assert.ok(Date.now() - before < MOST_MS);
        assert.ok(article.blocks.every(({ start, end }) => start < end && end <= text.length));
      });
    }
  }

  it('takes the pieces of one endless paragraph for no paragraphs', () => {
    const text = 'Rain fell on the town and on the river bank. '.repeat(1_000);
    const { findings } = createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'duplicate-paragraph').map(({ start }) => start),
      [],
    );
  });
});
