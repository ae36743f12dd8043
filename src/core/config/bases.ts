import { type Node, type Report, spanOf } from './json.ts';
import { HOUSES, type House } from './style.ts';
import { nearest } from './suggest.ts';
import { alternatives, stringIn } from './values.ts';
import type { NamedFile } from './words/words.ts';

/** What a configuration refines. */
export interface Bases {
  readonly houses: readonly House[];
  readonly files: readonly NamedFile[];
  /** Folders of Vale styles, and configurations of Vale. */
  readonly vale: readonly NamedFile[];
}

/** What a configuration may be called that another one names. */
const FILE = /\.(?:jsonc?|ya?ml)$/i;
/** What names a folder of Vale styles, if it is no mistyped house, or a configuration of Vale. */
const FOLDER = /\/|^\p{Lu}|\.ini$|^[._]vale/u;

/** Reads `extends`: house styles, names of configurations, folders of Vale styles. What is none is reported and left out. */
export function readBases(node: Node, report: Report): Bases {
  const items = node.type === 'array' ? (node.children ?? []) : [node];
  const houses: House[] = [];
  const files: NamedFile[] = [];
  const vale: NamedFile[] = [];
  for (const item of items) {
    const name = stringIn(item, report);
    if (name === undefined) continue;
    const house = HOUSES.find((one) => one === name);
    if (house) houses.push(house);
    else if (FILE.test(name)) files.push({ name, ...spanOf(item) });
    else if (FOLDER.test(name) && !nearest(name, HOUSES)) vale.push({ name, ...spanOf(item) });
    else
      report(spanOf(item), () => {
        const near = nearest(name, HOUSES);
        const houses = near ? `did you mean “${near}”?` : `there are ${alternatives(HOUSES)}`;
        return `“${name}” is no house style: ${houses}${near ? '' : '; the name of a file ends in .json, .jsonc or .yaml, that of a folder of Vale styles in “/”.'}`;
      });
  }
  return { houses, files, vale };
}
