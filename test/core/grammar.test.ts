import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cpuMs } from '../cpu.ts';

/** The best of so many processes counts: a machine has other things to do as well. */
const RUNS = 5;
/** What a person does not notice. */
const MOST_MS = 50;
/** A grammar of one pattern takes less on a machine that is quiet. */
const QUIET_MS = 15;
/** So many times what a grammar of one pattern takes right after it: how fast a machine is changes from moment to moment. */
const MOST_TIMES = 3;
/** VS Code colours no longer ones, in characters. */
const LONGEST_LINE = 20_000;
/** Far above what is needed on a busy machine; quadratic patterns took 3 to 11 s. */
const LONGEST_LINE_MS = 1_500;

describe('the grammar', function () {
  this.timeout(120_000);

  it('is ready for the first line at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-grammar-'));
    const least = join(folder, 'least.json');
    const patterns = [{ match: '[A-Z][a-z]+', name: 'entity.name.article' }];
    writeFileSync(least, JSON.stringify({ name: 'Least', scopeName: 'text.article', patterns }));
    const times = Array.from({ length: RUNS }, () => [coldMs('syntaxes/article.tmLanguage.json'), coldMs(least)]);
    rmSync(folder, { recursive: true });
    const [ours, yardstick] = [0, 1].map((i) => Math.min(...times.map((pair) => pair[i]!))) as [number, number];
    const said = times.map((pair) => pair.map((time) => time!.toFixed(1)).join(' ms, with one pattern ')).join('; ');
    assert.ok(Math.min(...times.map(([own, least]) => own! / least!)) < MOST_TIMES, said);
    if (yardstick < QUIET_MS) assert.ok(ours < MOST_MS, said);
  });

  it('takes little time for any line that VS Code colours', async () => {
    // A module of its own kind: it is not bundled with the tests.
    const { grammarOf, INITIAL } = await import(pathToFileURL('test/grammar/grammar.mjs').href);
    const grammar = await grammarOf('syntaxes/article.tmLanguage.json');
    const body = grammar.tokenizeLine(`The council met ${'in the old town hall '.repeat(9)}.`, INITIAL).ruleStack;
    for (const unit of ['‘', '“a ', 'Ali-Khan-', 'J.', 'A’', 'a@', 'Mr. Ali ', ' — AP /', ' '])
      for (const [where, state] of Object.entries({ head: INITIAL, body })) {
        const line = `${unit.repeat(LONGEST_LINE / unit.length)}\0`;
        // In a turn the grammar is asked to stop after 500 ms, which one pattern does not heed.
        const took = cpuMs(() => grammar.tokenizeLine(line, state));
        assert.ok(took < LONGEST_LINE_MS, `“${unit}” in the ${where}: ${took} ms`);
      }
  });
});

/** How long the first line takes in a process of its own, in milliseconds. */
function coldMs(grammar: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, ['test/grammar/cold.mjs', grammar], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return Number(stdout);
}
