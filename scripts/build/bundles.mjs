// What is built, and how; `esbuild.js` at the top builds it.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as esbuild from 'esbuild';
import { coreSources } from './core-sources.mjs';
import { DICTIONARY, LATE_LISTS, lateLists, writeLateLists } from './late-lists.mjs';
import { LICENCES, licencesText, packagesIn } from './licences.mjs';
import { buildInParts, inOnePiece } from './parts.mjs';
import { purePackages } from './pure-packages.mjs';
import { withoutRuleDocs } from './rule-docs.mjs';
import { shortClasses } from './short-classes.mjs';
import { shortLetters } from './short-letters.mjs';

/** Shared by every bundle and by the tests' and scripts' builds. */
export const common = {
  bundle: true,
  sourcemap: true,
  minify: false,
  target: 'es2022',
  charset: 'utf8',
  loader: { '.txt': 'text', '.bin': 'binary' },
  logLevel: 'warning',
  alias: {
    // Its `main` is a UMD file that bundlers cannot follow.
    'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
    '@lezer/highlight': './scripts/build/no-highlighting.mjs',
    'normalize-strings': './scripts/build/plain-letters.mjs',
  },
  plugins: [coreSources(shortLetters)],
};

/** What is built, by name. */
export const bundles = {
  extension: {
    entryPoints: ['src/vscode/extension.ts'],
    // Both hosts load it; the web worker finds modules by the ending `.js` alone. `build` divides it (`parts.mjs`).
    outfile: 'dist/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    // Strict as a whole: esbuild would say it once more for each of its modules.
    banner: { js: '"use strict";' },
    tsconfigRaw: { compilerOptions: { target: 'ES2022', verbatimModuleSyntax: true } },
    plugins: [inOnePiece, lateLists, coreSources(withoutRuleDocs, shortLetters), purePackages, shortClasses],
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

/**
 * Builds bundles into dist/.
 * @param {{ production?: boolean, watch?: boolean, only?: string[] }} options which bundles (default: all), and whether
 *   they are minified and built again with each change
 */
export async function build({ production = false, watch = false, only = Object.keys(bundles) } = {}) {
  if (only.includes('extension')) {
    await mkdir(dirname(DICTIONARY.target), { recursive: true });
    await copyFile(DICTIONARY.source, DICTIONARY.target);
    writeLateLists(LATE_LISTS);
  }
  for (const name of only) {
    const config = { ...common, sourcemap: !production, minify: production, ...bundles[name] };
    if (watch) await (await esbuild.context(config)).watch();
    else if (name === 'extension') await buildInParts(config);
    else await esbuild.build(config);
  }
  // Packages in either bundle are told of when both are built.
  if (!watch && Object.keys(bundles).every((name) => only.includes(name))) await writeLicences(LICENCES);
}

/** The packages of which something is in any bundle. */
export async function bundledPackages() {
  const builds = Object.values(bundles).map((bundle) =>
    esbuild.build({ ...common, ...bundle, sourcemap: false, metafile: true, write: false }),
  );
  return packagesIn((await Promise.all(builds)).map(({ metafile }) => metafile));
}

/** Writes the licences of all bundled packages into a file. */
export async function writeLicences(path) {
  const text = licencesText(await bundledPackages());
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
