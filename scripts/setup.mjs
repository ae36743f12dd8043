// What every entry script does first, with Node's own modules only: a new enough Node, the dependencies, a build.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './host/processes.mjs';

/** The project's folder; entry scripts work there wherever they are called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const LEAST_NODE = [20, 19];

/** Installs the dependencies where they are missing or not those of the lock file, and builds. */
export async function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    stop(`Copydesk needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
  process.chdir(root);
  if (dependenciesAreStale()) {
    console.log('Installing the dependencies …');
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if (await run('npm', args, { shell: process.platform === 'win32' }))
      stop('The dependencies could not be installed.');
  }
  if (await run(process.execPath, ['esbuild.js'])) stop('The build failed.');
}

/** Compares what npm has noted of the installed packages with what the lock file wants. */
function dependenciesAreStale() {
  if (!existsSync('node_modules/.package-lock.json')) return true;
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packages('node_modules/.package-lock.json');
  return Object.entries(packages('package-lock.json')).some(
    // Optional packages are those of other platforms.
    ([path, { version, optional }]) => path && !optional && installed[path]?.version !== version,
  );
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
