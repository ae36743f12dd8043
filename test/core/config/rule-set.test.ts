import assert from 'node:assert/strict';
import { ruleSetUnder } from '../../../src/core/config/checks.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { rulesUnder } from '../../../src/core/rules/under.ts';

describe('the rules as they run under a style', () => {
  it('are made ready once, also with rules of the desk', () => {
    const style = { ...DEFAULT_STYLE, ownRules: [{ ...RULES[0]!, id: 'own' }] };
    assert.equal(ruleSetUnder(rulesUnder(style), style), ruleSetUnder(rulesUnder(style), style));
    assert.ok(ruleSetUnder(rulesUnder(style), style).running.has('own'));
    assert.notEqual(ruleSetUnder(RULES, style), ruleSetUnder(RULES, DEFAULT_STYLE));
  });
});
