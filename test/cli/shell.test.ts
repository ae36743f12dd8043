// What the shell is told besides findings: the checks there are, and how commands are completed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, openDesk } from './desk.ts';

interface Check {
  id: string;
  severity: string;
  options: Record<string, unknown>;
}

describe('copydesk rules', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  it('lists every check with how grave it is under the house and the configuration', async () => {
    desk.write({ 'copydesk.json': '{ "checks": { "repeated-word": "hint", "category:titles": "off" } }' });
    const checks = await desk.json<Check[]>('rules', '--format', 'json');
    const severities = new Map(checks.map(({ id, severity }) => [id, severity]));
    assert.ok(checks.length > 150);
    assert.equal(severities.get('repeated-word'), 'hint');
    const { out } = await desk.run(['rules']);
    assert.match(out, /^names\n/m);
    assert.match(out, /^ {2}hint +repeated-word +\S/m);
  });

  it('tells of single checks, with their options', async () => {
    const { out, code } = await desk.run(['rules', 'sentence-too-long']);
    assert.equal(code, 0);
    assert.match(out, /^sentence-too-long: \w+\n {2}.+\n {2}\w+: \d+\n/);
  });

  it('refuses an id that is none, with the one that was meant', async () => {
    const { code, err } = await desk.run(['rules', 'repeated-wrod']);
    assert.equal(code, 2);
    assert.match(err, /There is no check “repeated-wrod”\. Did you mean “repeated-word”\?/);
  });

  it('says what is wrong in the configuration, and lists all the same', async () => {
    desk.write({ 'copydesk.json': '{ "style": "gardian" }' });
    const { code, err, out } = await desk.run(['rules']);
    assert.equal(code, 2);
    assert.match(err, /copydesk\.json:1:\d+: /);
    assert.match(out, /repeated-word/);
  });
});

describe('copydesk completion', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  /** What bash offers after some words, by the script. */
  async function inBash(...words: string[]): Promise<string[]> {
    const { out } = await desk.run(['completion', 'bash']);
    writeFileSync(join(desk.folder, 'completion.sh'), out);
    const line = `source completion.sh; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')});
      COMP_CWORD=${words.length - 1}; _copydesk; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: desk.folder, encoding: 'utf8' });
    assert.equal(stderr, '');
    return stdout.split('\n').filter(Boolean);
  }

  it('completes commands, options and their values in bash', async () => {
    assert.deepEqual(await inBash('copydesk', 'par'), ['participants']);
    assert.deepEqual(await inBash('copydesk', 'lint', '--fix'), ['--fix', '--fix-dry-run']);
    assert.deepEqual(await inBash('copydesk', 'lint', '--format', 'ju'), ['junit']);
  });

  it('completes files in bash', async () => {
    desk.write({ 'draft.article': 'x' });
    assert.deepEqual(await inBash('copydesk', 'lint', 'dra'), ['draft.article']);
  });

  it('has a script for zsh and fish that knows every command', async () => {
    for (const shell of ['zsh', 'fish']) {
      const { out } = await desk.run(['completion', shell]);
      for (const command of ['lint', 'participants', 'report', 'rules', 'completion']) assert.ok(out.includes(command));
      const parsed = spawnSync(shell, ['-n', '-c', out], { encoding: 'utf8' });
      if (!parsed.error) assert.equal(parsed.stderr, '', shell);
    }
  });
});
