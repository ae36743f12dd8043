// Packages the extension as a VSIX: the bundles, built small, and the files that `.vscodeignore` lets in.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { bundles, common } from '../../esbuild.mjs';
import { run } from './processes.mjs';

/** Files and folders of the package besides the bundles. */
const FILES = [
  ...['package.json', 'package.nls.json', '.vscodeignore', 'README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE'],
  ...['docs/rules', 'media', 'schemas', 'snippets', 'syntaxes'],
];

/**
 * Builds and packs in a folder of its own, so that the work tree's build stays as it is.
 * @returns the path of the VSIX
 */
export async function packageExtension() {
  const stage = resolve('out', 'package');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const file of FILES) if (existsSync(file)) cpSync(file, join(stage, file), { recursive: true });
  for (const { outfile, ...options } of [bundles.node, bundles.web]) {
    await esbuild.build({ ...common, ...options, outfile: join(stage, outfile), minify: true, sourcemap: false });
  }
  const vsix = resolve('out', 'copydesk.vsix');
  rmSync(vsix, { force: true });
  const vsce = resolve('node_modules', '@vscode', 'vsce', 'vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--skip-license',
    '--out',
    vsix,
  ];
  const options = { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'] };
  if (await run(process.execPath, [vsce, ...args], options)) throw new Error('The extension could not be packaged.');
  return vsix;
}
