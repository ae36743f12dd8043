import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { completed } from '../../../src/core/config/extended.ts';
import { WatchedRule } from '../../../src/core/linter/own/watched.ts';
import { CATEGORIES, PROSE_KINDS } from '../../../src/core/linter/rule.ts';
import { SEVERITIES } from '../../../src/core/model.ts';
import { doneAtOnce } from '../../../src/core/workspace/file-system.ts';
import type { NamedFiles } from '../../../src/core/workspace/named-files.ts';
import { filesOf, given } from './disk.ts';

const CODE = `export default { id: 'paper/x', summary: 'X.', block: () => [] };`;

function read(run: NamedFiles['run'], checks = '{ "paper/x": "error" }') {
  const text = `{ "checkFiles": "a.mjs", "checks": ${checks} }`;
  const files = { ...filesOf({ '/paper/a.mjs': CODE }), ...(run && { run }) };
  const { resolved } = doneAtOnce(completed({ path: '/paper/copydesk.json', text }, files, given));
  return { rules: resolved.style.ownRules, told: resolved.problems.map(({ message }) => message) };
}

describe('a file of checks with code', () => {
  it('is named once where it is not run, and its checks are not unknown', () => {
    const { rules, told } = read(undefined);
    assert.deepEqual(told, ['“a.mjs”: it has code, and nothing is run here.']);
    assert.deepEqual(rules, []);
    assert.deepEqual(read(() => given({ trouble: 'not trusted.' })).told, ['“a.mjs”: not trusted.']);
    assert.equal(read(undefined, '{ "paper/y": "error" }').told.length, 2);
  });

  it('gives the checks that it exports', () => {
    const exported = { id: 'paper/x', summary: 'X.', block: () => [] };
    const { rules, told } = read(() => given({ exported, guard: (work) => work() }));
    assert.deepEqual(told, []);
    const [{ id, severity, category, origin } = assert.fail()] = rules;
    assert.deepEqual([id, severity, category], ['paper/x', 'warning', 'structure']);
    assert.deepEqual([origin?.file, origin?.line], ['/paper/a.mjs', 1]);
  });
});

describe('a check with code that is watched', () => {
  /** A check that takes some milliseconds for every look, by a clock of its own. */
  function slow(milliseconds: number) {
    let now = 0;
    const watched = new WatchedRule(
      'a.mjs',
      (work) => work(),
      () => now,
    );
    return (length: number) =>
      watched.run(length, () => {
        now += milliseconds;
        return 'seen';
      });
  }

  it('may take its time with long articles', () => {
    const look = slow(1_900);
    assert.equal(look(100_000), 'seen');
    assert.equal(look(100_000), 'seen');
    assert.equal(look(100_000), 'seen');
  });

  it('is off when it takes too long over all', () => {
    const look = slow(300);
    for (let i = 0; i < 6; i++) assert.equal(look(1_000), 'seen');
    assert.throws(
      () => look(1_000),
      /^Error: it has taken 2\.1 seconds for 7,000 characters \(a\.mjs\)\. It is off for the rest/,
    );
    assert.equal(look(1_000), undefined);
  });
});

it('the types of checks with code name all groups, kinds and severities', () => {
  const types = readFileSync('api/index.d.ts', 'utf8');
  for (const name of [...CATEGORIES, ...PROSE_KINDS, ...SEVERITIES]) assert.ok(types.includes(`'${name}'`), name);
});
