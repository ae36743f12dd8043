import type { InTurns } from '../base/turns.ts';
import type { Block, Span } from '../model.ts';

/** A block longer than this is divided, so that what is read at once stays small. */
const LONGEST = 20_000;
/** How far before the limit the end of a sentence is looked for. */
const WINDOW = 4_000;
/** A block as long as this may be a piece of one that was divided. */
export const SHORTEST_PIECE = LONGEST - WINDOW;

/** Divides blocks that are too long: where a sentence ends, else at a space, else anywhere. Offsets do not change. */
export function* divideLong(text: string, blocks: readonly Block[]): InTurns<readonly Block[]> {
  if (blocks.every(({ start, end }) => end - start <= LONGEST)) return blocks;
  const divided: Block[] = [];
  for (const block of blocks) {
    if (block.end - block.start <= LONGEST) divided.push(block);
    else yield* divide(text, block, divided);
  }
  return divided;
}

function* divide(text: string, block: Block, pieces: Block[]): InTurns<void> {
  const within = masksWithin(block.masks ?? []);
  let start = block.start;
  while (start < block.end) {
    const end = block.end - start <= LONGEST ? block.end : start + cutAt(text.slice(start, start + LONGEST));
    const masks = within(start, end);
    pieces.push({ kind: block.kind, start, end, ...(masks.length && { masks }) });
    yield;
    start = end;
    while (start < block.end && /\s/.test(text[start]!)) start++;
  }
}

/** Where to cut a text that is as long as a block may be; never inside a surrogate pair. */
export function cutAt(text: string): number {
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

/** Gives the masks within stretches of the text that follow one another. */
function masksWithin(masks: readonly Span[]): (start: number, end: number) => Span[] {
  let next = 0;
  return (start, end) => {
    while (next < masks.length && masks[next]!.end <= start) next++;
    const within: Span[] = [];
    for (let i = next; i < masks.length && masks[i]!.start < end; i++)
      within.push({ start: Math.max(masks[i]!.start, start), end: Math.min(masks[i]!.end, end) });
    return within;
  };
}
