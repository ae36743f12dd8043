import assert from 'node:assert/strict';
import { applyEdits, safeEdits } from '../../src/core/fixes.ts';
import type { Finding, Fix } from '../../src/core/model.ts';

const finding = (...fixes: Fix[]): Finding => ({
  rule: 'x',
  severity: 'info',
  message: '',
  start: 0,
  end: 1,
  fixes,
  related: [],
});
const fix = (start: number, end: number, text: string, safe = true): Fix => ({
  title: text,
  edits: [{ start, end, text }],
  safe,
});

describe('fixing all that is safe', () => {
  it('takes the safe fix of each finding and leaves choices alone', () => {
    const edits = safeEdits([finding(fix(8, 9, 'C')), finding(fix(0, 1, 'A', false)), finding(fix(4, 5, 'B'))]);
    assert.equal(applyEdits('a___b___c', edits), 'a___B___C');
  });
  it('leaves a fix out that touches another', () => {
    const edits = safeEdits([finding(fix(0, 4, 'x')), finding(fix(4, 6, 'y')), finding(fix(7, 8, 'z'))]);
    assert.equal(applyEdits('abcdefgh', edits), 'xefgz');
  });
  it('takes a fix of several places whole or not at all', () => {
    const twice: Fix = { ...fix(0, 1, 'A'), edits: [...fix(0, 1, 'A').edits, ...fix(6, 7, 'G').edits] };
    assert.deepEqual(safeEdits([finding(fix(6, 7, 'x')), finding(twice)]), fix(6, 7, 'x').edits);
  });
});
