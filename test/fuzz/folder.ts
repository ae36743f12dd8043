import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { containerOf } from '../../src/core/article/is-article.ts';
import { DEFAULT_STYLE } from '../../src/core/style/style.ts';
import { failuresOf } from './failures.ts';
import { fixAll } from './properties/fix-all.ts';
import { fixes, proposedFixes } from './properties/fixes.ts';
import { Subject } from './subject.ts';

/**
 * Tries every fix that is offered on the articles of a folder, with the checks that are on by default, and prints what
 * fails.
 * @returns whether all hold
 */
export async function tryFolder(folder: string): Promise<boolean> {
  const files = readdirSync(folder).filter((name) => /\.(?:article|story|wire|txt|md)$/.test(name));
  const counts = new Map<string, number>();
  let offered = 0;
  let failed = 0;
  for (const name of files) {
    const path = join(folder, name);
    if (!statSync(path).isFile()) continue;
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const tried = { container: containerOf(path), text, style: DEFAULT_STYLE, edits: [] };
    const { findings } = new Subject(tried).analysis;
    offered += findings.reduce((sum, finding) => sum + finding.fixes.length, 0);
    for (const { kind, wrong } of await failuresOf(tried, [fixes, proposedFixes, fixAll])) {
      failed++;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      console.log(`${name}: ${wrong}`);
    }
  }
  console.log(`\n${files.length} articles, ${offered} fixes offered, ${failed} fail`);
  for (const [kind, count] of [...counts].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(5)}  ${kind}`);
  return failed === 0;
}
