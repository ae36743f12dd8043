// Shim for the current session only, not tracked: use esbuild.mjs.
import { spawnSync } from 'node:child_process';
export * from './esbuild.mjs';
if (process.argv[1]?.endsWith('esbuild.js')) process.exitCode = spawnSync(process.execPath, ['esbuild.mjs', ...process.argv.slice(2)], { stdio: 'inherit' }).status;
