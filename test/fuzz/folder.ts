import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_STYLE } from '../../src/core/config/style.ts';
import { containerOf } from '../../src/core/workspace/is-article.ts';
import { failuresOf } from './failures.ts';
import { fixAll } from './properties/fix-all.ts';
import { fixes, proposedFixes } from './properties/fixes.ts';
import { Subject } from './subject.ts';

/**
 * Tries the properties of fixes on the articles of a folder, with the checks that are on by default: what is proposed and
 * would not hold is counted, what is offered and does not hold fails.
 * @returns whether all that is offered holds
 */
export async function tryFolder(folder: string): Promise<boolean> {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(?:article|story|wire|txt|md)$/.test(entry.name),
  );
  const withheld = new Map<string, number>();
  let proposed = 0;
  let failed = 0;
  for (const { name } of files) {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const tried = { container: containerOf(path), text, style: DEFAULT_STYLE, edits: [] };
    const { findings } = new Subject(tried).analysis;
    proposed += findings.reduce((sum, finding) => sum + finding.fixes.length, 0);
    for (const { wrong } of await failuresOf(tried, [fixes, fixAll])) {
      failed++;
      console.log(`${name}: FAILS: ${wrong}`);
    }
    for await (const wrong of proposedFixes.check(new Subject(tried))) {
      const rule = /^\S+/.exec(wrong)![0];
      withheld.set(rule, (withheld.get(rule) ?? 0) + 1);
      console.log(`${name}: withheld: ${wrong}`);
    }
  }
  const sum = [...withheld.values()].reduce((total, count) => total + count, 0);
  console.log(`\n${files.length} articles, ${proposed} fixes proposed, ${sum} withheld, ${failed} failures`);
  for (const [rule, count] of [...withheld].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(5)}  ${rule}`);
  return failed === 0;
}
