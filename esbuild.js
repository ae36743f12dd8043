// Builds everything into dist/: the extension, one file for the desktop and the browser, and the command line.
// `node esbuild.js` builds; `--watch` keeps building; `--production` minifies; `--only=cli,extension` picks.
const { parseArgs } = require('node:util');

const { values } = parseArgs({
  options: { watch: { type: 'boolean' }, production: { type: 'boolean' }, only: { type: 'string' } },
});

import('./scripts/build/bundles.mjs')
  .then(({ build }) => build({ ...values, only: values.only?.split(',') }))
  .catch(() => {
    process.exitCode = 1; // esbuild has said what is wrong.
  });
