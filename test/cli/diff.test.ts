import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesOf, edited, untouched } from '../../src/cli/changes.ts';
import { unifiedDiff } from '../../src/cli/diff.ts';
import { applyEdits } from '../../src/core/base/edits.ts';
import type { TextEdit } from '../../src/core/model.ts';
import { type Desk, openDesk } from './desk.ts';

const diff = (text: string, edits: readonly TextEdit[]) => [...unifiedDiff('a', text, edits)].join('');

/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Some edits in order, without overlaps, of lines and within them. */
function someEdits(text: string, random: () => number): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = 0; ; ) {
    const start = at + Math.floor(random() * 12);
    const end = start + Math.floor(random() * 6);
    if (end > text.length) return edits;
    edits.push({ start, end, text: ['', 'x', '\n', 'a\nb', '\n\n'][Math.floor(random() * 5)]! });
    at = end + 1;
  }
}

function someText(random: () => number): string {
  const lines = Array.from({ length: Math.floor(random() * 12) }, () => 'abcdefg'.slice(Math.floor(random() * 8)));
  return lines.join('\n') + (random() < 0.7 ? '\n' : '');
}

describe('the diff of --fix-dry-run', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk();
  });
  afterEach(() => desk.remove());

  it('puts rounds of edits together into one', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const random = numbers(seed);
      const text = someText(random);
      let [pieces, now] = [untouched(text), text];
      for (let round = 0; round < 3; round++) {
        const edits = someEdits(now, random);
        [pieces, now] = [edited(pieces, edits), applyEdits(now, edits)];
      }
      assert.equal(applyEdits(text, changesOf(pieces, text.length)), now, `seed ${seed}`);
    }
  });

  it('changes the file into the fixed one when it is applied', function () {
    if (spawnSync('patch', ['--version']).status !== 0) this.skip();
    const at = join(desk.folder, 'a');
    for (let seed = 0; seed < 60; seed++) {
      const random = numbers(seed);
      const text = someText(random);
      const edits = someEdits(text, random);
      writeFileSync(at, text);
      const patch = diff(text, edits);
      if (patch === '') assert.equal(applyEdits(text, edits), text);
      else spawnSync('patch', ['-s', at], { input: patch });
      assert.equal(readFileSync(at, 'utf8'), applyEdits(text, edits), `seed ${seed}\n${patch}`);
    }
  });

  it('has the lines around a change, and changes that are near in one hunk', () => {
    const text = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight';
    const edits = [
      { start: 4, end: 7, text: '2' },
      { start: 14, end: 18, text: '4' },
      { start: 34, end: 39, text: '8' },
    ];
    assert.equal(
      diff(text, edits),
      `Index: a
${'='.repeat(67)}
--- a	as it is
+++ a	fixed
@@ -1,5 +1,5 @@
 one
-two
+2
 three
-four
+4
 five
@@ -7,2 +7,2 @@
 seven
-eight
\\ No newline at end of file
+8
\\ No newline at end of file
`,
    );
  });

  it('is nothing where nothing changes', () => {
    assert.equal(diff('one\ntwo\n', []), '');
    assert.equal(diff('one\ntwo\n', [{ start: 0, end: 3, text: 'one' }]), '');
  });

  it('takes time in proportion to the changes', async function () {
    // Two lengths are compared, since machines differ: one with slow memory needs half a minute for the longer one.
    this.timeout(180_000);
    const timeOf = async (paragraphs: number): Promise<number> => {
      desk.write({ 'a.article': 'The council met in the  hall.\n\n'.repeat(paragraphs) });
      const begun = performance.now();
      const { out, code } = await desk.run(['lint', '--fix-dry-run', 'a.article']);
      assert.equal(code, 0);
      assert.equal(out.match(/^\+/gm)?.length, paragraphs + 1);
      return performance.now() - begun;
    };
    const [short, long] = [await timeOf(4_000), await timeOf(20_000)];
    // In proportion it is 5 times as long; where each change looked at all others it would be 25.
    assert.ok(long < 12 * short, `${Math.round(long)} ms for 20,000 paragraphs, ${Math.round(short)} ms for 4,000`);
  });
});
