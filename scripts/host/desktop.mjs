// Runs the suite in desktop VS Code, downloaded by @vscode/test-electron unless one is installed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { isBatch, virtualScreen } from './choose.mjs';
import { run } from './processes.mjs';

/** Opens a folder, a workspace file or an empty window with the extension under development in an own profile; gives the exit code when the window is closed. */
export async function openDesktop({ extension, opened, executable, args = [] }) {
  const command = executable ?? resolveCliArgsFromVSCodeExecutablePath(await downloadAndUnzipVSCode('stable'))[0];
  const profile = mkdtempSync(join(tmpdir(), 'copydesk-'));
  const all = [
    ...(opened ? [opened] : ['--new-window']),
    `--extensionDevelopmentPath=${extension}`,
    `--user-data-dir=${join(profile, 'user')}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-telemetry', '--wait'],
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...args,
  ];
  const screen = virtualScreen();
  try {
    return screen ? await run(screen, ['-a', command, ...all]) : await run(command, all, { shell: isBatch(command) });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs a bundle that exports `run()` in the extension host. */
export function runDesktopTests({ extension, tests, opened, executable }) {
  const args = [`--extensionTestsPath=${tests}`, '--disable-gpu', '--disable-updates', '--no-cached-data'];
  return openDesktop({ extension, opened, executable, args });
}
