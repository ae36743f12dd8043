// Builds everything into dist/: the extension, one file for the desktop and the browser, and the command line.
// `node esbuild.mjs` builds; `--watch` keeps building; `--production` minifies; `--only=cli,extension` picks.
import * as esbuild from 'esbuild';
import { purePackages } from './scripts/build/pure-packages.mjs';
import { withoutRuleDocs } from './scripts/build/rule-docs.mjs';
import { packedWordLists } from './scripts/build/word-lists.mjs';

const flags = new Set(process.argv.slice(2));
const only = process.argv
  .find((flag) => flag.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const production = flags.has('--production');

/** Shared by every bundle and by the tests' and scripts' builds. */
export const common = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  target: 'es2022',
  charset: 'utf8',
  loader: { '.txt': 'text', '.bin': 'binary' },
  logLevel: 'warning',
  // Its `main` is a UMD file that bundlers cannot follow.
  alias: { 'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js' },
};

/** What is built, by name. */
export const bundles = {
  extension: {
    entryPoints: ['src/vscode/extension.ts'],
    // Both hosts load it; the web worker finds modules by the ending `.js` alone.
    outfile: 'dist/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    plugins: [withoutRuleDocs, packedWordLists, purePackages],
  },
  cli: {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    format: 'esm',
    platform: 'node',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  },
};

if (process.argv[1]?.endsWith('esbuild.mjs')) {
  for (const [name, options] of Object.entries(bundles)) {
    if (only && !only.includes(name)) continue;
    const config = { ...common, ...options };
    if (flags.has('--watch')) await (await esbuild.context(config)).watch();
    else await esbuild.build(config);
  }
}
