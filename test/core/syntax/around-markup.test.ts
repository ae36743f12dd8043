import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { applyEdits } from '../../../src/core/base/edits.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { planRenaming } from '../../../src/core/rename/plan.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { inlineOf } from '../../../src/core/syntax/markdown/inline.ts';
import { aroundMarkup } from '../../../src/core/syntax/markup/around-markup.ts';

/** Writes other words over a stretch of Markdown, given as `before {stretch} after`. */
function written(marked: string, words: string): string | undefined {
  const [start, end] = [marked.indexOf('{'), marked.indexOf('}') - 1];
  const text = marked.replace(/[{}]/g, '');
  const { masks } = inlineOf(text);
  const edits = aroundMarkup([{ start, end, text: words }], text, masks);
  return edits && applyEdits(text, edits);
}

const CASES: readonly (readonly [what: string, marked: string, words: string, result: string | undefined])[] = [
  ['changes the words around a mark', '{finance **minister**} Dar', 'Finance Minister', 'Finance **Minister** Dar'],
  [
    'keeps a link',
    'On {[May](https://a.example/x) 3, 2025} he left',
    'May 3, 2025,',
    'On [May](https://a.example/x) 3, 2025, he left',
  ],
  ['writes what it was given where there is no mark', 'the {end} **now**', 'close', 'the close **now**'],
  ['writes nothing that stands for a mark', 'the {end} **now**', 'clo\uFEFF\uFEFFse', 'the clo se **now**'],
  ['does not take words away across a mark', 'in the{ **the}** hall', '', undefined],
  ['does not leave marks around nothing', 'in **{the}** hall', '', undefined],
];

describe('edits around markup', () => {
  for (const [what, marked, words, result] of CASES) {
    it(what, () => assert.equal(written(marked, words), result));
  }

  it('give the words that were wanted, marks apart', () => {
    const word = fc.constantFrom('tin', 'zinc', 'coal', ',', 'and', 'Tin');
    const marked = fc.tuple(word, fc.boolean()).map(([text, strong]) => (strong ? `**${text}**` : text));
    fc.assert(
      fc.property(
        fc.array(marked, { minLength: 1, maxLength: 8 }),
        fc.array(word, { maxLength: 8 }),
        (before, after) => {
          const words = after.join(' ');
          const result = written(`{${before.join(' ')}}`, words);
          if (result !== undefined) assert.equal(result.replaceAll('**', '').trim(), words);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('an article with markup', () => {
  it('keeps the marks inside a name that is changed everywhere', () => {
    const text = '**Ines** *Roy* left. Roy said so.';
    const analysis = createAnalyzer(DEFAULT_STYLE, []).analyse(text, { container: 'markdown' });
    const person = analysis.participants[0]!;
    assert.equal(person.mentions[0]!.text, 'Ines Roy');
    const renaming = planRenaming(analysis, text, { person, mention: person.mentions[0]! }, 'Ana Lopez');
    assert.ok('edits' in renaming);
    assert.equal(applyEdits(text, renaming.edits), '**Ana** *Lopez* left. Lopez said so.');
  });
});

/** A word in markup, and what of the markup must stand in a text that was mended. */
const MARKS: readonly (readonly [before: string, after: string, whole: RegExp])[] = [
  ['**', '**', /^(?:(?!\*\*).)*\*\*(?!\*)(?:(?!\*\*).)+\*\*(?:(?!\*\*).)*$/s],
  ['[', '](https://a.example/x)', /\[[^[\]]+\]\(https:\/\/a\.example\/x\)/],
];

/** What a fix writes where any one word of an example is emphasised or a link. */
describe('fixes in Markdown', function () {
  this.timeout(120_000);

  for (const rule of RULES) {
    it(`of ${rule.id} leave markup whole`, () => {
      const style = { ...DEFAULT_STYLE, checks: { [rule.id]: { severity: 'info' as const } } };
      const analyzer = createAnalyzer(style, [rule]);
      const fixed = (text: string): string[] =>
        analyzer.analyse(text, { container: 'markdown' }).findings.flatMap(({ message, fixes }) => {
          assert.doesNotMatch(message, /\uFEFF/, text);
          return fixes.map(({ title, edits }) => {
            assert.doesNotMatch(title, /\uFEFF/, text);
            return applyEdits(text, edits);
          });
        });
      // One example is enough: what differs is how the rule writes.
      for (const { text: marked } of rule.examples.flagged.slice(0, 1)) {
        const plain = marked.replace(/[{}]/g, '');
        for (const { 0: word, index } of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
          for (const [before, after, whole] of MARKS) {
            const text = plain.slice(0, index) + before + word + after + plain.slice(index + word.length);
            for (const result of fixed(text)) {
              assert.doesNotMatch(result, /\uFEFF/, text);
              assert.match(result, whole, `of ${text}`);
            }
          }
        }
      }
    });
  }
});
