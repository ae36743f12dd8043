// `npm start`: does all the set-up and opens an editor on the sample articles with the extension running: the desktop
// VS Code where one is installed or can be downloaded, otherwise VS Code in the browser on a loopback address.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseHost } from './host/choose.mjs';
import { endWithSignals, stopAll } from './host/processes.mjs';
import { setUp } from './setup.mjs';

endWithSignals();
await setUp();
const folder = resolve(process.argv[2] ?? 'seeds');
// Something to look at; another folder opens as it is.
const sample = join(folder, 'minerals-meeting.txt');
const file = existsSync(sample) ? sample : undefined;
const host = await chooseHost();
await (host.kind === 'desktop' ? openInDesktop(host) : openInBrowser());
await stopAll();

async function openInDesktop({ executable }) {
  const { openDesktop } = await import('./host/desktop.mjs');
  console.log(`Opening VS Code on ${folder}. Close its window or press Ctrl+C to end it.`);
  process.exitCode = await openDesktop({
    extension: process.cwd(),
    opened: folder,
    executable,
    args: file ? [file] : [],
  });
}

async function openInBrowser() {
  const { installEditor } = await import('./host/cache.mjs');
  const { packageExtension } = await import('./host/package.mjs');
  const { createProfile, installExtension, startServer, workbenchUrl } = await import('./host/server.mjs');
  await installEditor();
  const profile = createProfile();
  await installExtension(await packageExtension(), profile);
  const server = await startServer(profile);
  console.log('\nVS Code runs in the browser, with the extension, on the sample articles:\n');
  console.log(`  ${workbenchUrl(server, { opened: folder, file })}\n`);
  console.log('Only this machine can reach it. Press Ctrl+C to end it.');
  await server.gone;
}
