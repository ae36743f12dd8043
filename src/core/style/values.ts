import { type Member, members, type Node, type Report, spanOf } from './json.ts';
import { nearest } from './suggest.ts';

/** “a, b or c” */
export function alternatives(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
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
  if (node.type !== 'array') {
    report(spanOf(node), 'A list in square brackets belongs here.');
    return [];
  }
  return (node.children ?? []).flatMap((item) => stringIn(item, report) ?? []);
}
