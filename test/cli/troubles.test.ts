import assert from 'node:assert/strict';
import { gather } from '../../src/cli/input/gather.ts';
import type { Io } from '../../src/cli/io.ts';
import { blockRule } from '../../src/core/linter/rule.ts';
import { CLEAN_COPY, type Desk, openDesk } from './desk.ts';

/** A check that cannot do with the word “board”. */
const BREAKS = blockRule({
  id: 'breaks',
  category: 'journalese',
  scope: 'block',
  severity: 'info',
  summary: '',
  why: '',
  examples: { flagged: [], accepted: [] },
  check({ text }) {
    if (text.includes('board')) throw new Error('no such word');
    return [{ start: 0, end: 1, message: 'seen' }];
  },
});

describe('a check that fails, on the command line', () => {
  let desk: Desk;
  beforeEach(() => {
    desk = openDesk({ 'a.article': CLEAN_COPY, 'b.article': `${CLEAN_COPY}\nThe board met.\n\nThe mayor left.\n` });
  });
  afterEach(() => desk.remove());

  it('is named with file and line, makes the reading incomplete, and leaves the rest', async () => {
    const said: string[] = [];
    const io = { cwd: desk.folder, interactive: false, err: (text: string) => void said.push(text) } as unknown as Io;
    const { readings, complete } = await gather(['.'], { rules: [BREAKS], color: false }, io);
    assert.equal(said.join(''), 'copydesk: b.article:3: “breaks” failed here and is left out: no such word\n');
    assert.equal(complete, false);
    assert.deepEqual(
      readings.map(({ analysis }) => analysis.findings.length),
      [1, 2],
    );
  });
});
