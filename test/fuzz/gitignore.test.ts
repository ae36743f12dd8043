// Files of `.gitignore` at random, each read by git as well.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { withGitignore } from '../../src/core/workspace/gitignore.ts';

/** Lines of a `.gitignore`, from the shapes that git reads. */
const PIECES = [
  'a',
  'b',
  'ab',
  '.c',
  '*',
  '**',
  '***',
  '?',
  '[ab]',
  '[!a]',
  '[^b]',
  '[a-c]',
  '[]a]',
  '[a',
  '[[:alpha:]]',
];
const MARKS = ['\\*', '\\!', '\\#', '#', '!', '\\a', '\\', ' ', '\\ ', '{a,b}', '(a)', '+'];
const part = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom(...MARKS));
const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '/', '!', '!/', '**/'),
    fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/')),
    fc.constantFrom('', '', '', '/', '/**', ' ', '  ', '\\ ', '\r'),
  )
  .map((parts) => parts.join(''))
  // Behind other characters git takes two asterisks for a whole name, against its own documentation.
  .filter((written) => !/[^*/!]\*\*|^!?\*\*[^*/]/.test(written));
const PATHS = [
  'a',
  'b',
  'c',
  'ab',
  'abc',
  '.c',
  'a b',
  'a ',
  '*',
  '!',
  '#',
  '!a',
  '#a',
  '{a,b}',
  '+',
  '[a',
  ']',
  'b.tmp',
];

describe('.gitignore, beside git itself', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-gitignore-'));
    git(folder, ['init', '-q']);
    for (const path of PATHS.flatMap((one) => [`x/y/${one}/${one}`, `${one}/a/b`, `${one}/b`, `x/${one}/c`])) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves out the same files and folders', () => {
    const paths = PATHS.flatMap((one) => [
      `x/y/${one}/`,
      `x/y/${one}/${one}`,
      `${one}/`,
      `${one}/a/`,
      `${one}/a/b`,
      `x/${one}/c`,
    ]);
    let ignored = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = `${lines.join('\n')}\n`;
        writeFileSync(join(folder, '.gitignore'), text);
        const args = ['-c', 'core.ignorecase=false', 'check-ignore', '-z', '--no-index', '--stdin'];
        const out = git(folder, args, paths.map(asGit));
        const isIgnored = withGitignore(() => false, '', text);
        const ours = paths.filter(isIgnored).map(asGit);
        ignored += ours.length;
        assert.deepEqual(ours, out, JSON.stringify(text));
      }),
      { numRuns: 300, seed: 13 },
    );
    assert.ok(ignored > 2_000, `${ignored} paths were left out`);
  });
});

/** Git sees for itself what is a folder; a slash at the end would count as part of its name. */
function asGit(path: string): string {
  return path.replace(/\/$/, '');
}

/** Runs git; gives what it prints, separated by NUL. */
function git(cwd: string, args: readonly string[], input: readonly string[] = []): string[] {
  const { stdout, status, stderr } = spawnSync('git', args, { cwd, input: input.join('\0'), encoding: 'utf8' });
  assert.ok(status === 0 || status === 1, stderr);
  return stdout.split('\0').filter(Boolean);
}
