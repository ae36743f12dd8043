// Shim for this session only.
import { spawnSync } from 'node:child_process';
export * from './scripts/build/bundles.mjs';
if (process.argv[1]?.endsWith('esbuild.mjs')) process.exitCode = spawnSync(process.execPath, ['esbuild.js', ...process.argv.slice(2)], { stdio: 'inherit' }).status;
