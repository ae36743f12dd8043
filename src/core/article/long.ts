import type { Block } from '../model.ts';

/** A block longer than this is divided, so that what is read at once stays small. */
const LONGEST = 20_000;
/** How far before the limit the end of a sentence is looked for. */
const WINDOW = 4_000;
/** A block as long as this may be a piece of one that was divided. */
export const SHORTEST_PIECE = LONGEST - WINDOW;

/** Divides blocks that are too long: where a sentence ends, else at a space, else anywhere. Offsets do not change. */
export function divideLong(text: string, blocks: readonly Block[]): readonly Block[] {
  if (blocks.every(({ start, end }) => end - start <= LONGEST)) return blocks;
  return blocks.flatMap((block) => (block.end - block.start <= LONGEST ? [block] : pieces(text, block)));
}

function pieces(text: string, block: Block): Block[] {
  const result: Block[] = [];
  let start = block.start;
  while (start < block.end) {
    const end = block.end - start <= LONGEST ? block.end : start + cutAt(text.slice(start, start + LONGEST));
    result.push({ kind: block.kind, start, end, ...masksWithin(block, start, end) });
    start = end;
    while (start < block.end && /\s/.test(text[start]!)) start++;
  }
  return result;
}

/** Where to cut a text that is as long as a block may be; never inside a surrogate pair. */
function cutAt(text: string): number {
  let space = 0;
  for (let i = text.length - 2; i > text.length - WINDOW; i--) {
    if (!/\s/.test(text[i]!)) continue;
    if (/[.!?]["'”’)]{0,3}$/.test(text.slice(i - 4, i)) && /^\s["“‘(]?\p{Lu}/u.test(text.slice(i, i + 4))) return i;
    space ||= i;
  }
  if (space) return space;
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

function masksWithin({ masks }: Block, start: number, end: number): Pick<Block, 'masks'> {
  const within = masks?.flatMap((mask) => {
    const [from, to] = [Math.max(mask.start, start), Math.min(mask.end, end)];
    return from < to ? [{ start: from, end: to }] : [];
  });
  return within?.length ? { masks: within } : {};
}
