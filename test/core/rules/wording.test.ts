import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import type { AcceptedExample, Rule } from '../../../src/core/linter/rule.ts';
import { registerOf } from '../../../src/core/people/register.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { speller } from '../../speller.ts';

/** Turns of phrase that no desk would print, and second words for what has a name: article, body. */
const BANNED =
  /\bstands?\b(?! for)|\bnowhere\b|\bis no way of\b|\balready stands\b|\bgoes before\b|\bsays it twice\b|\b(?:the|this|a) (?:story|copy(?! editor| desk))\b|\bthe paper\b/i;

/** What Copydesk itself says: quotations from the article are its author's words. */
const own = (text: string): string => text.replace(/“[^”]*”/g, '“…”');

/** What the findings of a rule say on its own examples: messages, then titles of fixes and other places. */
function saidBy(rule: Rule): { messages: string[]; others: string[] } {
  const findings = rule.examples.flagged.flatMap((example: AcceptedExample) => {
    const house = example.house ?? 'none';
    const severity = rule.houses?.[house] ?? rule.severity;
    const setting = { severity: severity === 'off' ? rule.severity : severity, options: example.options ?? {} };
    const style = {
      ...DEFAULT_STYLE,
      house,
      checks: { [rule.id]: setting },
      register: registerOf(example.people ?? []),
    };
    const analyzer = createAnalyzer(style, RULES, { speller });
    const text = example.text.replace(/[{}]/g, '');
    return analyzer
      .analyse(text, { container: example.container ?? 'wire' })
      .findings.filter((finding) => finding.rule === rule.id);
  });
  return {
    messages: findings.map(({ message }) => message),
    others: findings.flatMap(({ fixes, related = [] }) => [
      ...fixes.map(({ title }) => title),
      ...related.map(({ message }) => message),
    ]),
  };
}

const SAID = RULES.map((rule) => ({ rule, ...saidBy(rule) }));

describe('the wording', () => {
  it('of findings and fixes is what a desk would print', () => {
    const wrong = SAID.flatMap(({ rule, messages, others }) =>
      [...messages, ...others].filter((text) => BANNED.test(own(text))).map((text) => `${rule.id}: ${text}`),
    );
    assert.deepEqual(wrong, []);
    assert.ok(SAID.every(({ messages }) => messages.length > 0));
  });

  it('of messages is short: one or two sentences, with their stop', () => {
    const wrong = SAID.flatMap(({ messages }) =>
      messages.filter((text) => own(text).length > 110 || !/[.?]$/.test(text)),
    );
    assert.deepEqual(wrong, []);
  });

  it('of menus, notices and settings is, too', () => {
    for (const path of ['package.nls.json', 'l10n/bundle.l10n.json']) {
      const texts: string[] = Object.values(JSON.parse(readFileSync(path, 'utf8')));
      assert.deepEqual(
        texts.filter((text) => BANNED.test(own(text))),
        [],
        path,
      );
    }
  });

  it('says a name of its own pattern where two forms are different words', () => {
    const said = SAID.flatMap(({ messages }) => messages);
    for (const expected of [
      'Serial comma here, none in two other lists.',
      'Titles before names: small letter here, capital twice elsewhere.',
      '“favorite”: American spelling here, British twice elsewhere.',
      'Who is Hadley? No first name or role in the article.',
      'Possessive “its” takes no apostrophe.',
    ])
      assert.ok(said.includes(expected), expected);
  });
});
