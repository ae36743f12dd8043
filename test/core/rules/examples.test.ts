import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { AcceptedExample, Rule } from '../../../src/core/linter/rule.ts';
import type { Finding } from '../../../src/core/model.ts';
import { registerOf } from '../../../src/core/people/register.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { speller } from '../../speller.ts';

/** Takes `{` and `}` out and says where they stood. */
function marked(source: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const char of source) {
    if (char === '{') spans.push({ start: text.length, end: -1 });
    else if (char === '}') spans[spans.length - 1]!.end = text.length;
    else text += char;
  }
  return { text, spans };
}

/** This rule's findings on an example, with the rule turned on even where it is off by default. */
function findingsOf(rule: Rule, example: AcceptedExample, text: string): readonly Finding[] {
  const house = example.house ?? 'none';
  const severity = rule.houses?.[house] ?? rule.severity;
  const setting = { severity: severity === 'off' ? rule.severity : severity, options: example.options ?? {} };
  const style = { ...DEFAULT_STYLE, house, checks: { [rule.id]: setting }, register: registerOf(example.people ?? []) };
  const analyzer = createAnalyzer(style, RULES, { speller });
  return analyzer.analyse(text, { container: example.container ?? 'wire' }).findings.filter((f) => f.rule === rule.id);
}

function applyFix(text: string, finding: Finding): string {
  const edits = [...(finding.fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits.reduce((out, edit) => out.slice(0, edit.start) + edit.text + out.slice(edit.end), text);
}

for (const rule of RULES) {
  describe(rule.id, () => {
    for (const example of rule.examples.flagged) {
      it(`flags: ${example.text.slice(0, 70)}`, () => {
        const { text, spans } = marked(example.text);
        const findings = findingsOf(rule, example, text);
        assert.deepEqual(
          findings.map(({ start, end }) => text.slice(start, end)),
          spans.map(({ start, end }) => text.slice(start, end)),
        );
        assert.deepEqual(
          findings.map(({ start, end }) => ({ start, end })),
          spans,
        );
        if (example.message) assert.ok(findings[0]!.message.includes(example.message), findings[0]!.message);
        if (example.fixed !== undefined) assert.equal(applyFix(text, findings[0]!), example.fixed);
        for (const finding of findings) {
          for (const [i, fix] of finding.fixes.entries()) {
            const after = findingsOf(rule, example, applyFix(text, { ...finding, fixes: [fix] }));
            assert.equal(
              after.length,
              findings.length - 1,
              `fix ${i} “${fix.title}” must remove its finding and add none`,
            );
          }
        }
      });
    }
    for (const example of rule.examples.accepted) {
      it(`accepts: ${example.text.slice(0, 70)}`, () => {
        assert.deepEqual(
          findingsOf(rule, example, example.text).map((f) => `${example.text.slice(f.start, f.end)}: ${f.message}`),
          [],
        );
      });
    }
  });
}
