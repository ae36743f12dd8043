// What runs the command line elsewhere: the GitHub Action and the hook for pre-commit.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Desk, openDesk, WARNED_COPY, WRONG_COPY } from './desk.ts';

describe('the GitHub Action', function () {
  this.timeout(120_000);
  const action = parse(readFileSync('action.yml', 'utf8'));
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a b/wrong.article': WRONG_COPY, 'warned.article': WARNED_COPY });
  });
  afterEach(() => desk.remove());

  /** Runs the action's step as the runner does, in the desk's folder. */
  function act(inputs: Readonly<Record<string, string>>) {
    const [{ env, run }] = action.runs.steps;
    const given = (expression: string): string => {
      const name = /inputs\.([\w-]+)/.exec(expression)![1]!;
      return inputs[name] ?? action.inputs[name].default;
    };
    const variables = Object.entries<string>(env).map(([name, expression]) => [name, given(expression)]);
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: desk.folder,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_ACTION_PATH: resolve('.'), ...Object.fromEntries(variables) },
    });
  }

  it('annotates lines and fails the job as it is told', () => {
    const { stdout, status } = act({});
    assert.match(stdout, /^::error file=a b\/wrong\.article,line=1,/m);
    assert.equal(status, 1);
    assert.equal(act({ 'fail-on': 'never', style: 'guardian' }).status, 0);
  });

  it('reads the paths it is given, and runs nothing of them', () => {
    const { stdout, status } = act({ paths: 'warned.article\n\n$(touch pwned)\n' });
    assert.match(stdout, /file=warned\.article/);
    assert.doesNotMatch(stdout, /wrong\.article/);
    assert.equal(status, 2);
    assert.throws(() => accessSync(join(desk.folder, 'pwned')));
  });
});

describe('the hook for pre-commit', () => {
  it('names a script that can be run', () => {
    const [{ id, entry, language }] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
    assert.deepEqual([id, language], ['copydesk', 'script']);
    const [script] = entry.split(' ');
    accessSync(script, constants.X_OK);
    assert.match(readFileSync(script, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});
