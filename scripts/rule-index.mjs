// Writes `src/core/rules/index.ts`, the list of all checks, from the files of the rules: by category, then by id.
// `node scripts/rule-index.mjs --check` only says whether it is stale, with exit code 1.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const ROOM = 'src/core/rules';
const INDEX = `${ROOM}/index.ts`;
/** Folders that hold what rules share. */
const SHARED = new Set(['support']);
const RULE = /^export const (\w+)\b[^=\n]* = \w+[<(]/gm;

const rule = readFileSync('src/core/linter/rule.ts', 'utf8');
const categories = [.../export const CATEGORIES = \[([^\]]*)\]/.exec(rule)[1].matchAll(/'(\w+)'/g)].map(
  ([, name]) => name,
);
const folders = readdirSync(ROOM, { withFileTypes: true }).filter((one) => one.isDirectory() && !SHARED.has(one.name));
const strange = folders.find(({ name }) => !categories.includes(name));
if (strange) {
  console.error(`${ROOM}/${strange.name}: no category has this name (src/core/linter/rule.ts lists them).`);
  process.exit(1);
}

const rules = categories.flatMap((category) =>
  readdirSync(`${ROOM}/${category}`)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => ({ path: `./${category}/${file}`, name: nameIn(`${ROOM}/${category}/${file}`) })),
);
const wanted = [
  '// Written by `npm run generate` from the files of the rules.',
  "import type { Rule } from '../linter/rule.ts';",
  // In the order that the formatter keeps.
  ...[...rules]
    .sort((a, b) => (a.path.slice(0, -3) < b.path.slice(0, -3) ? -1 : 1))
    .map(({ path, name }) => `import { ${name} } from '${path}';`),
  '',
  '/** Every check, by category and then by id. */',
  'export const RULES: readonly Rule[] = [',
  ...rules.map(({ name }) => `  ${name},`),
  '];',
  '',
].join('\n');

if (wanted !== readFileSync(INDEX, 'utf8')) {
  if (process.argv.includes('--check')) {
    console.error(`stale: ${INDEX}\nRun \`npm run generate\` and commit what changes.`);
    process.exit(1);
  }
  writeFileSync(INDEX, wanted);
  console.log(`${INDEX} written`);
}

/** The name under which a file exports its rule. */
function nameIn(path) {
  const found = [...readFileSync(path, 'utf8').matchAll(RULE)];
  if (found.length === 1) return found[0][1];
  console.error(`${path}: exports ${found.length} rules; a file has one.`);
  process.exit(1);
}
