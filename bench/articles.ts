// How many files are taken for articles, by folder and by their text: of the names, only `.md` or not counts.
//   npm run bench:articles -- FOLDER …
//   --list VERDICT  name the files with this verdict (article, unsure, other)

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recognise } from '../src/core/workspace/is-article.ts';

const args = process.argv.slice(2);
const list = args.includes('--list') ? args[args.indexOf('--list') + 1] : undefined;
const folders = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--list');

for (const folder of folders) {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const started = performance.now();
  const read = files.map((file) => ({ file, ...verdictOf(file) }));
  const milliseconds = performance.now() - started;
  console.log(`\n${folder}: ${files.length} files, ${(milliseconds / Math.max(1, files.length)).toFixed(2)} ms each`);
  console.log(`  ${shares(read)}`);
  for (const { file, verdict, reason } of read) if (verdict === list) console.log(`    ${file} (${reason})`);
}

function verdictOf(file: string) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  return recognise(/\.(?:md|markdown)$/i.test(file) ? 'a.md' : 'a.txt', text);
}

function shares(read: readonly { readonly verdict: string }[]): string {
  const share = (verdict: string) => {
    const count = read.filter((one) => one.verdict === verdict).length;
    return `${verdict} ${((100 * count) / Math.max(1, read.length)).toFixed(1)}%`;
  };
  return ['article', 'unsure', 'other'].map(share).join('  ');
}
