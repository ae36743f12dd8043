import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer } from '../../../src/core/analyzer.ts';
import { DEFAULT_STYLE } from '../../../src/core/config/style.ts';
import { tokenise } from '../../../src/core/syntax/text/tokens.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** A paragraph with the slip of a name, which an index of all blocks finds. */
const SLIP = 'Salma Qureshi opened the clinic on Monday. “We are late,” Qureshi said.\n\nLater Quereshi left.\n\n';
const PLAIN = 'a b c d '.repeat(10_000);

describe('positions', () => {
  it('take no more room once a slip has been found: V8 keeps them as small integers', () => {
    bytesOfToken();
    const before = bytesOfToken();
    for (let i = 0; i < 3; i++) createAnalyzer(DEFAULT_STYLE).analyse(SLIP.repeat(20), { container: 'wire' });
    const after = bytesOfToken();
    assert.ok(after < before * 1.15, `${after.toFixed(0)} bytes a token, ${before.toFixed(0)} before`);
  });
});

/** What is kept for each of many tokens, in bytes. */
function bytesOfToken(): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const tokens = tokenise(PLAIN, () => 'a');
  collectGarbage();
  const bytes = (process.memoryUsage().heapUsed - before) / tokens.length;
  assert.equal(tokens.length, 40_000);
  return bytes;
}
