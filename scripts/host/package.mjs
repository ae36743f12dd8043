// Packages the extension as a VSIX: what the manifest's `.vscodeignore` lets in, nothing of node_modules.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './processes.mjs';

/** @returns the path of the VSIX, built small */
export async function packageExtension() {
  const out = resolve('out', 'copydesk.vsix');
  mkdirSync('out', { recursive: true });
  rmSync(out, { force: true });
  const node = (...args) => run(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (await node('esbuild.mjs', '--production', '--only=node,web')) throw new Error('The build failed.');
  const packed = await node('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', ...QUIET, '--out', out);
  if (packed) throw new Error('The extension could not be packaged.');
  return out;
}

const QUIET = ['--allow-missing-repository', '--skip-license'];
