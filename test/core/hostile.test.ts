import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import type { Article, Container } from '../../src/core/model.ts';
import { proseOf } from '../../src/core/syntax/text/prose.ts';
import { cpuMs } from '../cpu.ts';

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
  'carriage returns': 'a \r\n\u00a0\r',
  'white space': ' \t\u00a0',
  backticks: '`a``',
  'links begun': '![[',
  'comments begun': '<!--',
  'brackets and question marks': '(a b?',
  'figures and commas': '0,',
  'full stops': '.',
  'one endless word': 'nq',
};
/** What made single patterns run for minutes: a long run of something in the middle of what they look for. */
const ONE_PLACE: Readonly<Record<string, string>> = {
  'a credit of many agencies': `Bridge shut\n\nThe bridge on Monday — ${'AP / '.repeat(18)}2024\n\nThe council met.`,
  'a line of many agencies': `Bridge shut\n\n— ${'AP / '.repeat(16)}2024\n\nThe council met.`,
  'a question in brackets': `The council (a${' '.repeat(38)}${'?'.repeat(8_000)}] met.`,
  'blanks between two quotations': `“We go on.”${' '.repeat(8_000)}(Roe) said, “they will never go there again.”`,
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
        let article: Article | undefined;
        assert.ok(cpuMs(() => ({ article } = createAnalyzer(DEFAULT_STYLE).analyse(text, { container }))) < MOST_MS);
        assert.ok(article?.blocks.every(({ start, end }) => start < end && end <= text.length));
      });
    }
  }

  for (const [name, text] of Object.entries(ONE_PLACE)) {
    it(`comes to an end on ${name}`, () => {
      for (const container of ['wire', 'markdown'] satisfies Container[]) {
        const took = cpuMs(() => createAnalyzer(DEFAULT_STYLE).analyse(text, { container }));
        assert.ok(took < MOST_MS / 4);
      }
    });
  }

  it('parses prose whatever its line ends', () => {
    let type = '';
    const took = cpuMs(() => ({ type } = proseOf(`The council met${'\r\n '.repeat(40)}\u00a0on Monday.`).tree));
    assert.equal(type, 'RootNode');
    assert.ok(took < MOST_MS / 4);
  });

  it('counts the syllables of a word that is none in little time', () => {
    const text = `The council ${'nq'.repeat(400_000)} met.`;
    const took = cpuMs(() => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' }));
    assert.ok(took < MOST_MS / 10);
  });

  it('takes the pieces of one endless paragraph for no paragraphs', () => {
    const text = 'Rain fell on the town and on the river bank. '.repeat(1_000);
    const { findings } = createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' });
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'duplicate-paragraph').map(({ start }) => start),
      [],
    );
  });
});
