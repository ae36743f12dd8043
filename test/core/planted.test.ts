import assert from 'node:assert/strict';
import { findingsOn } from '../../bench/checks/run.ts';
import { score } from '../../bench/checks/score.ts';
import type { Finding } from '../../src/core/model.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { ruleOf } from '../planted/operator.ts';
import { OPERATORS } from '../planted/operators/index.ts';
import { plantedSet } from '../planted/plant.ts';

const planted = plantedSet();

describe('planted errors', () => {
  it('are of at least forty kinds, each planted somewhere, each accepted by a check there is', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    const used = new Set(planted.cases.map(({ op }) => op));
    assert.deepEqual(
      OPERATORS.filter(({ id }) => !used.has(id)).map(({ id }) => id),
      [],
      'an operator that fits no article',
    );
    const kinds = new Set(
      OPERATORS.filter(({ accept }) => accept.some((id) => ids.has(id))).map(({ id }) => ruleOf(id)),
    );
    assert.ok(kinds.size >= 40, `${kinds.size} kinds`);
  });

  it('stand where the case says, and are the same each time', () => {
    for (const { file, start, end, text } of planted.cases) {
      assert.equal(planted.texts.get(file)?.slice(start, end), text);
      assert.ok(start < end, `${file}: an empty span`);
    }
    assert.deepEqual(plantedSet().cases, planted.cases);
  });

  /** What was reached when the floor was last raised; raise it when recall rises. */
  const LEAST_RECALL = 0.975;
  /** Findings on the clean articles, by severity; lower them when noise falls. */
  const MOST_NOISE = { error: 0, warning: 1, info: 0, hint: 2 };

  it('are found as often as ever, and the clean articles stay as quiet as they are', function () {
    this.timeout(120_000);
    const { macroRecall, noise, noiseByRule } = score(planted.cases, planted.clean, findingsOn(planted), planted.words);
    assert.ok(macroRecall >= LEAST_RECALL, `mean recall ${macroRecall.toFixed(4)}`);
    for (const [severity, most] of Object.entries(MOST_NOISE))
      assert.ok(noise[severity as keyof typeof noise] <= most, `${severity}: ${JSON.stringify(noiseByRule)}`);
  });
});

describe('score', () => {
  const finding = (rule: string, start: number, end: number, related: Finding['related'] = []): Finding => ({
    rule,
    severity: 'info',
    start,
    end,
    message: '',
    fixes: [],
    related,
  });
  const error = {
    op: 'drift',
    file: 'bad',
    clean: 'good',
    start: 10,
    end: 15,
    accept: ['a'],
    document: false,
    text: '',
  };

  it('counts a finding of an accepted rule that overlaps the error', () => {
    const findings = new Map([['bad', [finding('a', 14, 20)]]]);
    assert.equal(score([error], [], findings, 1).macroRecall, 1);
  });

  it('does not count another rule, or the right one beside the error', () => {
    const findings = new Map([['bad', [finding('b', 10, 15), finding('a', 15, 20)]]]);
    assert.deepEqual(score([error], [], findings, 1).missed, [error]);
  });

  it('counts the other end of a drift where the error is one of the whole article', () => {
    const drift = { ...error, document: true };
    const other = finding('a', 50, 60, [{ start: 10, end: 15, message: '' }]);
    assert.equal(score([drift], [], new Map([['bad', [other]]]), 1).macroRecall, 1);
    const before = new Map([
      ['bad', [finding('a', 50, 60)]],
      ['good', [finding('a', 50, 60)]],
    ]);
    assert.equal(score([drift], [], before, 1).macroRecall, 0);
  });

  it('counts what is said of clean articles, by rule and severity', () => {
    const findings = new Map([['good', [finding('a', 0, 1), finding('a', 2, 3), finding('b', 4, 5)]]]);
    const { noise, noiseByRule } = score([], ['good'], findings, 1);
    assert.equal(noise.info, 3);
    assert.deepEqual(noiseByRule[0], { rule: 'a', severity: 'info', count: 2 });
  });
});
