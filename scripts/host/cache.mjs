// The complete VS Code that npm has (the package `code-server`), with the Node it wants and a Chromium to drive it.
// About 0.9 GB, kept outside the work tree for the next time. Uses Node's own modules only.
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { start } from './processes.mjs';

const CODE_SERVER = '4.139.1';
const NODE = '24';
const CHROMIUM = '153.0.0';

const base =
  process.env.COPYDESK_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA ?? join(homedir(), '.cache'), 'copydesk');

/** The cache folder of this version of the editor. */
export const folder = join(base, `code-server-${CODE_SERVER}`);

const codeServer = join(folder, 'node_modules', 'code-server');
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Paths of the installed editor. */
export const editor = {
  node: join(folder, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  entry: join(codeServer, 'out', 'node', 'entry.js'),
};

const INSTALL = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

// Each stage leaves a mark when it is done, so that an interrupted download goes on where it stopped.
const STAGES = [
  {
    mark: 'editor',
    megabytes: 520,
    text: 'the editor',
    args: [`code-server@${CODE_SERVER}`, `${nodePackage}@${NODE}`],
    cwd: folder,
  },
  { mark: 'server', megabytes: 910, text: 'its server modules', args: [], cwd: join(codeServer, 'lib', 'vscode') },
  {
    mark: 'extensions',
    megabytes: 940,
    text: 'its built-in extensions',
    args: [],
    cwd: join(codeServer, 'lib', 'vscode', 'extensions'),
  },
];

/** Installs the browser edition of VS Code unless it is there. Says what it downloads before it does. */
export async function installEditor() {
  const missing = STAGES.filter(({ mark }) => !isDone(mark));
  if (!missing.length) return;
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  console.log('\nVS Code for the browser is not on this machine yet: downloading it from npm, about 0.9 GB on disk.');
  console.log(`It goes to ${folder} and is kept there for the next time.`);
  for (const { mark, megabytes, text, args, cwd } of missing) {
    await showGrowth(`  ${text}`, megabytes, npm([...INSTALL, ...args], cwd));
    writeFileSync(markOf(mark), '');
  }
}

/**
 * Installs the Chromium that drives the tests unless there is one (Linux on x64; elsewhere a Chrome of the machine is
 * used). It brings the libraries and a font that a bare machine may lack.
 * @returns how Playwright launches it
 */
export async function installChromium() {
  if (process.env.COPYDESK_CHROMIUM) return { executablePath: process.env.COPYDESK_CHROMIUM };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const into = join(folder, 'chromium');
  const executablePath = join(into, 'chromium');
  if (!isDone('chromium')) {
    console.log('\nDownloading a Chromium for the tests from npm, 68 MB.');
    mkdirSync(into, { recursive: true });
    await npm([...INSTALL, `@sparticuz/chromium@${CHROMIUM}`], folder);
    const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
    await unpack(join(packed, 'chromium.br'), executablePath);
    for (const name of ['al2023', 'fonts']) {
      const tar = join(into, `${name}.tar`);
      await unpack(join(packed, `${name}.tar.br`), tar);
      await finished('tar', ['-xf', tar, '-C', into]);
    }
    writeFileSync(markOf('chromium'), '');
  }
  return { executablePath, env: { ...process.env, ...missingLibraries(into) } };
}

/** The carried libraries come last, so that the machine's own win; the carried font only where there is none. */
function missingLibraries(into) {
  const hasFonts = existsSync('/etc/fonts/fonts.conf');
  return {
    LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, '/usr/lib/x86_64-linux-gnu', '/usr/lib64', join(into, 'lib')]
      .filter(Boolean)
      .join(':'),
    ...(hasFonts ? {} : { FONTCONFIG_PATH: into }),
  };
}

const markOf = (mark) => join(folder, `.done-${mark}`);
const isDone = (mark) => existsSync(markOf(mark));

const unpack = (from, to) =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));

const npm = (args, cwd) => {
  const shell = process.platform === 'win32';
  return finished('npm', args, { cwd, shell });
};

function finished(command, args, options = {}) {
  const child = start(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} failed (${code}):\n${errors.trim()}`)),
    );
  });
}

/** Shows how large the cache has grown while the work lasts: in place in a terminal, a line each ten seconds elsewhere. */
async function showGrowth(text, megabytes, work) {
  const inPlace = process.stdout.isTTY;
  const show = () => {
    const line = `${text}: ${Math.round(sizeOf(folder) / 1e6)} of about ${megabytes} MB`;
    process.stdout.write(inPlace ? `\r\x1b[K${line}` : `${line}\n`);
  };
  const timer = setInterval(show, inPlace ? 2000 : 10_000);
  try {
    await work;
    show();
  } finally {
    clearInterval(timer);
    if (inPlace) process.stdout.write('\n');
  }
}

function sizeOf(path) {
  let bytes = 0;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) bytes += sizeOf(inner);
    else bytes += statSync(inner, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
