import assert from 'node:assert/strict';
import { type BlockFacts, factsOf } from '../../../src/core/analysis/facts.ts';
import { activeRules } from '../../../src/core/config/checks.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { Rule } from '../../../src/core/linter/rule.ts';
import { dueRules, looksAt } from '../../../src/core/linter/triggers.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { proseOf } from '../../../src/core/syntax/text/prose.ts';
import { patternsOf, textsOf } from './pattern-texts.ts';

/** So many texts are made of each pattern. */
const TEXTS = 12;
const SEED = 20_260_301;

const blockOf = (text: string): BlockFacts =>
  factsOf({ kind: 'paragraph', container: 'wire', text, entry: '' }, DEFAULT_STYLE);

/** Gives what a rule says of a block, whether or not anything wakes it; undefined for nothing. */
function saying(rule: Rule): (block: BlockFacts) => unknown {
  const { options } = activeRules([rule], { ...DEFAULT_STYLE, checks: { [rule.id]: { severity: rule.severity } } })[0]!;
  return (block) => {
    const context = { style: DEFAULT_STYLE, options, prose: proseOf(block.text) };
    if (rule.scope === 'document' || !looksAt(rule, block.kind)) return undefined;
    if (rule.scope === 'article') return rule.collect?.(block, context);
    return rule.check(block, context).length ? true : undefined;
  };
}

/** The flagged examples of a rule with other words where it speaks up. */
function* variations(rule: Rule, says: (block: BlockFacts) => unknown): Generator<string> {
  for (const { text } of rule.examples.flagged) {
    const lines = text.split('\n').filter((line) => line.includes('{'));
    for (const line of lines) {
      const block = blockOf(line.replace(/[{}]/g, ''));
      for (const pattern of patternsOf(() => says(block))) {
        for (const words of textsOf(pattern, TEXTS, SEED)) {
          yield line.replace(/\{[^{}]*\}/, () => words).replace(/[{}]/g, '');
          yield `The council said ${words} on Monday.`;
        }
      }
    }
  }
}

describe('the triggers of a rule, and its patterns', () => {
  const tried = new Set<string>();
  for (const rule of RULES) {
    if (!rule.triggers && !rule.needs) continue;
    it(`${rule.id}: what its patterns match wakes it`, () => {
      const says = saying(rule);
      const due = dueRules([rule]);
      const missed = new Set<string>();
      for (const text of variations(rule, says)) {
        const block = blockOf(text);
        if (due(block).length) tried.add(rule.id);
        else if (says(block) !== undefined) missed.add(text);
      }
      assert.deepEqual([...missed].slice(0, 5), []);
    });
  }

  it('are tried for most rules', () => {
    const all = RULES.filter(({ triggers, needs }) => triggers || needs).length;
    assert.ok(tried.size > 0.75 * all, `${tried.size} of ${all}`);
  });
});
