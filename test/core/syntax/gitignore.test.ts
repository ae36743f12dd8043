import assert from 'node:assert/strict';
import { withGitignore } from '../../../src/core/workspace/gitignore.ts';
import { cpuMs } from '../../cpu.ts';

const nothing = () => false;

describe('.gitignore', () => {
  const top = withGitignore(nothing, '', 'archive/\n*.tmp\n');
  const below = withGitignore(top, 'desk/', '!keep.tmp\n/drafts\n');

  it('leaves out what its patterns name, folders and files', () => {
    assert.deepEqual(['archive/', 'a.tmp', 'desk/a.tmp', 'a.txt'].map(top), [true, true, true, false]);
  });
  it('is relative to its folder and wins over those above', () => {
    assert.deepEqual(['desk/keep.tmp', 'desk/drafts/', 'drafts/', 'keep.tmp'].map(below), [false, true, false, true]);
  });

  it('reads a line of any length', () => {
    const long = withGitignore(
      nothing,
      '',
      `${'a'.repeat(33_000)}\n${'*a'.repeat(2_000)}\n${'['.repeat(4_000)}\nb.txt\n`,
    );
    const names = ['b.txt', 'a'.repeat(2_001), 'a'.repeat(1_000)];
    const took = cpuMs(() => assert.deepEqual(names.map(long), [true, true, false]));
    assert.ok(took < 3_000);
  });
});
