// What every entry script does first, with Node's own modules only: a new enough Node, the dependencies, a build.
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './host/processes.mjs';

/** The project's folder; entry scripts work there wherever they are called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const LEAST_NODE = [20, 19];
/** Standard output is for what a command is asked for; what set-up says goes to standard error. */
const ON_STANDARD_ERROR = { cwd: root, stdio: ['ignore', 2, 2] };
/** Ctrl+C ends what belongs to our group by itself; who stops what it started, as `setUp` does, needs no group. */
const IN_OUR_GROUP = { detached: false };

/** Installs the dependencies where they are missing or not those of the lock file, and builds; ends with 1 if it cannot. */
export async function setUp() {
  process.chdir(root);
  endFor((await install({})) ?? (await build([], {})));
}

/** Installs the dependencies where they are missing or not those of the lock file; ends with 1 if it cannot. */
export async function needDependencies() {
  endFor(await install());
}

/**
 * Installs the dependencies where they are missing or not those of the lock file.
 * @returns what stands in the way, in a sentence; undefined where all is well
 */
export async function install(options = IN_OUR_GROUP) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    return `Copydesk needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`;
  }
  if (!dependenciesAreStale()) return undefined;
  console.error('Installing the dependencies …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32';
  const failed = await run('npm', args, { ...ON_STANDARD_ERROR, ...options, shell }).catch(() => true);
  return failed ? `The dependencies could not be installed: run “npm ci” in ${root}.` : undefined;
}

/**
 * Builds all or some of the bundles; the dependencies must be there.
 * @param args arguments for `esbuild.js`
 * @returns what stands in the way, in a sentence; undefined where all is well
 */
export async function build(args = [], options = IN_OUR_GROUP) {
  const failed = await run(process.execPath, ['esbuild.js', ...args], { ...ON_STANDARD_ERROR, ...options });
  return failed ? 'The build failed.' : undefined;
}

function endFor(trouble) {
  if (!trouble) return;
  console.error(trouble);
  process.exit(1);
}

/** Compares what npm has noted of the installed packages with what the lock file wants. */
function dependenciesAreStale() {
  const folder = resolve(root, 'node_modules');
  // Linked, it is another working copy's, which sees to it.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return false;
  const noted = resolve(folder, '.package-lock.json');
  if (!existsSync(noted)) return true;
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packages(noted);
  return Object.entries(packages(resolve(root, 'package-lock.json'))).some(
    // Optional packages are those of other platforms.
    ([path, { version, optional }]) => path && !optional && installed[path]?.version !== version,
  );
}
