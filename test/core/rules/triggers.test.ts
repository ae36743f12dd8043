import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type BlockFacts, factsOf } from '../../../src/core/analysis/facts.ts';
import { activeRules } from '../../../src/core/config/checks.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { Rule } from '../../../src/core/linter/rule.ts';
import { ANY_FIGURE, dueRules, looksAt } from '../../../src/core/linter/triggers.ts';
import type { Container } from '../../../src/core/model.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { readArticle } from '../../../src/core/syntax/reader.ts';
import { proseOf } from '../../../src/core/syntax/text/prose.ts';
import type { QuoteState } from '../../../src/core/syntax/text/quotes.ts';
import { readGold } from '../../gold/gold.ts';

/** Every rule, also those that are off, with the options it has where nothing is configured. */
const ACTIVE = activeRules(RULES, {
  ...DEFAULT_STYLE,
  checks: Object.fromEntries(RULES.map(({ id, severity }) => [id, { severity }])),
});
const due = dueRules(ACTIVE.map(({ rule }) => rule));

function blocksOf(text: string, container: Container): BlockFacts[] {
  let entry: QuoteState = '';
  return readArticle(text, container).blocks.map(({ kind, start, end }) => {
    const facts = factsOf({ kind, container, text: text.slice(start, end), entry }, DEFAULT_STYLE);
    entry = facts.exit;
    return facts;
  });
}

/** What a rule says of a block whether or not anything wakes it; undefined for nothing. */
function says(rule: Rule, options: Readonly<Record<string, unknown>>, block: BlockFacts): unknown {
  const context = { style: DEFAULT_STYLE, options, prose: proseOf(block.text) };
  if (rule.scope === 'document' || !looksAt(rule, block.kind)) return undefined;
  if (rule.scope === 'article') return rule.collect?.(block, context);
  const problems = rule.check(block, context);
  return problems.length ? problems : undefined;
}

/** What rules say that nothing woke. */
function unwoken(blocks: readonly BlockFacts[]): string[] {
  return blocks.flatMap((block) => {
    const awake = new Set(due(block));
    return ACTIVE.flatMap(({ rule, options }, i) =>
      awake.has(i) || says(rule, options, block) === undefined ? [] : [`${rule.id} is not woken by: ${block.text}`],
    );
  });
}

const textsOf = (folder: string, read: (source: string, name: string) => string = (source) => source) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:article|story|wire|txt|md)$/.test(entry.name))
    .map(({ name }) => ({ name, text: read(readFileSync(`${folder}/${name}`, 'utf8'), name) }));

describe('what wakes a rule', () => {
  for (const rule of RULES) {
    if (!rule.triggers && !rule.needs) continue;
    it(`${rule.id}: its examples do, here and in every other rule’s look at them`, () => {
      for (const { text, container } of [...rule.examples.flagged, ...rule.examples.accepted]) {
        assert.deepEqual(unwoken(blocksOf(text.replace(/[{}]/g, ''), container ?? 'wire')), []);
      }
    });
  }

  for (const { name, text } of [...textsOf('seeds'), ...textsOf('test/planted/clean')]) {
    it(`${name}: no rule that is not woken has anything to say`, () => {
      assert.deepEqual(unwoken(blocksOf(text, name.endsWith('.md') ? 'markdown' : 'wire')), []);
    });
  }

  for (const { name, text } of textsOf('test/gold/articles', (source, file) => readGold(source, file).text)) {
    it(`${name}: no rule that is not woken has anything to say`, () => {
      assert.deepEqual(unwoken(blocksOf(text, 'wire')), []);
    });
  }
});

describe('dueRules', () => {
  const wokenBy = (rule: Partial<Rule>, text: string): boolean =>
    dueRules([{ ...RULES[0]!, triggers: undefined, needs: undefined, ...rule } as Rule])(blocksOf(text, 'wire')[0]!)
      .length > 0;

  it('takes words in any case, marks, and the parts of words between hyphens, apostrophes and figures', () => {
    assert.ok(wokenBy({ triggers: ['rain'] }, 'Rain fell.'));
    assert.ok(wokenBy({ triggers: ['%'] }, 'It rose 5% on Monday.'));
    assert.ok(wokenBy({ triggers: ['law'] }, 'His mother-in-law came.'));
    assert.ok(wokenBy({ triggers: ['we'] }, 'Now we’re off.'));
    assert.ok(wokenBy({ triggers: ['pm'] }, 'It begins at 12pm today.'));
    assert.ok(wokenBy({ triggers: ['12'] }, 'It begins at 12pm today.'));
    assert.ok(!wokenBy({ triggers: ['rain'] }, 'The train left.'));
  });

  it('takes any figure', () => {
    for (const text of ['It has 5 doors.', 'It is 5km long.', 'It costs Rs500.', 'It rose 1,200.']) {
      assert.ok(wokenBy({ triggers: [ANY_FIGURE] }, text), text);
    }
    assert.ok(!wokenBy({ triggers: [ANY_FIGURE] }, 'It has five doors.'));
  });

  it('asks for the facts, too', () => {
    assert.ok(wokenBy({ needs: 'dates' }, 'They met on 3 May.'));
    assert.ok(!wokenBy({ needs: 'dates' }, 'They met in May.'));
    assert.ok(!wokenBy({ triggers: ['met'], needs: 'dates' }, 'They met in May.'));
    assert.ok(!wokenBy({ triggers: ['went'], needs: 'dates' }, 'They met on 3 May.'));
  });
});
