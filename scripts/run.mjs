// Runs a TypeScript file of this project: `node scripts/run.mjs FILE.ts [ARGS]`. Bundles it to out/ first.
import { spawnSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { needDependencies } from './setup.mjs';

await needDependencies();
const esbuild = await import('esbuild');
const { common } = await import('./build/bundles.mjs');

const [entry, ...args] = process.argv.slice(2);
const outfile = resolve('out/scripts', `${basename(entry, '.ts')}-${process.pid}.mjs`);
await esbuild.build({
  ...common,
  entryPoints: [entry],
  outfile,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  sourcemap: 'inline',
});
const { status } = spawnSync(process.execPath, ['--enable-source-maps', outfile, ...args], { stdio: 'inherit' });
await import('node:fs').then((fs) => fs.rmSync(outfile, { force: true }));
process.exit(status ?? 1);
