// What the command line finds in the articles the suites open, for the test that editor and command line agree.
import { spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the sample articles into a folder and writes beside them what the command line says of them, and which
 * articles it finds in the folder.
 */
export function addCommandLineFindings(folder) {
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
  const said = lint(folder, '--all', 'seeds');
  const found = JSON.parse(lint(folder, '.')).map(({ file }) => file.replaceAll('\\', '/'));
  writeFileSync(join(folder, 'seeds', '.command-line.json'), said);
  writeFileSync(join(folder, 'seeds', '.command-line-files.json'), JSON.stringify(found));
}

function lint(folder, ...args) {
  const cli = join(process.cwd(), 'dist', 'cli.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'lint', '--format', 'json', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!stdout) throw new Error(`The command line said nothing of the articles: ${stderr}`);
  return stdout;
}
