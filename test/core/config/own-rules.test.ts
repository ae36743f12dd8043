import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { completed } from '../../../src/core/config/extended.ts';
import { layeredStyle } from '../../../src/core/config/layers.ts';
import type { RuleReader } from '../../../src/core/config/own-rules.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { blockRule, type Rule } from '../../../src/core/linter/rule.ts';
import { rulesUnder } from '../../../src/core/rules/under.ts';
import { doneAtOnce } from '../../../src/core/workspace/file-system.ts';
import { filesOf, given } from './disk.ts';

/** A check that marks a word. */
function marking(id: string, word: string): Rule {
  return blockRule({
    id,
    category: 'journalese',
    scope: 'block',
    severity: 'warning',
    summary: `The word ${word}.`,
    why: 'It is a test.',
    examples: { flagged: [], accepted: [] },
    check: ({ tokens }) =>
      tokens.filter(({ lower }) => lower === word).map(({ start, end }) => ({ start, end, message: `No ${word}.` })),
  });
}

const reading =
  (...rules: Rule[]): RuleReader =>
  () =>
    given({ rules, problems: [], data: [] });

function read(text: string, reader: RuleReader, above: readonly Rule[] = []) {
  const config = { path: '/paper/copydesk.json', text };
  return doneAtOnce(completed(config, filesOf({}), given, () => given(above), [reader])).resolved;
}

const found = (text: string, style = DEFAULT_STYLE) =>
  createAnalyzer(style)
    .analyse(text, { container: 'markdown' })
    .findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('checks of the desk’s own', () => {
  it('run with ours, as grave as the configuration says', () => {
    const { style, problems } = read(`{ "checks": { "paper/blue": "error" } }`, reading(marking('paper/blue', 'blue')));
    assert.deepEqual(problems, []);
    assert.deepEqual(found('The blue hall was was full.\n', style), ['paper/blue error', 'repeated-word warning']);
  });

  it('can be off, by themselves and with their group', () => {
    for (const off of ['paper/blue', 'journalese']) {
      const { style } = read(`{ "checks": { "${off}": "off" } }`, reading(marking('paper/blue', 'blue')));
      assert.deepEqual(found('The blue hall was full.\n', style), []);
    }
  });

  it('are known to comments', () => {
    const { style } = read('{}', reading(marking('paper/blue', 'blue')));
    const text = '<!-- copydesk-disable-next-line paper/blue -->\nThe blue hall was full.\n';
    assert.deepEqual(found(text, style), []);
    assert.deepEqual(found(text), ['comment-unknown info']);
  });

  it('are known where they are set: to the file that names them, and to those in folders below', () => {
    const above = read(`{ "checks": { "paper/blue": "off" } }`, reading(), [marking('paper/blue', 'blue')]);
    assert.deepEqual(above.problems, []);
    assert.deepEqual(above.style.ownRules, []);
    const root = read(`{ "root": true, "checks": { "paper/blue": "off" } }`, reading(), [
      marking('paper/blue', 'blue'),
    ]);
    assert.deepEqual(
      root.problems.map(({ message }) => message),
      ['“paper/blue” is no check or group of checks.'],
    );
  });

  it('never take the place of ours, nor of one before them', () => {
    const first = marking('paper/blue', 'blue');
    const { style } = read('{}', reading(first, marking('paper/blue', 'green'), marking('repeated-word', 'red')));
    assert.deepEqual(style.ownRules, [first]);
  });

  it('hold for folders below; a nearer one of the same id counts', () => {
    const [near, far, other] = [marking('a/x', 'near'), marking('a/x', 'far'), marking('a/y', 'other')];
    const style = layeredStyle([
      { resolved: read('{}', reading(near)), config: '/paper/city/copydesk.json' },
      { resolved: read('{}', reading(far, other)), config: '/paper/copydesk.json' },
    ]);
    assert.deepEqual(style.ownRules, [near, other]);
    assert.deepEqual(rulesUnder(style).slice(-2), [near, other]);
  });
});
