// Packages the extension as a VSIX: the bundle, built small, and the files that `.vscodeignore` lets in.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundles, common, writeLicences } from '../build/bundles.mjs';
import { DICTIONARY, LATE_LISTS, writeLateLists } from '../build/late-lists.mjs';
import { LICENCES } from '../build/licences.mjs';
import { buildInParts } from '../build/parts.mjs';
import { run } from './processes.mjs';
import { selfContained } from './readme.mjs';

/** Files and folders of the package besides the bundle. */
const FILES = [
  ...[
    'package.json',
    'package.nls.json',
    'package.nls.de.json',
    '.vscodeignore',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    'NOTICE',
  ],
  ...['docs/rules', 'docs/styles.md', 'l10n', 'media', 'schemas', 'snippets', 'syntaxes'],
];

/**
 * Builds and packs in a folder of its own, so that the work tree's build stays as it is.
 * @param options.baseUrl https address of the files of the repository: the README's links and pictures lead there, as the
 *   galleries want it; without one pictures are left out of the README, and links to files become words
 * @returns the path of the VSIX
 */
export async function packageExtension({ baseUrl } = {}) {
  const stage = resolve('out', 'package');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const file of FILES) if (existsSync(file)) cpSync(file, join(stage, file), { recursive: true });
  // A gallery shows the picture from its address, an installed extension none.
  rmSync(join(stage, 'media', 'screenshot.png'));
  if (!baseUrl) writeFileSync(join(stage, 'README.md'), selfContained(readFileSync('README.md', 'utf8')));
  const outfile = join(stage, bundles.extension.outfile);
  await buildInParts({ ...common, ...bundles.extension, outfile, minify: true, sourcemap: false });
  cpSync(DICTIONARY.source, join(stage, DICTIONARY.target));
  writeLateLists(join(stage, LATE_LISTS));
  await writeLicences(join(stage, LICENCES));
  const vsix = resolve('out', 'copydesk.vsix');
  rmSync(vsix, { force: true });
  const vsce = resolve('node_modules', '@vscode', 'vsce', 'vsce');
  const args = [
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    ...(baseUrl ? ['--baseContentUrl', baseUrl, '--baseImagesUrl', baseUrl] : ['--no-rewrite-relative-links']),
    '--out',
    vsix,
  ];
  const options = { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'] };
  if (await run(process.execPath, [vsce, ...args], options)) throw new Error('The extension could not be packaged.');
  return vsix;
}
