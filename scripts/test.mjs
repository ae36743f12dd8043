// `npm test`: does all the set-up, runs every suite, and adds them up in a last line `N passed, N failed`.
// `npm test -- core grammar` runs the named ones only.
import { once } from 'node:events';
import { endWithSignals, start, stopAll } from './host/processes.mjs';
import { setUp } from './setup.mjs';

const bin = (path) => `node_modules/${path}`;

/** Each suite is a Node program. One that prints no counts of its own counts as one test. */
const SUITES = {
  types: [bin('typescript/bin/tsc'), '-p', '.'],
  'types of the core': [bin('typescript/bin/tsc'), '-p', 'src/core'],
  lint: [bin('@biomejs/biome/bin/biome'), 'check'],
  'list of rules': ['scripts/rule-index.mjs', '--check'],
  'generated files': ['scripts/run.mjs', 'scripts/generate.ts', '--check'],
  grammar: [
    bin('vscode-tmgrammar-test/dist/snapshot.js'),
    ...['--grammar', 'syntaxes/article.tmLanguage.json', 'test/grammar/*.article'],
  ],
  core: ['scripts/test-core.mjs'],
  shell: ['scripts/test-core.mjs', 'test/cli/**/*.test.ts'],
  patterns: ['scripts/test-patterns.mjs'],
  fuzz: ['scripts/test-core.mjs', 'test/fuzz/*.test.ts'],
  speed: ['scripts/run.mjs', 'bench/guard.ts'],
  package: [bin('mocha/bin/mocha.js'), 'test/package/*.test.mjs'],
  editor: ['scripts/test-vscode.mjs', 'suite'],
  'several folders': ['scripts/test-vscode.mjs', 'roots'],
  'empty window': ['scripts/test-vscode.mjs', 'empty'],
  web: ['scripts/test-vscode.mjs', 'web'],
  journey: [bin('mocha/bin/mocha.js'), 'test/e2e/*.test.mjs', '--timeout', '60000'],
};

/** So many lines of what failed in a suite are said again. */
const TROUBLE_LINES = 60;

endWithSignals();
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in SUITES));
if (unknown.length) {
  console.error(`No suite is called ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}.`);
  process.exit(2);
}
await setUp();

const results = [];
for (const name of named.length ? named : Object.keys(SUITES)) results.push(await runSuite(name));
await stopAll();

// Said again at the end: of a long log often only that is kept.
for (const { name, failed, output } of results)
  if (failed) console.log(`\n— failed in ${name} —\n\n${troubleIn(output)}`);

console.log('');
for (const { name, passed, failed, seconds } of results) {
  const counts = `${String(passed).padStart(5)} passed${failed ? `, ${failed} failed` : ''}`;
  console.log(`  ${name.padEnd(18)}${counts}  (${seconds} s)`);
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') ? 1 : 0;

async function runSuite(name) {
  console.log(`\n— ${name} —`);
  const begun = Date.now();
  const child = start(process.execPath, SUITES[name], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of ['stdout', 'stderr'])
    child[stream].setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      process[stream].write(chunk);
    });
  const [code] = await once(child, 'close');
  return { name, output, ...countsOf(output, code === 0), seconds: Math.round((Date.now() - begun) / 1000) };
}

/** What an output says of failures: Mocha lists them at its end, the suites inside VS Code before their counts. */
function troubleIn(output) {
  const lines = output.trimEnd().split('\n');
  const at = lines.findIndex((line) => /^\s*(?:✗ |\d+ failing)/.test(line));
  return (at < 0 ? lines.slice(-TROUBLE_LINES) : lines.slice(at, at + TROUBLE_LINES)).join('\n');
}

/** Mocha's counts; a suite that failed without saying of what has one failure. */
function countsOf(output, succeeded) {
  const last = (what) => Number([...output.matchAll(new RegExp(`^\\s*(\\d+) ${what}`, 'gm'))].at(-1)?.[1] ?? 0);
  const passed = last('passing');
  const failed = last('failing');
  if (!passed && !failed) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}
