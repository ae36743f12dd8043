import type { Article, Block } from '../model.ts';

/** Reads wire text: blocks separated by blank lines. */
export function readWire(text: string): Article {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S[\s\S]*?(?=\s*(?:\n[ \t]*\r?\n|$(?![\s\S])))/g)) {
    const start = match.index;
    blocks.push({ kind: 'paragraph', start, end: start + match[0].length });
  }
  return { container: 'wire', blocks };
}
