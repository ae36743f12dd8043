// Tokenises the first line of wire copy with a grammar, cold, in a process of its own; prints the milliseconds it took:
// those in which this thread ran, where the system tells (Linux), since other work of the machine does not count.
// `node test/grammar/cold.mjs GRAMMAR.json`
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// What vscode-tmgrammar-test brings, and VS Code has.
const inside = createRequire(require.resolve('vscode-tmgrammar-test/package.json'));
const { INITIAL, parseRawGrammar, Registry } = inside('vscode-textmate');
const oniguruma = inside('vscode-oniguruma');

const LINE =
  'HULL (AP) — Mayor Ines Roy said on Monday, “We go on,” after the council of the European Union met and agreed to close the bridge for three weeks because cracks were found in two of its piers.';

const path = process.argv[2];
await oniguruma.loadWASM(readFileSync(inside.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
const registry = new Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
});
const grammar = await registry.loadGrammar('text.article');
const begun = nowMs();
grammar.tokenizeLine(LINE, INITIAL);
console.log(nowMs() - begun);

function nowMs() {
  const clock = '/proc/thread-self/schedstat';
  return existsSync(clock) ? Number(readFileSync(clock, 'utf8').split(' ')[0]) / 1e6 : performance.now();
}
