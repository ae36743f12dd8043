import type { Fix, Span } from '../model.ts';

/** A fix that puts one text in the place of every span: a drift is mended in all its places at once. */
export function changeAll(spans: readonly Span[], text: string, title = `Change to “${text}”`): Fix {
  return { title, edits: spans.map(({ start, end }) => ({ start, end, text })) };
}

/** "once", "twice", "5 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
