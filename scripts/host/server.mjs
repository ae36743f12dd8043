// Runs the browser edition of VS Code on a loopback address.
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { editor } from './cache.mjs';
import { run, start } from './processes.mjs';

/** A quiet editor: nothing opens by itself, nothing phones home, no assistant beside the article. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  // The browser edition saves by itself; a test's edits would reach the file.
  'files.autoSave': 'off',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'window.commandCenter': false,
  'git.enabled': false,
};

/** Makes a fresh profile: an own user-data folder with quiet settings and an empty extensions folder. */
export function createProfile(settings = {}) {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-'));
  const profile = { root, userData: join(root, 'user'), extensions: join(root, 'extensions') };
  mkdirSync(join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions);
  writeFileSync(join(profile.userData, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', remove); // also where a signal ends us
  return { ...profile, remove };
}

const profileArgs = ({ userData, extensions }) => [
  ...['--user-data-dir', userData, '--extensions-dir', extensions, '--config', join(userData, 'config.yaml')],
];

/** Installs a packaged extension into a profile. */
export async function installExtension(vsix, profile) {
  const log = createWriteStream(join(profile.root, 'install.log'));
  await new Promise((resolve) => log.once('open', resolve));
  const code = await run(editor.node, [editor.entry, ...profileArgs(profile), '--install-extension', vsix], {
    stdio: ['ignore', log, log],
  });
  if (code !== 0) throw new Error(`The extension could not be installed; see ${log.path}.`);
}

/**
 * Starts the server and waits until it answers.
 * @returns its address (host:port), its URL, its process id, how to stop it, and a promise for its end
 */
export async function startServer(profile) {
  const address = `127.0.0.1:${await freePort()}`;
  const log = createWriteStream(join(profile.root, 'server.log'));
  await new Promise((resolve) => log.once('open', resolve));
  const args = ['--auth', 'none', '--bind-addr', address, '--disable-telemetry', '--disable-update-check'];
  const server = start(
    editor.node,
    [editor.entry, ...profileArgs(profile), ...args, '--disable-workspace-trust', '--disable-proxy'],
    { stdio: ['ignore', log, log] },
  );
  const url = `http://${address}/`;
  await answers(`${url}healthz`, server, log.path);
  return { address, url, pid: server.pid, stop: server.stop, gone: server.gone };
}

/**
 * The address of a workbench.
 * @param options.opened path of what is open in it: a folder, a `.code-workspace` file, or nothing
 * @param options.file path of a file that is shown in it, if any
 */
export function workbenchUrl({ url, address }, { opened, file } = {}) {
  const query = new URLSearchParams();
  if (!opened)
    query.set('ew', 'true'); // an empty window
  else query.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', opened);
  if (file) query.set('payload', JSON.stringify([['openFile', `vscode-remote://${address}${encodeURI(file)}`]]));
  return `${url}?${query}`;
}

async function answers(url, server, log) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`The editor's server ended at once; see ${log}.`);
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error(`The editor's server does not answer; see ${log}.`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
