// `npm start`: does all the set-up and opens an editor on the sample articles with the extension running: the desktop
// VS Code where one is installed or can be downloaded, otherwise VS Code in the browser on a loopback address.
import { resolve } from 'node:path';
import { chooseHost } from './host/choose.mjs';
import { endWithSignals, stopAll } from './host/processes.mjs';
import { setUp } from './setup.mjs';

endWithSignals();
await setUp();
const folder = resolve(process.argv[2] ?? 'seeds');
const host = await chooseHost();
await (host.kind === 'desktop' ? openInDesktop(host) : openInBrowser());
await stopAll();

async function openInDesktop({ executable }) {
  const { openDesktop } = await import('./host/desktop.mjs');
  console.log(`Opening VS Code on ${folder}. Close its window or press Ctrl+C to end it.`);
  process.exitCode = await openDesktop({ extension: process.cwd(), opened: folder, executable });
}

async function openInBrowser() {
  const { installEditor } = await import('./host/cache.mjs');
  const { packageExtension } = await import('./host/package.mjs');
  const { createProfile, installExtension, startServer } = await import('./host/server.mjs');
  await installEditor();
  const profile = createProfile();
  await installExtension(await packageExtension(), profile);
  const server = await startServer(profile);
  console.log('\nVS Code runs in the browser, with the extension, on the sample articles:\n');
  console.log(`  ${server.url}?folder=${encodeURIComponent(folder)}\n`);
  console.log('Only this machine can reach it. Press Ctrl+C to end it.');
  await server.gone;
}
