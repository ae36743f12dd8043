// Which VS Code to use: the desktop where one is installed or can be downloaded and shown, else the browser edition.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * @typedef {{ kind: 'desktop', executable?: string } | { kind: 'browser' }} Host
 * A desktop without `executable` is to be downloaded.
 */

/** @returns {Promise<Host>} the host; `COPYDESK_HOST=desktop|browser` decides where it is set */
export async function chooseHost() {
  const wanted = process.env.COPYDESK_HOST;
  if (wanted && wanted !== 'desktop' && wanted !== 'browser') {
    throw new Error(`COPYDESK_HOST is “${wanted}”; it can be “desktop” or “browser”.`);
  }
  if (wanted === 'browser') return { kind: 'browser' };
  const executable = installedDesktop();
  if (wanted === 'desktop') return { kind: 'desktop', executable };
  if (!hasScreen() || (!executable && !(await canDownload()))) return { kind: 'browser' };
  return { kind: 'desktop', executable };
}

/** Whether a window can be shown: always but on a Linux without a display. */
export function hasScreen() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || find('xvfb-run'));
}

/** The command that shows windows on a Linux without a display, if that is where we are. */
export function virtualScreen() {
  const needed = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return needed ? find('xvfb-run') : undefined;
}

/** Path of an installed VS Code's command: `COPYDESK_CODE`, or `code` on the path. */
function installedDesktop() {
  const named = process.env.COPYDESK_CODE ?? find('code') ?? usualPlaces().find((path) => existsSync(path));
  // Inside VS Code's own remote terminal `code` talks to a window elsewhere: it cannot load a development extension here.
  const works = named && !process.env.VSCODE_IPC_HOOK_CLI;
  return works && spawnSync(named, ['--version'], { shell: isBatch(named), timeout: 10_000 }).status === 0
    ? named
    : undefined;
}

/** Windows starts batch files through a shell only. */
export const isBatch = (command) => process.platform === 'win32' && command.endsWith('.cmd');

function usualPlaces() {
  if (process.platform === 'darwin') return ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'];
  if (process.platform === 'win32')
    return [join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'bin', 'code.cmd')];
  return [];
}

function find(name) {
  const names = process.platform === 'win32' ? [`${name}.cmd`, `${name}.exe`] : [name];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const candidate of names.map((file) => join(folder, file))) {
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}

function canDownload() {
  return fetch(RELEASES, { signal: AbortSignal.timeout(4000) }).then(
    (response) => response.ok,
    () => false,
  );
}
