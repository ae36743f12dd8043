import type { Span } from '../model.ts';

/**
 * The identity of a block, which it keeps through edits elsewhere: a number, larger than those of the blocks before it in
 * the text. Between the numbers of neighbours there is room for all offsets of a block: `id + offset` is a position in
 * the article that orders like the text, stays the same while the block stays, and means the same block wherever it moves.
 */
export type BlockId = number;

/** A text divided into blocks, with the identity of each. */
export interface Identified {
  readonly text: string;
  readonly blocks: readonly Span[];
  readonly ids: readonly BlockId[];
}

/**
 * How far before its id the positions of a block begin: an edit may take away what stands before it. What stands farther
 * away counts from the block before.
 */
export const LEAD = 2 ** 10;
/** The distance of ids, beyond what a block needs, in a text that is read for the first time; new blocks go between. */
const SPACE = 2 ** 18;
/** Ids and positions stay below this at first: V8 keeps whole numbers under 2^30 in place, larger ones in boxes. */
const LARGEST = 2 ** 29;
/** However many blocks there are, each has room for so many more characters. */
const LEAST_SPACE = 2 ** 12;

/** How many blocks at the beginning of a text have the words and the place that they had, and how many at its end. */
export interface SameEnds {
  readonly head: number;
  /** Counted from the end of the text they are where they were. */
  readonly tail: number;
}

/** Finds the blocks in the unchanged beginning and end of a text. */
export function sameEnds(before: Identified, text: string, blocks: readonly Span[]): SameEnds {
  const ends = commonEnds(before.text, text);
  const moved = text.length - before.text.length;
  const most = Math.min(blocks.length, before.blocks.length);
  let head = 0;
  while (head < most && isSame(before.blocks[head], blocks[head]!, 0) && blocks[head]!.end <= ends.head) head++;
  let tail = 0;
  while (tail < most - head) {
    const block = blocks[blocks.length - 1 - tail]!;
    if (block.start < text.length - ends.tail) break;
    if (!isSame(before.blocks[before.blocks.length - 1 - tail], block, moved)) break;
    tail++;
  }
  return { head, tail };
}

/**
 * Gives the blocks of a text their ids. Blocks in the unchanged beginning and end of the text keep theirs; between them
 * blocks with the same words do, and of the rest as many as there were, in order. A block whose place is needed by those
 * before it gets a new one.
 */
export function identify(
  before: Identified | undefined,
  text: string,
  blocks: readonly Span[],
  same = before && sameEnds(before, text, blocks),
): readonly BlockId[] {
  const kept = before && same ? keptIds(before, text, blocks, same) : new Array<undefined>(blocks.length);
  let next: Kept | undefined;
  const space = Math.max(LEAST_SPACE, Math.min(SPACE, Math.floor(LARGEST / (blocks.length + 1))));
  const ids: BlockId[] = [];
  // The first id that a block can have: that of the block before with its words and the gap behind them.
  let least = LEAD;
  for (let i = 0; i < blocks.length; i++) {
    const own = kept[i];
    let id = own;
    if (id === undefined || id < least) {
      if (!next || next.at <= i) next = nextKept(kept, i + 1);
      id = least + Math.min(space, spaceBefore(blocks, i, least, next));
    }
    ids.push(id);
    // One more: the end of a block is a place of its own, also where the next one begins there.
    least = id + LEAD + 1 + (blocks[i + 1]?.start ?? 0) - blocks[i]!.start;
  }
  return ids;
}

/** A block that keeps its id. */
interface Kept {
  readonly at: number;
  readonly id: BlockId | undefined;
}

/** What a new block can have of the space up to the next one that keeps its id, when those between have as much. */
function spaceBefore(blocks: readonly Span[], i: number, least: number, { at, id }: Kept): number {
  if (id === undefined) return Number.POSITIVE_INFINITY;
  const needed = blocks[at]!.start - blocks[i]!.start + (LEAD + 1) * (at - i);
  return Math.max(0, Math.floor((id - least - needed) / (at - i + 1)));
}

