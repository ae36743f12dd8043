// Tokenises the first line of wire copy with a grammar, cold, in a process of its own; prints the milliseconds it took:
// those in which this thread ran, where the system tells (Linux), since other work of the machine does not count.
// `node test/grammar/cold.mjs GRAMMAR.json`
import { existsSync, readFileSync } from 'node:fs';
import { grammarOf, INITIAL } from './grammar.mjs';

const LINE =
  'HULL (AP) — Mayor Ines Roy said on Monday, “We go on,” after the council of the European Union met and agreed to close the bridge for three weeks because cracks were found in two of its piers.';

const grammar = await grammarOf(process.argv[2]);
const begun = nowMs();
grammar.tokenizeLine(LINE, INITIAL);
console.log(nowMs() - begun);

function nowMs() {
  const clock = '/proc/thread-self/schedstat';
  return existsSync(clock) ? Number(readFileSync(clock, 'utf8').split(' ')[0]) / 1e6 : performance.now();
}
