import assert from 'node:assert/strict';
import { type Checked, checkedIn, progressOf, withTicks } from '../../../src/core/sheet/checked.ts';
import { readSidecar, sidecarName, sidecarText } from '../../../src/core/sheet/sidecar.ts';
import { sheetOf } from './read.ts';

const FACTS = sheetOf('Ana Prado opened the bridge on Friday. It cost $3 million.\n');

describe('ticks', () => {
  it('are set, signed and taken back', () => {
    const ticks = withTicks([], [FACTS[0]!], true, { by: 'Kim', at: '2026-05-04T10:00:00Z' });
    assert.equal(checkedIn(ticks)(FACTS[0]!)?.by, 'Kim');
    assert.equal(checkedIn(ticks)(FACTS[1]!), undefined);
    assert.deepEqual(progressOf(FACTS, ticks), { checked: 1, all: 3 });
    assert.deepEqual(withTicks(ticks, [FACTS[0]!], false), []);
  });

  it('of one fact are one, the newest', () => {
    const first = withTicks([], FACTS, true, { by: 'Kim' });
    const again = withTicks(first, [FACTS[1]!], true, { by: 'Lee' });
    assert.equal(again.length, FACTS.length);
    assert.equal(checkedIn(again)(FACTS[1]!)?.by, 'Lee');
  });

  it('are kept in a number that does not grow without end', () => {
    const many = Array.from({ length: 600 }, (_, i): Checked => ({ kind: 'number', words: String(i), context: '' }));
    assert.equal(withTicks(many, [FACTS[0]!], true).length, 500);
  });
});

describe('the file of ticks', () => {
  it('gives back what was written', () => {
    const ticks = withTicks([], FACTS, true, { by: 'Kim “K” Doe', at: '2026-05-04T10:00:00Z' });
    assert.deepEqual(readSidecar(sidecarText(ticks)), { ticks });
    assert.deepEqual(readSidecar(sidecarText([])), { ticks: [] });
    assert.equal(sidecarText(ticks).split('\n').length, FACTS.length + 5);
  });

  it('says what is wrong with it', () => {
    const trouble = (text: string) => (readSidecar(text) as { trouble: string }).trouble;
    assert.match(trouble('{'), /^it is no JSON: /);
    for (const text of ['null', '[]', '{"checked": 1}']) assert.equal(trouble(text), 'it has no list named “checked”');
    const wrong =
      '{"checked": [{"kind": "number", "words": "2", "context": ""}, {"kind": "colour", "words": "2", "context": ""}]}';
    assert.match(trouble(wrong), /^entry 2 of “checked”/);
    assert.match(trouble('{"checked": [{"kind": "number", "words": 2, "context": ""}]}'), /^entry 1/);
  });

  it('is named after its article', () => {
    assert.equal(sidecarName('desk/budget.story'), 'desk/budget.story.checked.json');
  });
});
