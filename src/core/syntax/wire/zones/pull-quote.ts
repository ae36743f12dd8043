import { wordCount } from '../words.ts';

const LONGEST = 40;
const SHORTEST = 4;

/** The words of a unit that is one quotation and nothing else; undefined for any other. */
export function quotedWhole(text: string): string | undefined {
  if (text.length > 300) return undefined;
  const words = /^(?:“([^“”]+)”|"([^"]+)"|‘([^‘’]+)’)$/.exec(text);
  const inner = (words?.[1] ?? words?.[2] ?? words?.[3])?.replace(/(?<![.,!?])[.,!?]+$/, '');
  if (!inner) return undefined;
  const count = wordCount(inner, LONGEST);
  return count >= SHORTEST && count <= LONGEST ? inner : undefined;
}
