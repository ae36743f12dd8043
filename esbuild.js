// Builds everything into dist/: the extension, one file for the desktop and the browser, and the command line.
// `node esbuild.js` builds; `--watch` keeps building; `--production` minifies; `--only=cli,extension` picks.
// The dependencies are installed first where they are missing.
const { parseArgs } = require('node:util');

const { values } = parseArgs({
  options: { watch: { type: 'boolean' }, production: { type: 'boolean' }, only: { type: 'string' } },
});

async function main() {
  const { install } = await import('./scripts/setup.mjs');
  const trouble = await install();
  if (trouble) throw new Error(trouble);
  const { build } = await import('./scripts/build/bundles.mjs');
  await build({ ...values, only: values.only?.split(',') });
}

main().catch((error) => {
  process.exitCode = 1;
  // Of what it does not understand in the sources esbuild has told already.
  if (!error.errors) console.error(error.message);
});
