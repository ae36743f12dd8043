import assert from 'node:assert/strict';
import type { Fact, FactKind } from '../../../src/core/sheet/fact.ts';
import { GOLD, type GoldSheet } from './gold.ts';
import { sheetOf } from './read.ts';

const KINDS: Readonly<Record<'people' | 'quotations' | 'numbers' | 'dates', readonly FactKind[]>> = {
  people: ['person'],
  quotations: ['quotation'],
  numbers: ['number', 'age'],
  dates: ['date'],
};
const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Whether a fact of the right kind stands where the words do. */
function isFound(words: string, name: keyof typeof KINDS, text: string, facts: readonly Fact[]): boolean {
  const start = text.indexOf(words);
  assert.notEqual(start, -1, words);
  const end = start + words.length;
  return facts.some(
    ({ kind, places }) => KINDS[name].includes(kind) && places.some((place) => place.start < end && start < place.end),
  );
}

const container = ({ text }: GoldSheet) => (text.startsWith('---') ? 'markdown' : 'wire');

describe('the accuracy sheet of articles that were listed by hand', () => {
  for (const name of NAMES)
    it(`has nineteen of twenty ${name}`, () => {
      const missing: string[] = [];
      let all = 0;
      for (const gold of GOLD) {
        const facts = sheetOf(gold.text, container(gold));
        all += gold[name].length;
        missing.push(...gold[name].filter((words) => !isFound(words, name, gold.text, facts)));
      }
      assert.ok(missing.length <= all / 20, missing.join(', '));
    });

  it('has little else of these kinds', () => {
    const noise: string[] = [];
    let all = 0;
    for (const gold of GOLD) {
      const facts = sheetOf(gold.text, container(gold));
      const own = facts.filter(({ kind }) => NAMES.some((name) => KINDS[name].includes(kind) && kind !== 'age'));
      all += own.length;
      const isListed = (fact: Fact) =>
        NAMES.some(
          (name) =>
            KINDS[name].includes(fact.kind) && gold[name].some((words) => isFound(words, name, gold.text, [fact])),
        );
      noise.push(...own.filter((fact) => !isListed(fact)).map(({ words }) => words));
    }
    assert.ok(noise.length <= all / 10, noise.join(', '));
  });

  it('is short', () => {
    for (const gold of GOLD) {
      const { length } = sheetOf(gold.text, container(gold));
      assert.ok(length <= 30, `${gold.text.slice(0, 40)}: ${length}`);
    }
  });
});
