// `npm run release`: publishes the extension in the Visual Studio Marketplace and on Open VSX. `-- --dry-run` does all of
// it but the publishing. The tokens come from VSCE_PAT and OVSX_PAT; without both, nothing is published anywhere.
import { readFileSync } from 'node:fs';
import { packageExtension } from './host/package.mjs';
import { run } from './host/processes.mjs';

const USAGE = `npm run release -- [--dry-run] --base-url https://…/

  --base-url   where the files of the repository can be read: the README's links and pictures lead there
  --dry-run    packs and says what would be published`;

/** The galleries, the variable their token comes from and the command that publishes a VSIX. */
const GALLERIES = [
  { name: 'Visual Studio Marketplace', token: 'VSCE_PAT', command: ['@vscode/vsce@3', 'publish', '--packagePath'] },
  { name: 'Open VSX', token: 'OVSX_PAT', command: ['ovsx@0', 'publish'] },
];

const dryRun = process.argv.includes('--dry-run');
const at = process.argv.indexOf('--base-url');
const baseUrl = at < 0 ? undefined : process.argv[at + 1];
if (!baseUrl?.startsWith('https://'))
  stop(`The galleries show the README's pictures from an https address.\n\n${USAGE}`);

const missing = GALLERIES.filter(({ token }) => !process.env[token]);
if (missing.length && !dryRun) {
  stop(`Nothing is published: ${missing.map(({ name, token }) => `${name} needs ${token}`).join(', ')}.`);
}

const { version, publisher, name } = JSON.parse(readFileSync('package.json', 'utf8'));
const vsix = await packageExtension({ baseUrl });
for (const gallery of GALLERIES) await publish(gallery);

async function publish({ name: gallery, token, command }) {
  const what = `${publisher}.${name} ${version}`;
  if (dryRun) {
    const credentials = process.env[token] ? '' : ` (${token} is not set)`;
    console.log(`${gallery}: would publish ${what}${credentials}: npx ${command.join(' ')} ${vsix}`);
    return;
  }
  // The token stays in the environment, where both tools look for it: nobody sees it in a list of processes.
  const code = await run('npx', ['--yes', ...command, vsix], { shell: process.platform === 'win32' });
  if (code) stop(`${gallery}: ${what} could not be published.`);
  console.log(`${gallery}: ${what} is published.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
