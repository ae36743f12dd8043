import { listed } from '../base/listed.ts';
import { type Glob, readGlob } from '../workspace/glob.ts';
import { type Member, members, type Node, type Report, spanOf } from './json.ts';
import { nearest } from './suggest.ts';
import type { NamedFile } from './words/words.ts';

/** “a, b or c” */
export function alternatives(words: readonly string[]): string {
  return listed(
    words.map((word) => `“${word}”`),
    'or',
  );
}

/** The members of an object whose names are known; any other is reported, with the nearest known name. */
export function knownMembers(node: Node, known: readonly string[], what: string, report: Report): Member[] {
  if (node.type !== 'object') {
    report(spanOf(node), 'An object in braces belongs here.');
    return [];
  }
  return members(node).filter(({ name, key }) => {
    if (known.includes(name)) return true;
    report(spanOf(key), () => {
      const near = nearest(name, known);
      return `“${name}” is no ${what}${near ? `; did you mean “${near}”?` : '.'}`;
    });
    return false;
  });
}

/** One of a list of words; anything else is reported. */
export function oneOf<T extends string>(node: Node, words: readonly T[], report: Report): T | undefined {
  const found = words.find((word) => word === node.value);
  if (found === undefined) {
    report(spanOf(node), () => {
      const near = typeof node.value === 'string' ? nearest(node.value, words) : undefined;
      return near ? `Did you mean “${near}”?` : `Write ${alternatives(words)}.`;
    });
  }
  return found;
}

/** A text that holds something; anything else is reported. */
export function stringIn(node: Node, report: Report): string | undefined {
  if (node.type === 'string' && String(node.value).trim()) return node.value as string;
  report(spanOf(node), 'A text in quotation marks belongs here.');
  return undefined;
}

/** The texts of a list; what is no text is reported and left out. */
export function stringsIn(node: Node, report: Report): string[] {
  return itemsOf(node, report).flatMap((item) => stringIn(item, report) ?? []);
}

/** The names of files in a list, each once, with their places. */
export function filesIn(node: Node, report: Report): NamedFile[] {
  const named = new Map<string, NamedFile>();
  for (const item of typeof node.value === 'string' ? [node] : itemsOf(node, report)) {
    const name = stringIn(item, report);
    if (name !== undefined && !named.has(name)) named.set(name, { name, ...spanOf(item) });
  }
  return [...named.values()];
}

/** The file patterns of a list; those that cannot be used are reported and left out. */
export function globList(node: Node, report: Report): Glob[] {
  const items = itemsOf(node, report).map((item) => ({ node: item, written: stringIn(item, report) }));
  return globsIn(items, report);
}

/** More would be looked at for every file. */
const MOST_GLOBS = 1_000;

/** Reads file patterns; what cannot be used is reported at its node and left out. */
export function globsIn(items: readonly { node: Node; written: string | undefined }[], report: Report): Glob[] {
  const [beyond] = items.slice(MOST_GLOBS);
  if (beyond) report(spanOf(beyond.node), `A list has at most ${MOST_GLOBS.toLocaleString('en')} file patterns.`);
  return items.slice(0, MOST_GLOBS).flatMap(({ node, written }) => {
    const glob = written === undefined ? [] : readGlob(written);
    if (typeof glob !== 'string') return glob;
    report(spanOf(node), glob);
    return [];
  });
}

function itemsOf(node: Node, report: Report): readonly Node[] {
  if (node.type === 'array') return node.children ?? [];
  report(spanOf(node), 'A list in square brackets belongs here.');
  return [];
}
