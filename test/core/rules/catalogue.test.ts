import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE, type House } from '../../../src/core/config/style.ts';
import type { AcceptedExample, Rule } from '../../../src/core/linter/rule.ts';
import type { KnownPerson } from '../../../src/core/people/person.ts';
import { registerOf } from '../../../src/core/people/register.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { speller } from '../../speller.ts';

/** How a passage is read. */
interface Reading {
  /** The passage is the whole article. */
  readonly whole?: boolean;
  readonly house?: House;
  readonly container?: 'wire' | 'markdown';
  readonly options?: Readonly<Record<string, unknown>>;
  readonly people?: readonly KnownPerson[];
}

interface Case extends Reading {
  readonly bad: string;
  readonly good: string;
}

const { before, after, cases } = parse(readFileSync('test/core/rules/catalogue.yaml', 'utf8')) as {
  before: string;
  after: string;
  cases: Readonly<Record<string, Case>>;
};

/** What one check, turned on if need be, says of a passage in its article; all other checks keep their defaults. */
function findingsOf(rule: Rule, passage: string, reading: Reading): string[] {
  const { whole, house = 'none', container = 'wire', options = {}, people = [] } = reading;
  const text = whole ? passage : `${before}\n${passage}\n${after}`;
  const checks = { [rule.id]: { severity: rule.severity, options } };
  const style = { ...DEFAULT_STYLE, house, checks, register: registerOf(people) };
  return createAnalyzer(style, RULES, { speller })
    .analyse(text, { container })
    .findings.filter((finding) => finding.rule === rule.id)
    .map((finding) => `${text.slice(finding.start, finding.end)}: ${finding.message}`);
}

/**
 * How one of a rule's own examples is read: a paragraph of which the rule needs to see no more in the middle of the
 * article, anything else by itself.
 */
function readingOf({ scope }: Rule, { text, house, container, options, people }: AcceptedExample): Reading {
  const isParagraph = scope === 'block' && container === undefined && /^[^\n]*[.!?]["”’]?$/.test(text);
  return { whole: !isParagraph, house, container, options, people };
}

describe('the catalogue, set into articles', () => {
  it('has no case of a check that is not there', () => {
    assert.deepEqual(
      Object.keys(cases).filter((id) => !RULES.some((rule) => rule.id === id)),
      [],
    );
  });

  for (const rule of RULES) {
    const sample = cases[rule.id];
    const flagged = rule.examples.flagged[0]!;
    const accepted = rule.examples.accepted[0]!;
    // A check without a case of its own is tried with its first examples.
    const [bad, asBad] = sample ? [sample.bad, sample] : [unmarked(flagged.text), readingOf(rule, flagged)];
    const [good, asGood] = sample ? [sample.good, sample] : [accepted.text, readingOf(rule, accepted)];
    it(`${rule.id} marks the slip`, () => assert.notEqual(findingsOf(rule, bad, asBad).length, 0));
    it(`${rule.id} leaves the sound passage alone`, () => assert.deepEqual(findingsOf(rule, good, asGood), []));
  }
});

describe('what is law, ethics or respect', () => {
  it('is never a hint, which Problems and F8 leave out', () => {
    const hints = RULES.filter(
      ({ category, severity, houses }) =>
        (category === 'legal' || category === 'inclusive') &&
        [severity, ...Object.values(houses ?? {})].includes('hint'),
    );
    assert.deepEqual(
      hints.map(({ id }) => id),
      [],
    );
  });
});

/** An example without the braces around what must be marked. */
function unmarked(example: string): string {
  return example.replace(/[{}]/g, '');
}
