// Collects the patterns that run on an article or a configuration.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as esbuild from 'esbuild';
import { globSync } from 'tinyglobby';
import { common } from '../build/bundles.mjs';
import { constructionsOf, literalsOf } from './literals.mjs';
import { syntaxPatterns } from './syntax.mjs';

/**
 * The packages whose code sees the text of an article or a configuration. What the others see (the arguments of the
 * command line, names of files) comes from the person who runs it. Of yaml only the lexer and the parser are used.
 */
const READS_TEXT =
  /node_modules\/(?:(?:retext|parse|nlcst)-[^/]+|syllable|pluralize|number-to-words|normalize-strings|jsonc-parser|automated-readability|coleman-liau|dale-chall-formula|flesch|flesch-kincaid|gunning-fog|smog-formula|diff|yaml\/dist\/parse)\//;

/**
 * Every pattern of the product and of the packages it reads text with: literals, what is built at run time, and what VS
 * Code runs for the language.
 * @returns {Promise<{ patterns: import('./literals.mjs').Pattern[], unbuilt: { file: string, line: number }[] }>} the
 *   patterns, each once; and the lines that build patterns but were not reached
 */
export async function collectPatterns() {
  const ours = globSync('src/**/*.ts').sort();
  const built = await builtPatterns();
  const packages = built.inputs.filter((path) => READS_TEXT.test(path));
  const reached = new Set(built.patterns.map(({ file, line }) => `${file}:${line}`));
  const unbuilt = constructionsOf(ours).filter(({ file, line }) => !reached.has(`${file}:${line}`));
  const relevant = built.patterns.filter(({ file }) => !file.startsWith('node_modules/') || READS_TEXT.test(file));
  const all = [...literalsOf([...ours, ...packages]), ...relevant, ...syntaxPatterns()];
  const patterns = [...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
  return { patterns, unbuilt };
}

/** Runs exercise.ts with the constructor hooked. */
async function builtPatterns() {
  const folder = `out/patterns-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const { metafile } = await esbuild.build({
    ...common,
    entryPoints: ['scripts/patterns/exercise.ts'],
    outfile: `${folder}/exercise.cjs`,
    format: 'cjs',
    platform: 'node',
    sourcemap: 'inline',
    metafile: true,
  });
  const to = `${folder}/built.json`;
  const args = ['--enable-source-maps', '--import', './scripts/patterns/hook.mjs', `${folder}/exercise.cjs`];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, PATTERNS_TO: to } });
  if (status !== 0) throw new Error('Reading the samples failed.');
  const patterns = JSON.parse(readFileSync(to, 'utf8'));
  rmSync(folder, { recursive: true });
  return { patterns, inputs: Object.keys(metafile.inputs) };
}
