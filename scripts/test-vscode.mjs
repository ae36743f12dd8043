// Runs the suites inside a real VS Code: `node scripts/test-vscode.mjs [SUITE …] [--grep WORDS]`, without a name all.
// `suite` has a folder open, `roots` a workspace of several, `empty` none; they run in the desktop or in the browser
// edition (`COPYDESK_HOST=desktop|browser`). `web` is `suite` in the web-worker host. `stress` has full sizes: by name only.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { common } from './build/bundles.mjs';
import { inOnePiece } from './build/parts.mjs';
import { chooseHost } from './host/choose.mjs';
import { addCommandLineFindings } from './host/commandLine.mjs';
import { endWithSignals, stopAll } from './host/processes.mjs';

/** A suite that reports nothing for so long hangs. */
const SILENCE_MS = 60_000;
const STRESS_SILENCE_MS = 600_000;

/** Messages about native modules and services that the browser edition does without. */
const NOISE = /bindings file|watchdog|ERR_NAME_NOT_RESOLVED|ENOTFOUND|\[AccountPolicyGate\]|user settings/;

/** What each suite needs: its bundle, the extension it loads and the hosts it can run in. */
const SUITES = {
  suite: ofTheExtension('suite', (folder) => folder),
  roots: ofTheExtension('roots', workspaceFile),
  empty: ofTheExtension('empty', () => undefined),
  stress: ofTheExtension('stress', (folder) => folder),
  web: {
    entry: 'test/vscode/web.ts',
    // Inside the extension's folder: that is what makes the tests run where the extension does.
    bundle: 'out/web-extension/tests/web.js',
    extension: webExtension,
    host: async () => ({ kind: 'browser' }),
    opens: (folder) => folder,
  },
};

/** @param opens what is open in the window: the folder of articles, a workspace file, nothing */
function ofTheExtension(name, opens) {
  return {
    entry: `test/vscode/${name}.ts`,
    bundle: `out/vscode/${name}.cjs`,
    extension: () => process.cwd(),
    host: chooseHost,
    opens,
  };
}

/** A workspace of several folders: the articles, the samples below them, and a folder elsewhere. */
function workspaceFile(folder) {
  cpSync('test/vscode/second-root', join(folder, '..', 'second'), { recursive: true });
  const file = join(folder, '..', 'newsroom.code-workspace');
  const folders = [{ path: folder }, { path: join(folder, 'drafts') }, { path: join(folder, '..', 'second') }];
  writeFileSync(file, JSON.stringify({ folders, settings: {} }));
  return file;
}

endWithSignals();
/** Takes minutes, so it is run by its name only; the other suites have its tests in small. */
const BY_NAME = ['stress'];

const { values, positionals: named } = parseArgs({ options: { grep: { type: 'string' } }, allowPositionals: true });
let failed = 0;
try {
  for (const name of named.length ? named : Object.keys(SUITES).filter((name) => !BY_NAME.includes(name)))
    failed += await runSuite(name);
} finally {
  await stopAll();
}
process.exit(failed ? 1 : 0);

async function runSuite(name) {
  const { entry, bundle, host, opens, ...suite } = SUITES[name];
  const extension = suite.extension();
  const place = mkdtempSync(join(tmpdir(), 'copydesk-articles-'));
  const folder = join(place, 'articles');
  await esbuild.build({
    ...common,
    entryPoints: [entry],
    outfile: bundle,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    sourcemap: 'inline',
    plugins: [inOnePiece],
    define: { ASKED: JSON.stringify({ ...values, suite: name, report: join(folder, '.report.json') }) },
    // Mocha's browser build assigns to module.exports itself, for esbuild does not take it for CommonJS.
    footer: { js: 'module.exports = { run };' },
  });
  cpSync('test/vscode/workspace', folder, { recursive: true });
  // The folder is one of a repository, whose top leaves something in it out.
  mkdirSync(join(place, '.git'));
  writeFileSync(join(place, '.gitignore'), 'left-out.article\n');
  writeFileSync(join(folder, 'desk', 'left-out.article'), 'The board met in the the hall on Monday.\n');
  addCommandLineFindings(folder);
  const { kind, executable } = await host();
  console.log(`\n  inside VS Code: ${name} (${kind})\n`);
  const run = kind === 'desktop' ? runInDesktop : runInBrowser;
  try {
    const silence = name === 'stress' ? STRESS_SILENCE_MS : SILENCE_MS;
    await run({ extension, tests: resolve(bundle), folder, opened: opens(folder), executable, silence });
    return print(readReport(folder));
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function runInDesktop({ extension, tests, opened, executable }) {
  const { runDesktopTests } = await import('./host/desktop.mjs');
  await runDesktopTests({ extension, tests, opened, executable });
}

async function runInBrowser({ extension, tests, opened, folder, silence }) {
  const { installEditor } = await import('./host/cache.mjs');
  const { createProfile, startServer } = await import('./host/server.mjs');
  const { launchBrowser, openWorkbench } = await import('./host/browser.mjs');
  await installEditor();
  const profile = createProfile();
  const server = await startServer(profile);
  const browser = await launchBrowser();
  try {
    const page = await openWorkbench(browser, server, { opened, extension, tests });
    const messages = [];
    page.on('console', (message) => {
      if (/\[stress\]/.test(message.text())) console.log(`  ${message.text().replace(/^.*\[stress\]/, '')}`);
      else if (process.env.COPYDESK_VERBOSE) console.log(message.text());
      else if (!NOISE.test(message.text())) messages.push(message.text().slice(0, 300));
    });
    await untilDone(folder, messages, silence);
  } finally {
    await browser.close();
    await server.stop();
    profile.remove();
  }
}

async function untilDone(folder, messages, silence) {
  let last = '';
  let deadline = Date.now() + silence;
  for (;;) {
    const report = readReport(folder);
    if (report?.done) return;
    const now = JSON.stringify(report);
    if (now !== last) deadline = Date.now() + silence;
    last = now;
    if (Date.now() > deadline) {
      console.log(`  The suite fell silent. The editor's last messages:\n${messages.slice(-12).join('\n')}`);
      return;
    }
    await pause(100);
  }
}

function readReport(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, '.report.json'), 'utf8'));
  } catch {
    return undefined; // Not begun, or just being written.
  }
}

function print(report) {
  if (!report) {
    console.log('  the suite did not report\n\n  0 passing\n  1 failing');
    return 1;
  }
  for (const { title, error } of report.failures)
    console.log(`  ✗ ${title}\n      ${error.replaceAll('\n', '\n      ')}\n`);
  if (!report.done) console.log(`  ended in the middle of: ${report.current}\n`);
  const failing = report.failed + (report.done ? 0 : 1);
  console.log(`  ${report.passed} passing`);
  if (report.skipped) console.log(`  ${report.skipped} pending`);
  if (failing) console.log(`  ${failing} failing`);
  return failing;
}

/** A copy of the extension whose manifest has no `main`, so that it runs in the web-worker host. */
function webExtension() {
  const target = resolve('out/web-extension');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const { main, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
  writeFileSync(join(target, 'package.json'), JSON.stringify(manifest));
  for (const path of ['package.nls.json', 'l10n', 'dist', 'docs', 'media', 'schemas', 'snippets', 'syntaxes']) {
    if (existsSync(path)) cpSync(path, join(target, path), { recursive: true });
  }
  return target;
}
