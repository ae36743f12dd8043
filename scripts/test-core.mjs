// Runs test files in TypeScript outside the editor: bundles them to out/test and hands them to Mocha.
// `node scripts/test-core.mjs [FILE.test.ts …] [-- MOCHA ARGS]`; a file may be a pattern; without files, those of the core,
// two files at a time: they need nothing but memory.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { needDependencies } from './setup.mjs';

await needDependencies();
const esbuild = await import('esbuild');
const { globSync } = await import('tinyglobby');
const { common } = await import('./build/bundles.mjs');

const argv = process.argv.slice(2);
const split = argv.includes('--') ? argv.indexOf('--') : argv.length;
const named = argv.slice(0, split);
const entryPoints = globSync(named.length ? named : ['test/core/**/*.test.ts']);
if (!entryPoints.length) throw new Error(`No test file is called ${named.join(', ')}.`);
const outdir = `out/test-${process.pid}`;
await esbuild.build({
  ...common,
  entryPoints,
  outdir,
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'node',
  packages: 'external',
  splitting: true,
  sourcemap: 'inline',
});
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    `${outdir}/**/*.test.mjs`,
    '--timeout',
    '30000',
    ...(named.length === 0 && availableParallelism() > 1 ? ['--parallel', '--jobs', '2'] : []),
    ...argv.slice(split + 1),
  ],
  { stdio: 'inherit' },
);
rmSync(outdir, { recursive: true, force: true });
process.exit(status ?? 1);
