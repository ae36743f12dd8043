// The suite `patterns`: no pattern that runs on an article or a configuration takes more than linear time, whatever the
// text. `node scripts/test-patterns.mjs [WORDS …]` checks those of the files whose path has one of the words in it.
import { collectPatterns } from './patterns/collect.mjs';
import { EXCEPTIONS } from './patterns/exceptions.mjs';
import { troubles } from './patterns/verdicts.mjs';
import { needDependencies } from './setup.mjs';

await needDependencies();
const words = process.argv.slice(2);
const wanted = ({ file }) => words.length === 0 || words.some((word) => file.includes(word));

const { patterns, unbuilt } = await collectPatterns();
const chosen = patterns.filter(wanted);
const found = await troubles(chosen);
const failures = found.filter(({ pattern }) => !EXCEPTIONS.some((known) => isSame(known, pattern)));
const stale = words.length ? [] : EXCEPTIONS.filter((known) => !found.some(({ pattern }) => isSame(known, pattern)));

for (const { pattern, trouble } of failures) {
  const { file, line, source, flags } = pattern;
  console.error(`  ✗ ${file}:${line}: ${trouble}\n    /${source.slice(0, 400)}/${flags}`);
}
for (const { file, line } of unbuilt)
  console.error(`  ✗ ${file}:${line}: builds a pattern that scripts/patterns/exercise.ts does not come by`);
for (const { source, package: name } of stale) console.error(`  ✗ ${name}: /${source}/ is no exception any more`);

const failed = failures.length + unbuilt.length + stale.length;
console.log(`  ${chosen.length - failures.length} passing`);
if (failed) console.log(`  ${failed} failing`);
process.exit(failed ? 1 : 0);

function isSame(known, pattern) {
  return pattern.source.startsWith(known.source) && pattern.file.includes(`/${known.package}/`);
}
