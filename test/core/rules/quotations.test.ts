import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { Category, FlaggedExample, Rule } from '../../../src/core/linter/rule.ts';
import { RULES } from '../../../src/core/rules/index.ts';

/** What somebody said is theirs: these groups judge the writer's own words only. */
const STYLE: readonly Category[] = ['numbers', 'acronyms', 'readability', 'inclusive', 'journalese', 'dates'];

/** Facts that are wrong whoever says them are marked in a quotation, too; so is what leads the reader astray. */
const OF_FACT = new Set(['weekday-date-mismatch', 'impossible-date', 'date-duplicate-conflict']);

/** Whether an example is one paragraph of narration that can stand in a quotation as it is. */
const isQuotable = ({ text, container }: FlaggedExample) =>
  !container && /^[{\p{L}\d][^\n“”"‘]*\.\}?$/u.test(text) && !/^date /.test(text);

function foundIn(rule: Rule, example: FlaggedExample, text: string): string[] {
  const checks = { [rule.id]: { severity: rule.severity, options: example.options ?? {} } };
  const { findings } = createAnalyzer({ ...DEFAULT_STYLE, house: example.house ?? 'none', checks }, [rule]).analyse(
    text,
    {
      container: 'wire',
    },
  );
  return findings.map(({ start, end }) => text.slice(start, end));
}

describe('no check of style looks inside direct quotations', () => {
  for (const rule of RULES) {
    if (!STYLE.includes(rule.category) || OF_FACT.has(rule.id)) continue;
    const examples = rule.examples.flagged.filter(isQuotable);
    if (!examples.length) continue;
    it(rule.id, () => {
      for (const example of examples) {
        const words = example.text.replace(/[{}]/g, '');
        assert.deepEqual(foundIn(rule, example, `“${words}” Ana Moss said on Monday.`), [], words);
      }
    });
  }
});
