import type { Block, BlockKind, CalendarDate, Span } from '../model.ts';

/** Blocks being gathered, and the date the copy speaks from once it is known. */
export interface Draft {
  readonly blocks: Block[];
  /** The kinds of the blocks: asked for each piece of the text, so it must not take a walk over them. */
  readonly kinds: Set<BlockKind>;
  date?: CalendarDate;
}

/** A draft without blocks. */
export function newDraft(): Draft {
  return { blocks: [], kinds: new Set() };
}

/** Adds a block; an empty one is left out. */
export function add(draft: Draft, kind: BlockKind, start: number, end: number, masks: readonly Span[] = []): void {
  if (start >= end) return;
  draft.kinds.add(kind);
  draft.blocks.push(masks.length ? { kind, start, end, masks } : { kind, start, end });
}

/** Adds a caption and the credit at its end; the space between them belongs to the caption. */
export function addCaption(draft: Draft, { start, end }: Span, credit: number | undefined): void {
  add(draft, 'caption', start, credit === undefined ? end : start + credit);
  if (credit !== undefined) add(draft, 'credit', start + credit, end);
}

/** Whether a block of that kind has been added. */
export function has(draft: Draft, kind: BlockKind): boolean {
  return draft.kinds.has(kind);
}
