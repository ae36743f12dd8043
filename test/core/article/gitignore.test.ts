import assert from 'node:assert/strict';
import { withGitignore } from '../../../src/core/article/gitignore.ts';

describe('.gitignore', () => {
  const nothing = () => false;
  const top = withGitignore(nothing, '', 'archive/\n*.tmp\n');
  const below = withGitignore(top, 'desk/', '!keep.tmp\n/drafts\n');

  it('leaves out what its patterns name, folders and files', () => {
    assert.deepEqual(['archive/', 'a.tmp', 'desk/a.tmp', 'a.txt'].map(top), [true, true, true, false]);
  });
  it('is relative to its folder and wins over those above', () => {
    assert.deepEqual(['desk/keep.tmp', 'desk/drafts/', 'drafts/', 'keep.tmp'].map(below), [false, true, false, true]);
  });
});
