import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { DEFAULT_STYLE, type House } from '../../../src/core/style/style.ts';

interface Case {
  readonly bad: string;
  readonly good: string;
  readonly whole?: boolean;
  readonly house?: House;
  readonly container?: 'wire' | 'markdown';
}

const { before, after, cases } = parse(readFileSync('test/core/rules/catalogue.yaml', 'utf8')) as {
  before: string;
  after: string;
  cases: Readonly<Record<string, Case>>;
};

/** What one check, turned on if need be, says of a passage in its article; all other checks keep their defaults. */
function findingsOf(id: string, passage: string, { whole, house = 'none', container = 'wire' }: Case): string[] {
  const rule = RULES.find((candidate) => candidate.id === id)!;
  const text = whole ? passage : `${before}\n${passage}\n${after}`;
  const style = { ...DEFAULT_STYLE, house, checks: { [id]: { severity: rule.severity, options: {} } } };
  return createAnalyzer(style)
    .analyse(text, { container })
    .findings.filter((finding) => finding.rule === id)
    .map((finding) => `${text.slice(finding.start, finding.end)}: ${finding.message}`);
}

describe('the catalogue, set into articles', () => {
  it('has a case for every check', () => {
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !cases[id]),
      [],
    );
    assert.deepEqual(
      Object.keys(cases).filter((id) => !RULES.some((rule) => rule.id === id)),
      [],
    );
  });

  for (const [id, sample] of Object.entries(cases)) {
    it(`${id} marks the slip`, () => assert.notEqual(findingsOf(id, sample.bad, sample).length, 0));
    it(`${id} leaves the sound passage alone`, () => assert.deepEqual(findingsOf(id, sample.good, sample), []));
  }
});
