import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import type { Container } from '../../src/core/model.ts';

const ARTICLE = [
  'Council shuts old bridge',
  'KARACHI: Works Secretary Asghar Shah shut the bridge on Tuesday, officials said.',
  '“We found cracks,” Shah said. “Nobody was hurt.',
  '“It will open in May,” he added.',
  'Helen Marsh, who leads the council, told reporters the the ferry would run.',
  'Marsh said 9,000 cars a day would need another way.',
].join('\n\n');

/** Pieces that split and join paragraphs, open quotations, change kinds, or are no text at all. */
const PIECES = [
  '\n\n',
  '\n',
  '\r\n\r\n',
  ' ',
  '“',
  '”',
  '"',
  'x',
  'Marsh said',
  '🎉',
  '\ud83c',
  '\0',
  '---\n',
  '# ',
  'ENDS',
  '— APP',
  '\n\n\n\n',
];

const edit = fc.record({
  // In thousandths of the text; not `fc.double`, nearly all of whose numbers are next to zero.
  at: fc.nat({ max: 1000 }),
  remove: fc.nat({ max: 60 }),
  insert: fc.constantFrom('', ...PIECES),
});

function edited(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const from = Math.floor((at / 1000) * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

describe('the analyzer', function () {
  this.timeout(120_000);

  for (const container of ['wire', 'markdown'] as Container[]) {
    it(`gives for edited ${container} text what it gives for the text itself`, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
          const analyzer = createAnalyzer(DEFAULT_STYLE);
          let text = ARTICLE;
          analyzer.analyse(text, { container });
          for (const change of edits) {
            text = edited(text, change);
            const fresh = createAnalyzer(DEFAULT_STYLE).analyse(text, { container });
            assert.deepEqual(analyzer.analyse(text, { container }), fresh);
          }
        }),
        { numRuns: 25 },
      );
    });
  }

  it('may be abandoned halfway', () => {
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    analyzer.analyse(ARTICLE, { container: 'wire' });
    analyzer.steps(ARTICLE.replaceAll('Shah', 'Mir'), { container: 'wire' }).next();
    const fresh = createAnalyzer(DEFAULT_STYLE).analyse(ARTICLE, { container: 'wire' });
    assert.deepEqual(analyzer.analyse(ARTICLE, { container: 'wire' }), fresh);
  });

  it('never throws, whatever the string', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom(...PIECES, 'Marsh', '.', '12', 'said', '(', '—', ':', 'Mr.'), { maxLength: 60 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(strings, fc.constantFrom<Container>('wire', 'markdown'), (text, container) => {
        createAnalyzer(DEFAULT_STYLE).analyse(text, { container });
      }),
      { numRuns: 150 },
    );
  });
});