/** The first block from a place on that keeps its id. */
function nextKept(kept: readonly (BlockId | undefined)[], from: number): Kept {
  let at = from;
  while (at < kept.length && kept[at] === undefined) at++;
  return { at, id: kept[at] };
}

/** The ids that blocks have kept, in ascending order; undefined for those that are new. */
function keptIds(
  before: Identified,
  text: string,
  blocks: readonly Span[],
  { head, tail }: SameEnds,
): (BlockId | undefined)[] {
  const kept = new Array<BlockId | undefined>(blocks.length).fill(undefined);
  const [oldEnd, newEnd] = [before.blocks.length - tail, blocks.length - tail];
  for (let i = 0; i < head; i++) kept[i] = before.ids[i];
  for (let i = 0; i < tail; i++) kept[newEnd + i] = before.ids[oldEnd + i];
  matchBetween(before, text, blocks, { first: head, oldEnd, newEnd }, kept);
  return kept;
}

function isSame(before: Span | undefined, after: Span, moved: number): boolean {
  return before !== undefined && before.start + moved === after.start && before.end + moved === after.end;
}

/** Matches the blocks of the changed middle: those with the same words first, then what stands between them, in order. */
function matchBetween(
  before: Identified,
  text: string,
  blocks: readonly Span[],
  { first, oldEnd, newEnd }: { first: number; oldEnd: number; newEnd: number },
  kept: (BlockId | undefined)[],
): void {
  const wordsOf = (of: string, { start, end }: Span) => of.slice(start, end);
  const places = new Map<string, number[]>();
  for (let i = oldEnd - 1; i >= first; i--) {
    const words = wordsOf(before.text, before.blocks[i]!);
    const same = places.get(words);
    if (same) same.push(i);
    else places.set(words, [i]);
  }
  let [old, now] = [first, first];
  const pair = (oldUntil: number, newUntil: number): void => {
    while (old < oldUntil && now < newUntil) kept[now++] = before.ids[old++];
    [old, now] = [oldUntil, newUntil];
  };
  for (let i = first; i < newEnd; i++) {
    const same = places.get(wordsOf(text, blocks[i]!));
    while (same?.length && same.at(-1)! < old) same.pop();
    const found = same?.pop();
    if (found === undefined) continue;
    pair(found, i);
    kept[now++] = before.ids[old++];
  }
  pair(oldEnd, newEnd);
}

/** The edit of a block: which of its text stayed. Offsets count from the block's start. */
export interface BlockEdit {
  /** The unchanged beginning ends here, before and after the edit. */
  readonly head: number;
  /** The unchanged end begins here in the text before the edit. */
  readonly tail: number;
  /** By how much the unchanged end has moved. */
  readonly by: number;
}

/** The edit that makes one text of a block of another. */
export function blockEdit(before: string, after: string): BlockEdit {
  const { head, tail } = commonEnds(before, after);
  return { head, tail: before.length - tail, by: after.length - before.length };
}

/** How much of two texts is the same from the start and from the end, in UTF-16 code units; the parts never overlap. */
export function commonEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  const head = commonLength(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const tail = commonLength(
    most - head,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
  return { head, tail };
}

/** The largest length up to which stretches are the same, found by halving: comparing slices costs next to nothing. */
function commonLength(most: number, same: (from: number, to: number) => boolean): number {
  let known = 0;
  let limit = most;
  while (known < limit) {
    const middle = Math.ceil((known + limit) / 2);
    if (same(known, middle)) known = middle;
    else limit = middle - 1;
  }
  return known;
}

/** The block that a position belongs to: the last one that begins at or little after it; undefined before the first. */
export function blockAt(ids: readonly BlockId[], position: number): BlockId | undefined {
  return ids[indexAt(ids, position)];
}

/** The index of that block; -1 before the first. */
export function indexAt(ids: readonly BlockId[], position: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ids[middle]! - LEAD <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
