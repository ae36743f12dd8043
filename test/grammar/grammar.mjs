import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// What vscode-tmgrammar-test brings, and VS Code has.
const inside = createRequire(require.resolve('vscode-tmgrammar-test/package.json'));
const { INITIAL, parseRawGrammar, Registry } = inside('vscode-textmate');
const oniguruma = inside('vscode-oniguruma');

export { INITIAL };

/** The grammar of a file, as VS Code would run it. */
export async function grammarOf(path) {
  await oniguruma.loadWASM(readFileSync(inside.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => parseRawGrammar(readFileSync(path, 'utf8'), path),
  });
  return registry.loadGrammar('text.article');
}
