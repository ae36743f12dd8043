import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../src/core/base/edits.ts';
import { editsOf, safeFixes } from '../../src/core/linter/fixes/fixes.ts';
import type { Finding, Fix, TextEdit } from '../../src/core/model.ts';
import { cpuMs } from '../cpu.ts';

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

const safeEdits = (findings: readonly Finding[]) => editsOf(safeFixes(findings));

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

  it('chooses what looking at all pairs would', () => {
    const edit = fc
      .tuple(fc.nat(60), fc.nat(4))
      .map(([start, length]): TextEdit => ({ start, end: start + length, text: 'x' }));
    const some = fc.record({ edits: fc.array(edit, { maxLength: 3 }), safe: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(some, { maxLength: 2 }), { maxLength: 12 }), (all) => {
        const findings = all.map((fixes) => finding(...fixes.map((one) => ({ title: '', ...one }))));
        assert.deepEqual(safeEdits(findings), byPairs(findings));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes time in proportion to the findings', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => finding(fix(3 * i, 3 * i + 1, 'x')));
    const took = cpuMs(() => assert.equal(safeEdits(many).length, many.length));
    // By all pairs it is over twenty seconds.
    assert.ok(took < 5_000);
  });
});

/** What `safeEdits` gives, in the words of its contract. */
function byPairs(findings: readonly Finding[]): TextEdit[] {
  const touches = (a: TextEdit, b: TextEdit): boolean => a.start <= b.end && b.start <= a.end;
  const chosen: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix && !fix.edits.some((edit) => chosen.some((other) => touches(edit, other)))) chosen.push(...fix.edits);
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}
