import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import type { Analysis, Container } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { DEFAULT_STYLE } from '../../src/core/style/style.ts';

/** Every check speaks, those that are off by default as well. */
const LOUD = {
  ...DEFAULT_STYLE,
  checks: Object.fromEntries(RULES.map(({ id }) => [id, { severity: 'hint' as const }])),
};

/** What people type, and what changes who is named, who speaks, and how the text falls into blocks. */
const TYPED = [
  ...'eas.,-’“”"1 ',
  '\n\n',
  ' Khan',
  ' said',
  ' he',
  ' Mr',
  ' Dr Anna Khan',
  'Former ',
  ' the minister',
  ' (UN)',
  '’s',
  ' ceasefire cease-fire',
];

/** An edit where the last one was or somewhere else; `whole` says whether the analysis runs to its end. */
const edit = fc.record({
  jump: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 2 }),
  remove: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: 9 })),
  insert: fc.constantFrom(...TYPED),
  whole: fc.boolean(),
});

const samples = readdirSync('seeds')
  .filter((name) => /\.(?:txt|article|story|wire|md)$/.test(name))
  .map((name) => ({
    name,
    text: readFileSync(`seeds/${name}`, 'utf8'),
    container: (name.endsWith('.md') ? 'markdown' : 'wire') as Container,
  }));

/** Invariant 1 on whole articles: what was kept of the text before never shows. */
describe('an article that is edited', function () {
  this.timeout(120_000);

  for (const { name, text: start, container } of samples) {
    it(`reads as if it were new: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 8, maxLength: 16 }), (edits) => {
          const analyzer = createAnalyzer(LOUD);
          analyzer.analyse(start, { container });
          let text = start;
          let at = 0;
          for (const { jump, remove, insert, whole } of edits) {
            if (jump !== null) at = Math.floor(jump * text.length);
            text = text.slice(0, at) + insert + text.slice(at + remove);
            at += insert.length;
            if (whole) assert.deepEqual(analyzer.analyse(text, { container }), fresh(text, container));
            else analyzer.steps(text, { container }).next();
          }
        }),
        { numRuns: +(process.env.RUNS ?? 4) },
      );
    });
  }
});

function fresh(text: string, container: Container): Analysis {
  return createAnalyzer(LOUD).analyse(text, { container });
}
