// What the command line finds in the articles the suites open, for the test that editor and command line agree.
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies the sample articles into a folder and writes beside them what the command line says of them. */
export function addCommandLineFindings(folder) {
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
  const cli = join(process.cwd(), 'dist', 'cli.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'lint', '--all', '--format', 'json', 'seeds'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout) throw new Error(`The command line said nothing of the sample articles: ${stderr}`);
  writeFileSync(join(folder, 'seeds', '.command-line.json'), stdout);
}
