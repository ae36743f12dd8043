import { type Node, type Report, spanOf } from '../json.ts';
import { stringIn } from '../values.ts';
import type { NamedFile } from '../words/words.ts';

const DATA = /\.(?:ya?ml|jsonc?)$/i;
const SCRIPT = /\.m?js$/i;

/** Whether a file of checks is one that is run. */
export function isScript(name: string): boolean {
  return SCRIPT.test(name);
}

/** Reads `checkFiles`: one name or several, each once. What cannot be one is reported and left out. */
export function readCheckFileNames(node: Node, report: Report): NamedFile[] {
  const named: NamedFile[] = [];
  for (const item of node.type === 'array' ? (node.children ?? []) : [node]) {
    const name = stringIn(item, report);
    if (name === undefined) continue;
    if (!DATA.test(name) && !SCRIPT.test(name))
      report(
        spanOf(item),
        'The name of a file with checks ends in .yaml, .yml, .json or .jsonc, or in .mjs or .js where it has code.',
      );
    else if (named.some((other) => other.name === name)) report(spanOf(item), `“${name}” is named twice.`);
    else named.push({ name, ...spanOf(item) });
  }
  return named;
}
