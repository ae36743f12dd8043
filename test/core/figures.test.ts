import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';

const figures = (text: string) => createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire' }).figures;

describe('the figures of an article', () => {
  it('count the body and give reading ease and grade by their formulas', () => {
    const { words, sentences, paragraphs, syllables, sentenceLength, readingEase, grade } = figures(
      'The cat sat on the mat in the hall. It saw a dog.\n\nThe dog ran off in May 2026.\n',
    );
    assert.deepEqual([words, sentences, paragraphs, syllables], [20, 3, 2, 19]);
    assert.equal(sentenceLength.toFixed(2), '6.67');
    const spoken = 19;
    assert.equal(readingEase?.toFixed(3), (206.835 - 1.015 * (spoken / 3) - 84.6 * (syllables / spoken)).toFixed(3));
    assert.equal(grade?.toFixed(3), (0.39 * (spoken / 3) + 11.8 * (syllables / spoken) - 15.59).toFixed(3));
  });

  it('are the same after an edit as from scratch', () => {
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    analyzer.analyse('Rain fell on the valley.\n\nThe dam held for two days.\n', { container: 'wire' });
    const after = 'Rain fell on the valley.\n\nThe dam held for three long days.\n';
    assert.deepEqual(analyzer.analyse(after, { container: 'wire' }).figures, figures(after));
  });

  it('are the same whether readability is worked out at once or when it is asked for', () => {
    const text = 'Rain fell on the valley.\n\nThe dam held for two days.\n';
    const read = createAnalyzer(DEFAULT_STYLE).analyse(text, { container: 'wire', readability: true });
    assert.deepEqual(read.figures, figures(text));
  });

  it('are those of their own text, also when asked for after the next one was read', () => {
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    const before = analyzer.analyse('Rain fell on the valley.\n', { container: 'wire' }).figures;
    analyzer.analyse('Considerable precipitation was registered.\n', { container: 'wire' });
    assert.deepEqual(before, figures('Rain fell on the valley.\n'));
  });

  it('have no readability without a sentence', () => {
    const { words, readingEase, grade } = figures('');
    assert.deepEqual([words, readingEase, grade], [0, null, null]);
  });
});
