import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/core/analyzer.ts';
import { atOnce, flatMappedInTurns, mappedInTurns, sortedInTurns } from '../../src/core/base/turns.ts';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { cpuMs } from '../cpu.ts';
import { copyOf } from './long-copy.ts';

describe('work in turns', () => {
  it('sorts as at once, and leaves equal items in their order', () => {
    const items = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 60 });
    fc.assert(
      fc.property(items, fc.constantFrom(0, 4_000, 9_001), (few, more) => {
        const many = [...Array.from({ length: more }, (_, i) => [(i * 7919) % 10, i] as const), ...few];
        const byFirst = (a: readonly [number, number], b: readonly [number, number]) => a[0] - b[0];
        assert.deepEqual(atOnce(sortedInTurns(many, byFirst)), [...many].sort(byFirst));
      }),
      { numRuns: 20 },
    );
  });

  it('makes the same of items as at once', () => {
    const items = Array.from({ length: 5_000 }, (_, i) => i);
    const turns = [...mappedInTurns(items, (item) => item * 2)].length;
    assert.ok(turns > 1, `${turns} turns`);
    assert.deepEqual(
      atOnce(mappedInTurns(items, (item, i) => item + i)),
      items.map((item) => item * 2),
    );
  });

  it('makes all of items as at once, in more turns where they are more work', () => {
    const items = Array.from({ length: 1_000 }, (_, i) => i);
    const made = (item: number, i: number) => (item % 3 ? [] : [item, i]);
    const turnsOf = (work?: (item: number) => number) => [...flatMappedInTurns(items, made, work)].length;
    assert.equal(turnsOf(), 0);
    assert.ok(turnsOf(() => 100) > 40);
    assert.deepEqual(atOnce(flatMappedInTurns(items, made)), items.flatMap(made));
  });
});

/** No turn may take longer, in milliseconds. */
const LONGEST_TURN = 50;

describe('reading in turns', function () {
  this.timeout(120_000);

  it('leaves nothing behind where it is abandoned, wherever that is', () => {
    const before = copyOf(60, 'Quillon, 44, said he was glad.');
    // Some blocks less, so that blocks go and come back.
    const after = copyOf(54, 'Quillon is a town, and Ada Kareem is its mayor.');
    const container = 'wire';
    const fresh = createAnalyzer(DEFAULT_STYLE).analyse(before, { container });
    const analyzer = createAnalyzer(DEFAULT_STYLE);
    analyzer.analyse(before, { container });
    const turns = [...analyzer.steps(after, { container })].length;
    assert.notDeepEqual(analyzer.analyse(after, { container }).participants, fresh.participants);
    assert.deepEqual(analyzer.analyse(before, { container }), fresh);
    assert.ok(turns > 12, `${turns} turns`);
    for (let abandonedAt = 1; abandonedAt <= turns; abandonedAt++) {
      const steps = analyzer.steps(after, { container });
      for (let i = 0; i < abandonedAt; i++) steps.next();
      const { participants, statements, findings } = analyzer.analyse(before, { container });
      assert.deepEqual(
        { participants, statements },
        { participants: fresh.participants, statements: fresh.statements },
      );
      assert.deepEqual(findings, fresh.findings, `abandoned after ${abandonedAt} turns`);
    }
  });

  for (const container of ['wire', 'markdown'] as const) {
    it(`takes no long turn, at first and after an edit (${container})`, () => {
      const [text, edited] = [copyOf(2_000, 'Nobody was hurt.'), copyOf(2_000, 'Somebody was hurt.')];
      // What else a machine does comes at other times: of each turn the shortest of some runs counts.
      const runs = Array.from({ length: 3 }, () => {
        const analyzer = createAnalyzer(DEFAULT_STYLE);
        return [text, edited].map((one) => turnsOf(analyzer.steps(one, { container })));
      });
      for (const when of [0, 1]) {
        const turns = runs[0]![when]!.map((_, i) => Math.min(...runs.map((run) => run[when]![i]!)));
        const longest = Math.max(...turns);
        assert.ok(longest < LONGEST_TURN, `${longest} ms, turn ${turns.indexOf(longest)} of ${turns.length}`);
      }
    });
  }
});

/** How long each turn takes, in milliseconds: by the clock or by the processor, since each also counts other work. */
function turnsOf(steps: Generator): number[] {
  const turns: number[] = [];
  for (let done: boolean | undefined; !done; ) {
    const begun = performance.now();
    const worked = cpuMs(() => {
      ({ done } = steps.next());
    });
    turns.push(Math.min(worked, performance.now() - begun));
  }
  return turns;
}
